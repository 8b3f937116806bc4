import type pg from 'pg'
import { type Connection, installationSchema, schemaOf } from '../connect.ts'
import { type ChainHeads, chainHeads } from './chain-heads.ts'
import { copyOut } from './copy-out.ts'
import { listTables, quoted, type TableShape } from './list-tables.ts'
import { openClient, standIn } from './open-client.ts'

/** The whole database as it stood at one instant, whatever is written meanwhile. End it with `closeSnapshot`. */
export type Snapshot = {
  readonly client: pg.Client
  readonly at: Date
  /** The version of the server, such as `15.14`. */
  readonly postgres: string
  readonly tenants: readonly string[]
}

/** A step of a schema that was taken. */
export type TakenStep = { readonly name: string; readonly sha256: string }

/** Holds the database still for one reader; writers are not hindered. */
export async function openSnapshot(connection: Connection): Promise<Snapshot> {
  const client = await openClient(connection)
  try {
    await client.query('begin isolation level repeatable read read only')
    await standIn(client, installationSchema)
    const { rows } = await client.query<{ at: Date; postgres: string }>(
      `select now() as at, current_setting('server_version') as postgres`,
    )
    const tenants = await client.query<{ slug: string }>('select slug from tenant order by slug')
    const [{ at, postgres } = { at: new Date(0), postgres: '' }] = rows
    return { client, at, postgres, tenants: tenants.rows.map(({ slug }) => slug) }
  } catch (error) {
    await client.end()
    throw error
  }
}

/** Lets go of a snapshot. */
export const closeSnapshot = ({ client }: Snapshot): Promise<void> => client.end()

/** The tables of the installation, or of one tenant, in an order in which they can be loaded. */
export const tablesOf = ({ client }: Snapshot, tenant: string | null): Promise<readonly TableShape[]> =>
  listTables(client, schemaFor(tenant))

/** The steps that a schema has taken. */
export async function stepsOf({ client }: Snapshot, tenant: string | null): Promise<readonly TakenStep[]> {
  await standIn(client, schemaFor(tenant))
  const { rows } = await client.query<TakenStep>('select name, sha256 from migration order by name')
  return rows
}

/** The rows of a table in the text form of COPY, in the order of its key; `only` keeps those of one tenant. */
export async function* rowsOf(
  { client }: Snapshot,
  tenant: string | null,
  table: TableShape,
  only?: string,
): AsyncGenerator<Buffer> {
  await standIn(client, schemaFor(tenant))
  const columns = table.columns.map(quoted).join(', ')
  const order = (table.key.length === 0 ? table.columns : table.key).map(quoted).join(', ')
  // COPY takes no parameters; a slug is letters, digits and underscores.
  const where = only === undefined ? '' : ` where slug = '${only.replaceAll("'", "''")}'`
  yield* copyOut(
    client,
    `copy (select ${columns} from ${quoted(table.name)}${where} order by ${order}) to stdout`,
  )
}

/** The heads of the chains of a tenant. */
export async function headsOf({ client }: Snapshot, tenant: string): Promise<ChainHeads> {
  await standIn(client, schemaFor(tenant))
  return chainHeads(client)
}

/** A file that a tenant cites. */
export type CitedFile = { readonly hash: string; readonly bytes: number }

/** The files that a tenant cites, in the order of their hashes, some hundreds at a time. */
export async function* filesOf({ client }: Snapshot, tenant: string): AsyncGenerator<CitedFile> {
  await standIn(client, schemaFor(tenant))
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ hash: string; bytes: string }>(
      'select hash, bytes from file where hash > $1 order by hash limit 500',
      [after],
    )
    yield* rows.map(({ hash, bytes }) => ({ hash, bytes: Number(bytes) }))
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.hash
  }
}

/** How many files a tenant cites. */
export async function countFiles({ client }: Snapshot, tenant: string): Promise<number> {
  await standIn(client, schemaFor(tenant))
  const { rows } = await client.query<{ count: string }>('select count(*) as count from file')
  return Number(rows[0]?.count ?? 0)
}

const schemaFor = (tenant: string | null): string => (tenant === null ? installationSchema : schemaOf(tenant))
