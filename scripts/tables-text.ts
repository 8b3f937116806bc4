import pg from 'pg'

/** One column as the database describes it. */
type Column = {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly hasDefault: boolean
}

const inTypeScript: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  int4: 'number',
  float8: 'number',
  int8: 'number',
  json: 'JsonColumn',
  jsonb: 'JsonColumn',
  numeric: 'string',
  text: 'string',
  timestamptz: 'Date',
  uuid: 'string',
  _text: 'string[]',
}

/** The text of store/tables.ts: the tables of a migrated database, as types. */
export async function tablesText(url: string, installation: string, tenant: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const parts = [
    textOf('InstallationTables', 'the installation', await columnsOf(client, installation)),
    textOf('TenantTables', 'one tenant', await columnsOf(client, tenant)),
  ]
  await client.end()
  return `${head}\n${parts.join('\n')}`
}

const head = `// Written by npm run tables from a migrated database: do not edit.
import type { ColumnType, Generated } from 'kysely'

/** A JSON column: parsed when read, a JSON text when written. */
export type JsonColumn = ColumnType<unknown, string, string>
`

// Which steps were taken is the business of the migrations alone.
async function columnsOf(client: pg.Client, schema: string): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(
    `select table_name as "table", column_name as name, udt_name as type, is_nullable = 'YES' as nullable,
            column_default is not null as "hasDefault"
     from information_schema.columns where table_schema = $1 and table_name <> 'migration'
     order by table_name, ordinal_position`,
    [schema],
  )
  return rows
}

function textOf(name: string, whose: string, columns: readonly Column[]): string {
  const tables = [...Map.groupBy(columns, ({ table }) => table)]
  const lines = tables.map(([table, own]) => `  ${table}: {\n${own.map(lineOf).join('\n')}\n  }`)
  return `/** The tables of ${whose}. */\nexport type ${name} = {\n${lines.join('\n')}\n}\n`
}

function lineOf({ name, type, nullable, hasDefault }: Column): string {
  const known = inTypeScript[type]
  if (known === undefined) throw new Error(`no TypeScript type for ${type}`)
  const value = nullable ? `${known} | null` : known
  const wrapped = hasDefault ? `Generated<${value}>` : value
  return `    ${name}: ${wrapped}`
}
