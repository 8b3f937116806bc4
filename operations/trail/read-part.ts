import { type ChainRow, type Db, type EntryRow, type KeptWords, sql } from '@thuocdo/store'
import { isOfPart, type TrailPart } from './trail-part.ts'

/** An entry of a part of the trail: with its chain, the hash before it (nothing before the first), and the words kept for it. */
export type PartEntry = {
  readonly row: EntryRow
  readonly chain: ChainRow
  readonly previous: Buffer | null
  readonly kept: readonly KeptWords[]
}

/** So many entries are held in memory at once. */
const batchSize = 2000

/** The entries of a part of the trail, chain by chain in the order of ids and positions, a batch at a time. */
export async function* readPart(db: Db, part: TrailPart): AsyncGenerator<readonly PartEntry[]> {
  let last: EntryRow | undefined
  for (;;) {
    const rows = await nextRows(db, part, last)
    if (rows.length === 0) return
    const kept = await wordsOf(db, rows)
    yield rows.map(row => ({ ...splitRow(row), kept: kept.get(keyOf(row)) ?? [] }))
    last = rows.at(-1)
  }
}

const keyOf = ({ chain, position }: { readonly chain: string; readonly position: number }): string =>
  `${chain}/${position}`

type Row = Awaited<ReturnType<typeof nextRows>>[number]

const splitRow = ({ chain: id, position, leaf, hash, previous, ...chain }: Row) => ({
  row: { chain: id, position, leaf, hash },
  chain: { id, ...chain },
  previous,
})

function nextRows(db: Db, part: TrailPart, last: EntryRow | undefined) {
  const query = db
    .selectFrom('entry')
    .innerJoin('chain', 'chain.id', 'entry.chain')
    .leftJoin('entry as former', join =>
      join.onRef('former.chain', '=', 'entry.chain').on(sql<boolean>`former.position = entry.position - 1`),
    )
    .select(['entry.chain', 'entry.position', 'entry.leaf', 'entry.hash', 'former.hash as previous'])
    .select(['chain.kind', 'chain.subject', 'chain.length', 'chain.head', 'chain.last_at'])
    .where(isOfPart(part))
    .orderBy('entry.chain')
    .orderBy('entry.position')
    .limit(batchSize)
  if (last === undefined) return query.execute()
  return query
    .where(eb => eb(eb.refTuple('entry.chain', 'entry.position'), '>', eb.tuple(last.chain, last.position)))
    .execute()
}

async function wordsOf(db: Db, rows: readonly Row[]): Promise<ReadonlyMap<string, readonly KeptWords[]>> {
  const [first, last] = [rows[0], rows[rows.length - 1]]
  const kept = await db
    .selectFrom('disclosure')
    .select(['chain', 'position', 'field', 'salt', 'words'])
    .where('chain', 'in', [...new Set(rows.map(({ chain }) => chain))])
    .where(eb => eb(eb.refTuple('chain', 'position'), '>=', eb.tuple(first.chain, first.position)))
    .where(eb => eb(eb.refTuple('chain', 'position'), '<=', eb.tuple(last.chain, last.position)))
    .execute()
  return Map.groupBy(kept, keyOf)
}
