import type { Entry, Json } from '@thuocdo/engine'

/** The columns of a row. Without a value the trail can no longer tell what stands in the column: its words were erased. */
export type RowFields = { readonly [column: string]: Json | undefined }

/** An entry with what its chain is about and those of its words that were not erased. */
export type ToldEntry = Entry & { readonly subject: string; readonly words: Readonly<Record<string, string>> }

/**
 * What an entry does to the rows that its chain tells of. `put` makes a row, or makes it anew; `set` changes columns of one row, or
 * without a key of every row of the table that the chain told so far, with `only` if the row was told like that before; `drop` takes rows away; `doubt` says that the words which
 * would tell which row is meant were erased, so that the table cannot be compared until it is dropped as a whole.
 */
export type RowChange =
  | { readonly kind: 'put'; readonly table: string; readonly key: string; readonly fields: RowFields }
  | {
      readonly kind: 'set'
      readonly table: string
      readonly key?: string
      readonly only?: RowFields
      readonly fields: RowFields
    }
  | { readonly kind: 'drop'; readonly table: string; readonly key?: string }
  | { readonly kind: 'doubt'; readonly table: string }

/** A row as it was told so far; one that was only changed waits for the entry that made it, which stands on another chain. */
type ToldRow = { readonly isMade: boolean; readonly fields: RowFields }

/** The rows of one table as the trail tells them, while it is read. */
export type ToldTable = { rows: Map<string, ToldRow>; isInDoubt: boolean }

/** A table of which nothing was told yet. */
export const nothingTold = (): ToldTable => ({ rows: new Map(), isInDoubt: false })

/** Takes one change into a table. */
export function take(told: ToldTable, change: RowChange): void {
  const { rows } = told
  if (change.kind === 'put') rows.set(change.key, made(rows.get(change.key), change.fields))
  else if (change.kind === 'set') {
    const keys = change.key === undefined ? [...rows.keys()] : [change.key]
    for (const key of keys)
      if (isLike(rows.get(key), change.only)) rows.set(key, altered(rows.get(key), change.fields))
  } else if (change.kind === 'doubt') told.isInDoubt = true
  else if (change.key !== undefined) rows.delete(change.key)
  else {
    rows.clear()
    told.isInDoubt = false
  }
}

/** What was told of a row before the entry that made it was read came after it in time. */
const made = (before: ToldRow | undefined, fields: RowFields): ToldRow =>
  before === undefined || before.isMade
    ? { isMade: true, fields }
    : { isMade: true, fields: { ...fields, ...before.fields } }

const isLike = (before: ToldRow | undefined, only: RowFields = {}): boolean =>
  Object.entries(only).every(([column, value]) => before?.fields[column] === value)

const altered = (before: ToldRow | undefined, fields: RowFields): ToldRow => ({
  isMade: before?.isMade ?? false,
  fields: { ...before?.fields, ...fields },
})

/** The rows that were made, by key. */
export function toldFields({ rows }: ToldTable): ReadonlyMap<string, RowFields> {
  const found = new Map<string, RowFields>()
  for (const [key, { isMade, fields }] of rows) if (isMade) found.set(key, fields)
  return found
}
