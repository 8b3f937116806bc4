import type pg from 'pg'
import {
  type Connection,
  connectInstallation,
  installationSchema,
  schemaOf,
  stagedSchemaOf,
} from '../connect.ts'
import { type Migration, migrate } from '../migrate.ts'
import { brokenChains, type ChainHeads, chainHeads } from './chain-heads.ts'
import { copyIn } from './copy-in.ts'
import { quoted, type TableShape } from './list-tables.ts'
import { openClient, standIn } from './open-client.ts'

/**
 * Where a copy is loaded before it counts: schemas beside those in use, which nobody looks into. They take the place of the old
 * ones at the end, in one transaction; whatever happens before, the old state stands.
 */
export type Staging = { readonly connection: Connection; readonly client: pg.Client }

/** Only one process restores into a database at a time. */
const restoreLock = 766_2028

/** Begins to load a copy; nothing where somebody else is loading one. What an interrupted load left behind is cleared away. */
export async function openStaging(connection: Connection): Promise<Staging | null> {
  const client = await openClient(connection)
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    restoreLock,
  ])
  if (rows[0]?.taken === true) {
    await clearStaging(client)
    return { connection, client }
  }
  await client.end()
  return null
}

/** Ends a load; what was not put into place is cleared away. */
export async function closeStaging({ client }: Staging): Promise<void> {
  try {
    await clearStaging(client)
  } finally {
    await client.end()
  }
}

/** The tenants that the database holds now; empty where it holds nothing at all. */
export async function tenantsIn({ client }: Staging): Promise<readonly string[]> {
  const { rows: schemas } = await client.query<{ nspname: string }>(
    'select nspname from pg_namespace where nspname = $1',
    [installationSchema],
  )
  if (schemas.length === 0) return []
  await standIn(client, installationSchema)
  const { rows: tables } = await client.query<{ name: string | null }>(`select to_regclass('tenant') as name`)
  if (tables[0]?.name === null) return []
  const { rows } = await client.query<{ slug: string }>('select slug from tenant order by slug')
  return rows.map(({ slug }) => slug)
}

/** Takes the steps of a schema beside the one in use: as far as a copy had come, or to the last. */
export async function stageSchema(
  { connection }: Staging,
  tenant: string | null,
  migrations: readonly Migration[],
): Promise<void> {
  const db = connectInstallation({ ...connection, most: 1 })
  try {
    const taken = await migrate(db, stagedSchemaOf(tenant), migrations)
    if (!taken.ok) throw new Error(`the steps of a fresh schema were refused: ${taken.problems[0]?.code}`)
  } finally {
    await db.destroy()
  }
}

/** Loads the rows of a table; gives how many there were. */
export async function stageRows(
  { client }: Staging,
  tenant: string | null,
  { name, columns }: Pick<TableShape, 'name' | 'columns'>,
  content: AsyncIterable<Uint8Array>,
): Promise<number> {
  await standIn(client, stagedSchemaOf(tenant))
  return copyIn(client, `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`, content)
}

/** The heads of the chains as they were loaded, and the chains whose entries do not lead to them. */
export async function stagedChains(
  { client }: Staging,
  tenant: string,
): Promise<{ readonly heads: ChainHeads; readonly broken: readonly string[] }> {
  await standIn(client, stagedSchemaOf(tenant))
  return { heads: await chainHeads(client), broken: await brokenChains(client) }
}

/** Gives up the letters that waited longer than a day: their readers have been told by other means by now. */
export async function giveUpOldLetters({ client }: Staging, tenant: string, now: Date): Promise<void> {
  await standIn(client, stagedSchemaOf(tenant))
  await client.query(
    `update letter set given_up_at = $1, failure = 'restored'
      where sent_at is null and given_up_at is null and made_at < $1::timestamptz - interval '1 day'`,
    [now],
  )
}

/** Puts other seals on the keys of authenticators; what comes back the same is left as it is. */
export async function resealAccounts(
  { client }: Staging,
  tenant: string,
  reseal: (sealed: Buffer, person: string) => Buffer,
): Promise<void> {
  await standIn(client, stagedSchemaOf(tenant))
  for (const column of ['totp_secret', 'totp_offered'] as const) {
    const { rows } = await client.query<{ person: string; sealed: Buffer }>(
      `select person, ${column} as sealed from account where ${column} is not null`,
    )
    for (const { person, sealed } of rows) {
      const other = reseal(sealed, person)
      if (other !== sealed)
        await client.query(`update account set ${column} = $1 where person = $2`, [other, person])
    }
  }
}

/** What goes into place: all of the installation or some tenants, and the backup that it came from. */
export type PlaceOrder = {
  readonly tenants: readonly string[]
  readonly isWhole: boolean
  /** Its instant, and how many files it lacks. */
  readonly backup: { readonly at: string; readonly missing: number }
  readonly now: Date
}

/**
 * Puts what was loaded into the place of what was there: all of it in one transaction.
 * With the whole installation every tenant that was there goes; with one tenant the others stay.
 */
export async function putIntoPlace({ client }: Staging, order: PlaceOrder): Promise<void> {
  const { tenants, isWhole } = order
  await client.query('begin')
  try {
    const old = isWhole ? await schemasInUse(client) : tenants.map(schemaOf)
    for (const schema of old) await client.query(`drop schema if exists ${quoted(schema)} cascade`)
    for (const tenant of tenants) await rename(client, stagedSchemaOf(tenant), schemaOf(tenant))
    if (isWhole) await rename(client, stagedSchemaOf(null), installationSchema)
    else await adoptTenants(client, tenants)
    await noteRestore(client, order)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

const rename = (client: pg.Client, from: string, to: string): Promise<unknown> =>
  client.query(`alter schema ${quoted(from)} rename to ${quoted(to)}`)

async function schemasInUse(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ nspname: string }>(
    `select nspname from pg_namespace where nspname = $1 or starts_with(nspname, 'tenant_')`,
    [installationSchema],
  )
  return rows.map(({ nspname }) => nspname)
}

async function clearStaging(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ nspname: string }>(
    `select nspname from pg_namespace where starts_with(nspname, 'restoring_')`,
  )
  for (const { nspname } of rows) await client.query(`drop schema ${quoted(nspname)} cascade`)
}

async function adoptTenants(client: pg.Client, tenants: readonly string[]): Promise<void> {
  const [there, loaded] = [installationSchema, stagedSchemaOf(null)].map(quoted)
  await client.query(`delete from ${there}.tenant where slug = any($1)`, [tenants])
  await client.query(`insert into ${there}.tenant select * from ${loaded}.tenant`)
}

async function noteRestore(client: pg.Client, { tenants, isWhole, backup, now }: PlaceOrder): Promise<void> {
  const milestone = `${quoted(installationSchema)}.milestone`
  // What was checked elsewhere, or before, was not checked of what stands here now.
  await client.query(`delete from ${milestone} where name = any($1)`, [tenants.map(slug => `verify ${slug}`)])
  await client.query(
    `insert into ${milestone} (name, at, detail) values ($1, $2, $3)
      on conflict (name) do update set at = excluded.at, detail = excluded.detail`,
    [isWhole ? 'restore' : `restore ${tenants.join(' ')}`, now, JSON.stringify({ tenants, backup })],
  )
}
