import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import { sql } from 'kysely'
import type { InstallationDb } from './connect.ts'

/** One step of the database, forward only. */
export type Migration = { readonly name: string; readonly sha256: string; readonly sql: string }

/** Which set of steps: the tables of the installation, or those of each tenant. */
export type MigrationSet = 'installation' | 'tenant'

/** The steps of a set, in their order. */
export async function readMigrations(set: MigrationSet): Promise<readonly Migration[]> {
  const folder = new URL(`./migrations/${set}/`, import.meta.url)
  const names = (await readdir(folder)).filter(name => /^\d{4}_[a-z_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async name => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name: name.slice(0, -4), sha256: createHash('sha256').update(text).digest('hex'), sql: text }
    }),
  )
}

/** Any one number would do: who upgrades the schemas of a database holds this lock. */
const upgradeLock = 766_2025

/**
 * Brings a schema up to the last step, all of it in one transaction under a lock, so that two processes never upgrade at once.
 * A step that was changed after it ran, or that this version does not know, refuses.
 * @returns the names of the steps that were taken
 */
export async function migrate(
  db: InstallationDb,
  schema: string,
  migrations: readonly Migration[],
): Promise<Outcome<readonly string[]>> {
  return db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(${upgradeLock})`.execute(trx)
    await sql`create schema if not exists ${sql.id(schema)}`.execute(trx)
    await sql`select set_config('search_path', ${schema}, true)`.execute(trx)
    await sql`create table if not exists migration (name text primary key, sha256 text not null, taken_at timestamptz not null default now())`.execute(
      trx,
    )
    const { rows: taken } = await sql<{ name: string; sha256: string }>`
      select name, sha256 from migration order by name`.execute(trx)
    const problems = taken.flatMap(step => strange(schema, step, migrations))
    if (problems.length > 0) return refuse(...problems)
    const missed = migrations.slice(0, taken.length).find(({ name }, index) => taken[index]?.name !== name)
    if (missed !== undefined) return refuse(stepMissed(schema, missed.name))
    const wanted = migrations.slice(taken.length)
    for (const step of wanted) {
      await sql.raw(step.sql).execute(trx)
      await sql`insert into migration (name, sha256) values (${step.name}, ${step.sha256})`.execute(trx)
    }
    return accept(wanted.map(({ name }) => name))
  })
}

const stepMissed = (schema: string, name: string) =>
  problem('migration-missed', [schema, name], {
    vi: `Bước nâng cấp ${name} của cơ sở dữ liệu (${schema}) đã bị bỏ qua. Hãy cài lại đúng phiên bản phần mềm.`,
    en: `The step ${name} of the database (${schema}) was passed over. Install the software again.`,
  })

function strange(
  schema: string,
  step: { readonly name: string; readonly sha256: string },
  migrations: readonly Migration[],
) {
  const known = migrations.find(({ name }) => name === step.name)
  if (known?.sha256 === step.sha256) return []
  return known === undefined
    ? [
        problem('database-newer', [schema, step.name], {
          vi: `Cơ sở dữ liệu (${schema}) đã được phiên bản mới hơn nâng cấp (bước ${step.name}). Hãy chạy bằng phiên bản ấy hoặc mới hơn.`,
          en: `The database (${schema}) was upgraded by a newer version (step ${step.name}). Run that version or a newer one.`,
        }),
      ]
    : [
        problem('migration-changed', [schema, step.name], {
          vi: `Bước nâng cấp ${step.name} của cơ sở dữ liệu (${schema}) không còn như khi đã chạy. Hãy cài lại đúng phiên bản phần mềm.`,
          en: `The step ${step.name} of the database (${schema}) is not what it was when it ran. Install the software again.`,
        }),
      ]
}
