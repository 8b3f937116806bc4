import type { Db } from '../connect.ts'
import type { ChainRow, EntryRow, KeptWords } from './trail-rows.ts'

/** So many chains, and so many entries, are held in memory at once. */
const sizes = { chains: 200, entries: 4000 }

/** Every chain, in the order of ids, a batch at a time. */
export async function* readChains(db: Db): AsyncGenerator<readonly ChainRow[]> {
  let last: string | undefined
  for (;;) {
    let query = db.selectFrom('chain').selectAll().orderBy('id').limit(sizes.chains)
    if (last !== undefined) query = query.where('id', '>', last)
    const chains = await query.execute()
    if (chains.length === 0) return
    yield chains
    last = chains.at(-1)?.id
  }
}

/** An entry with the words that are kept for it. */
export type EntryWithWords = { readonly row: EntryRow; readonly kept: readonly KeptWords[] }

/** The entries of some chains, chain by chain in the order of ids and positions, a batch at a time. */
export async function* readEntries(
  db: Db,
  chains: readonly string[],
): AsyncGenerator<readonly EntryWithWords[]> {
  let last: EntryRow | undefined
  for (;;) {
    const rows = await nextEntries(db, chains, last)
    if (rows.length === 0) return
    const kept = await wordsOf(db, rows)
    yield rows.map(row => ({ row, kept: kept.get(keyOf(row)) ?? [] }))
    last = rows.at(-1)
  }
}

const keyOf = ({ chain, position }: { readonly chain: string; readonly position: number }): string =>
  `${chain}/${position}`

async function nextEntries(db: Db, chains: readonly string[], last?: EntryRow): Promise<readonly EntryRow[]> {
  let query = db
    .selectFrom('entry')
    .select(['chain', 'position', 'leaf', 'hash', 'at', 'actor', 'act', 'cell'])
    // A range of the key is read in its order, without sorting; chains that lie between are left out by who asked.
    .where('chain', '>=', chains[0])
    .where('chain', '<=', chains[chains.length - 1])
    .orderBy('chain')
    .orderBy('position')
    .limit(sizes.entries)
  if (last !== undefined)
    query = query.where(eb => eb(eb.refTuple('chain', 'position'), '>', eb.tuple(last.chain, last.position)))
  const rows = await query.execute()
  return rows.map(({ at, actor, act, cell, ...row }) => ({ ...row, columns: { at, actor, act, cell } }))
}

async function wordsOf(
  db: Db,
  rows: readonly EntryRow[],
): Promise<ReadonlyMap<string, readonly KeptWords[]>> {
  const [first, last] = [rows[0], rows[rows.length - 1]]
  const kept = await db
    .selectFrom('disclosure')
    .select(['chain', 'position', 'field', 'salt', 'words'])
    .where(eb => eb(eb.refTuple('chain', 'position'), '>=', eb.tuple(first.chain, first.position)))
    .where(eb => eb(eb.refTuple('chain', 'position'), '<=', eb.tuple(last.chain, last.position)))
    .execute()
  return Map.groupBy(kept, keyOf)
}
