import type { Entry, Problem, Words } from '@thuocdo/engine'
import type { Db } from '../connect.ts'
import { rowProblems, type TableWords, untold } from './row-problems.ts'
import {
  nothingTold,
  type RowChange,
  type RowFields,
  type ToldEntry,
  type ToldTable,
  take,
  toldFields,
} from './told-rows.ts'
import type { ChainRow, KeptWords } from './trail-rows.ts'

/** A row as it is kept, and what the chain that tells of it is about. */
export type KeptRow = { readonly subject: string; readonly key: string; readonly fields: RowFields }

/** A table that is compared. */
export type ComparedTable = TableWords & {
  /** Rows may be cleared away without an entry; what is there must be as it was told. */
  readonly mayBeGone?: true
} & (
    | {
        /** The rows that chains about some subjects tell of. */
        readonly kept: (db: Db, subjects: readonly string[]) => Promise<readonly KeptRow[]>
        /** The keys of rows whose chain is not there at all. */
        readonly strays: (db: Db) => Promise<readonly string[]>
      }
    /** Told of by several chains each, hence compared at the end: every row, a batch at a time. */
    | { readonly every: (db: Db) => AsyncIterable<readonly KeptRow[]> }
  )

/** What chains of one kind tell: which rows each entry makes and changes, and where these are kept. */
export type ChainKind = {
  readonly kind: string
  readonly tells: (entry: ToldEntry) => readonly RowChange[]
  readonly tables: readonly ComparedTable[]
}

/** How many rows of a table were held against the trail. */
export type ComparedRows = { readonly name: string; readonly words: Words; readonly rows: number }

/** Follows what chains tell of rows, and compares. So much is held in memory as some chains tell. */
export type RowFollower = {
  /** Chains whose entries come next, in this order. */
  readonly begin: (chains: readonly ChainRow[]) => void
  readonly add: (chain: ChainRow, entry: Entry, kept: readonly KeptWords[]) => void
  /** Compares the chains that were read, all or those before one, once they are many or tell of many rows. */
  readonly compareSome: (db: Db, before?: string) => Promise<readonly Problem[]>
  /** Compares what is left, and what can be compared only when every chain was read. */
  readonly end: (db: Db) => Promise<readonly Problem[]>
  readonly compared: () => readonly ComparedRows[]
}

type Following = {
  readonly kind: ChainKind
  readonly subject: string
  readonly tables: Map<string, ToldTable>
}

/** So many rows are told, and by so many chains, before they are compared. */
const many = { changes: 5000, chains: 2000 }

/** Follows chains of some kinds; others tell of no rows. */
export function followRows(kinds: readonly ChainKind[]): RowFollower {
  const byKind = new Map(kinds.map(kind => [kind.kind, kind]))
  const across = new Set(
    kinds.flatMap(({ tables }) => tables.flatMap(table => ('every' in table ? table.name : []))),
  )
  const shared = new Map<string, ToldTable>()
  const counts = new Map<string, number>()
  const following = new Map<string, Following>()
  let changes = 0
  const counted = (table: ComparedTable, rows: readonly KeptRow[]) => {
    counts.set(table.name, (counts.get(table.name) ?? 0) + rows.length)
    return rows
  }
  const compare = async (db: Db, chains: readonly string[]) => {
    const part = chains.flatMap(id => following.get(id) ?? [])
    for (const id of chains) following.delete(id)
    changes = 0
    return compareFollowed(db, part, counted)
  }
  return {
    begin: chains => {
      for (const { id, kind, subject } of chains) {
        const followed = byKind.get(kind)
        if (followed) following.set(id, { kind: followed, subject, tables: new Map() })
      }
    },
    add: (chain, entry, kept) => {
      const followed = following.get(chain.id)
      if (followed === undefined) return
      for (const change of followed.kind.tells(toldEntry(chain, entry, kept))) {
        changes++
        take(tableOf(across.has(change.table) ? shared : followed.tables, change.table), change)
      }
    },
    compareSome: async (db, before) => {
      if (changes < many.changes && following.size < many.chains) return []
      const read = [...following.keys()]
      return compare(db, before === undefined ? read : read.filter(id => id < before))
    },
    end: async db => [
      ...(await compare(db, [...following.keys()])),
      ...(await compareAcross(db, kinds, shared, counted)),
    ],
    compared: () =>
      kinds.flatMap(({ tables }) =>
        tables.map(({ name, many }) => ({ name, words: many, rows: counts.get(name) ?? 0 })),
      ),
  }
}

function tableOf(tables: Map<string, ToldTable>, name: string): ToldTable {
  const there = tables.get(name) ?? nothingTold()
  tables.set(name, there)
  return there
}

const toldEntry = ({ subject }: ChainRow, entry: Entry, kept: readonly KeptWords[]): ToldEntry => ({
  ...entry,
  subject,
  words: Object.fromEntries(kept.flatMap(({ field, words }) => (words === null ? [] : [[field, words]]))),
})

type Counted = (table: ComparedTable, rows: readonly KeptRow[]) => readonly KeptRow[]

async function compareFollowed(
  db: Db,
  chains: readonly Following[],
  counted: Counted,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const [kind, ofKind] of Map.groupBy(chains, one => one.kind))
    for (const table of kind.tables) {
      if ('every' in table) continue
      const rows = counted(
        table,
        await table.kept(
          db,
          ofKind.map(({ subject }) => subject),
        ),
      )
      const kept = Map.groupBy(rows, ({ subject }) => subject)
      for (const { subject, tables } of ofKind) {
        const told = tables.get(table.name) ?? nothingTold()
        if (!told.isInDoubt)
          problems.push(...rowProblems(table, toldFields(told), byKey(kept.get(subject)), table.mayBeGone))
      }
    }
  return problems
}

const byKey = (rows: readonly KeptRow[] = []): ReadonlyMap<string, RowFields> =>
  new Map(rows.map(({ key, fields }) => [key, fields]))

async function compareAcross(
  db: Db,
  kinds: readonly ChainKind[],
  shared: ReadonlyMap<string, ToldTable>,
  counted: Counted,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const table of kinds.flatMap(({ tables }) => tables))
    if ('every' in table) {
      const told = new Map(toldFields(shared.get(table.name) ?? nothingTold()))
      for await (const rows of table.every(db))
        problems.push(...rowProblems(table, taken(told, counted(table, rows)), byKey(rows)))
      // Whatever was told and met no row is gone.
      problems.push(...rowProblems(table, told, new Map()))
    } else problems.push(...(await table.strays(db)).map(key => untold(table, key)))
  return problems
}

/** What was told of some rows; it is told once. */
function taken(told: Map<string, RowFields>, rows: readonly KeptRow[]): ReadonlyMap<string, RowFields> {
  const found = new Map<string, RowFields>()
  for (const { key } of rows) {
    const fields = told.get(key)
    if (fields) found.set(key, fields)
    told.delete(key)
  }
  return found
}
