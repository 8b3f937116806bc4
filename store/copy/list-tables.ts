import type pg from 'pg'

/** A table as it is copied. */
export type TableShape = {
  readonly name: string
  /** Its columns, without those that the database computes itself. */
  readonly columns: readonly string[]
  /** The columns by which its rows are told apart; empty where it has no primary key. */
  readonly key: readonly string[]
}

type Found = TableShape & { readonly needs: readonly string[] }

/**
 * The tables of a schema, each after those that it refers to; the rows can be loaded in this order.
 * Throws where a table counts its own numbers: a copy would not carry where the counting stands.
 */
export async function listTables(client: pg.Client, schema: string): Promise<readonly TableShape[]> {
  await refuseSequences(client, schema)
  const { rows } = await client.query<Found>(tablesText, [schema])
  const sorted: Found[] = []
  while (sorted.length < rows.length) {
    const next = rows.filter(
      row => !sorted.includes(row) && row.needs.every(name => sorted.some(one => one.name === name)),
    )
    if (next.length === 0) throw new Error(`the tables of ${schema} refer to one another in a circle`)
    sorted.push(...next)
  }
  return sorted.map(({ name, columns, key }) => ({ name, columns, key }))
}

/** A name as it stands in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

async function refuseSequences(client: pg.Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ relname: string }>(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind = 'S'`,
    [schema],
  )
  if (rows[0] !== undefined) throw new Error(`a sequence cannot be copied: ${schema}.${rows[0].relname}`)
}

const tablesText = `
  select c.relname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum) as columns,
    array(select a.attname::text
      from pg_index i
      cross join unnest(i.indkey::int2[]) with ordinality as part (attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = part.attnum
      where i.indrelid = c.oid and i.indisprimary
      order by part.place) as key,
    array(select distinct f.relname::text
      from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind = 'r'
  order by c.relname`
