import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { patient } from './patient.ts'
import type { InstallationTables, TenantTables } from './tables.ts'

/** The tables of one tenant, and of no other: its connections see one schema. */
export type Db = Kysely<TenantTables>

/** The tables of the whole installation: its tenants, and what was last done to it. */
export type InstallationDb = Kysely<InstallationTables>

/** How to reach a database: a URL, and how many connections at most. */
export type Connection = { readonly url: string; readonly most?: number }

/** The schema of the installation. */
export const installationSchema = 'thuocdo'

/** The schema of a tenant. */
export const schemaOf = (slug: string): string => `tenant_${slug}`

/** Opens the tables of one tenant; close it with `destroy()`. */
export const connectTenant = (connection: Connection, slug: string): Db =>
  new Kysely<TenantTables>({ dialect: dialectOf(connection, schemaOf(slug)) })

/** The schema in which a copy of a tenant, or of the installation, is loaded before it counts. */
export const stagedSchemaOf = (slug: string | null): string =>
  `restoring_${slug === null ? installationSchema : schemaOf(slug)}`

/** Opens the tables of a tenant that is being loaded; close it with `destroy()`. */
export const connectStaged = ({ url }: Connection, slug: string): Db =>
  new Kysely<TenantTables>({ dialect: dialectOf({ url, most: 1 }, stagedSchemaOf(slug)) })

/** Opens the tables of the installation; close it with `destroy()`. */
export const connectInstallation = (connection: Connection): InstallationDb =>
  new Kysely<InstallationTables>({ dialect: dialectOf(connection, installationSchema) })

const dialectOf = (connection: Connection, schema: string): PostgresDialect =>
  new PostgresDialect({ pool: waiting(poolOf(connection, schema)) })

/** A pool whose next connection waits some seconds for a database that is just being brought back. */
const waiting = (pool: pg.Pool): PostgresPool => ({
  connect: () => patient(() => pool.connect()),
  end: () => pool.end(),
  options: pool.options,
})

/** Connections whose tables are those of one schema. A lost connection is noted by the query that needed it, not by the idle pool. */
export function poolOf({ url, most = 8 }: Connection, schema: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    application_name: 'thuocdo',
    options: `-c search_path=${schema} -c timezone=UTC`,
    types: { getTypeParser },
  })
  pool.on('error', () => {})
  // A connection that is lost while somebody holds it must not end the process either: the query says it.
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

// Days stay texts, since a day has no hour and no zone; counts are numbers.
const asIs = (text: string): string => text
const ownParsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, asIs],
  [pg.types.builtins.INT8, Number],
])

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return ownParsers.get(oid) ?? pg.types.getTypeParser(oid, format)
}
