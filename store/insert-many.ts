import { type Insertable, sql } from 'kysely'
import type { Db } from './connect.ts'
import type { TenantTables } from './tables.ts'

/**
 * Inserts any number of rows by one statement with one parameter, so that thousands take no longer to send than one. A column that
 * is not named gets its default. Not for columns of bytes, which JSON
 * does not carry, nor for those of JSON itself.
 */
export async function insertMany<T extends keyof TenantTables & string>(
  db: Db,
  table: T,
  columns: readonly (keyof TenantTables[T] & string)[],
  rows: readonly Insertable<TenantTables[T]>[],
): Promise<void> {
  if (rows.length === 0) return
  const names = sql.join(columns.map(column => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    db,
  )
}
