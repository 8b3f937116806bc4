import type { Json } from '@thuocdo/engine'
import { type Db, type RowChange, type RowFields, sql, type ToldEntry } from '@thuocdo/store'

/** What each act on chains of one kind tells of rows; other acts tell of none. */
export type Tellers = Readonly<Record<string, (entry: ToldEntry) => readonly RowChange[]>>

/** Asks the teller of an act. */
export const tellsBy =
  (tellers: Tellers) =>
  (entry: ToldEntry): readonly RowChange[] =>
    Object.hasOwn(tellers, entry.act) ? tellers[entry.act](entry) : []

/** A row that an entry makes. */
export const put = (table: string, key: Json | undefined, fields: RowFields): RowChange => ({
  kind: 'put',
  table,
  key: String(key),
  fields,
})

/** Columns of a row that an entry changes. */
export const set = (table: string, key: Json | undefined, fields: RowFields): RowChange => ({
  kind: 'set',
  table,
  key: String(key),
  fields,
})

/** Words of an entry; what stands for them where the entry has none; nothing where they were erased. */
export const said = (
  { commitments = {}, words }: ToldEntry,
  field: string,
  without: Json = null,
): Json | undefined => (Object.hasOwn(commitments, field) ? words[field] : without)

type Fields = { readonly [key: string]: Json }

/** The fields of what may be an object. */
export const fieldsOf = (value: Json | undefined): Fields => (isFields(value) ? value : {})

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The parts of what may be a list. */
export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

/** The keys of rows about whose subject there is no chain at all. */
export const straysOf =
  (kind: string, table: string, key: string, about: string) =>
  async (db: Db): Promise<readonly string[]> => {
    const { rows } = await sql<{ key: string }>`
      select t.${sql.ref(key)}::text as key from ${sql.table(table)} t
      where not exists (select from chain c where c.kind = ${kind} and c.subject = t.${sql.ref(about)}::text)
      order by 1`.execute(db)
    return rows.map(row => row.key)
  }
