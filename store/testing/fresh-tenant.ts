import { createHash, randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import pg from 'pg'
import {
  type Connection,
  connectInstallation,
  connectTenant,
  type Db,
  installationSchema,
  schemaOf,
} from '../connect.ts'
import { migrate, readMigrations } from '../migrate.ts'

/** A database of its own for one test file: one tenant without rows. */
export type FreshTenant = { readonly db: Db; readonly url: string; readonly slug: string }

const slug = 'thu'

/**
 * A new database on the cluster of `TEST_DATABASE_URL`, copied from a template that is migrated once per cluster; dropped when
 * the test ends. The stage runner of the tests starts the clusters.
 */
export async function freshTenant(t: TestContext): Promise<FreshTenant> {
  const admin = adminUrl()
  const template = await templateOn(admin)
  const name = `thu_${randomBytes(6).toString('hex')}`
  await onServer(admin, client => client.query(`create database ${name} template ${template}`))
  const url = urlOf(admin, name)
  const db = connectTenant({ url }, slug)
  t.after(async () => {
    await db.destroy()
    await onServer(admin, client => client.query(`drop database ${name} with (force)`))
  })
  return { db, url, slug }
}

/**
 * A new database without tables on the cluster of `TEST_DATABASE_URL`, dropped when the test ends; gives its URL.
 * @param words what else is said when it is made, such as its encoding
 */
export async function emptyDatabase(t: TestContext, words = ''): Promise<string> {
  const admin = adminUrl()
  const name = `trong_${randomBytes(6).toString('hex')}`
  await onServer(admin, client => client.query(`create database ${name} template template0 ${words}`))
  t.after(() => onServer(admin, client => client.query(`drop database ${name} with (force)`)))
  return urlOf(admin, name)
}

function adminUrl(): string {
  const admin = process.env.TEST_DATABASE_URL
  if (admin === undefined) throw new Error('TEST_DATABASE_URL is not set: run node scripts/test.ts store')
  return admin
}

async function templateOn(admin: string): Promise<string> {
  const sets = { installation: await readMigrations('installation'), tenant: await readMigrations('tenant') }
  const hash = createHash('sha256').update(JSON.stringify(sets)).digest('hex').slice(0, 12)
  const name = `mau_${hash}`
  await onServer(admin, async client => {
    // Test files run side by side: the first one makes the template, the others wait for it.
    await client.query('select pg_advisory_lock(7662025)')
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [
      name,
    ])
    if (rowCount === 1) return
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name}`)
    await prepare({ url: urlOf(admin, name) }, sets)
    await client.query(`alter database ${name} is_template true`)
  })
  return name
}

type Sets = Readonly<Record<'installation' | 'tenant', Awaited<ReturnType<typeof readMigrations>>>>

async function prepare(connection: Connection, sets: Sets): Promise<void> {
  const db = connectInstallation(connection)
  await migrate(db, installationSchema, sets.installation)
  await migrate(db, schemaOf(slug), sets.tenant)
  await db.destroy()
}

async function onServer(url: string, act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}

function urlOf(admin: string, database: string): string {
  const url = new URL(admin)
  url.pathname = `/${database}`
  return url.href
}
