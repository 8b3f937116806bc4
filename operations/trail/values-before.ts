import { type Entry, readLeaf } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'
import type { TrailLine } from './trail-line.ts'

/** Where an entry stands: its chain and its place in it. */
export const placeOfEntry = ({ chain, position }: Pick<TrailLine, 'chain' | 'position'>): string =>
  `${chain}/${position}`

/**
 * The entry that gave a criterion the value which each of these entries changed, by the place of the latter: of the same criterion
 * and the same kind of value, the last one before. The first of its kind has none.
 */
export async function valuesBefore(
  db: Db,
  lines: readonly Pick<TrailLine, 'chain' | 'position' | 'act' | 'cell'>[],
): Promise<ReadonlyMap<string, Entry>> {
  const wanted = lines.flatMap(({ chain, position, act, cell }) => {
    const group = changers.find(acts => acts.includes(act))
    return cell === undefined || group === undefined ? [] : [{ chain, position, cell, acts: group }]
  })
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ readonly chain: string; readonly position: number; readonly leaf: string }>`
    select w.chain, w.position, e.leaf
    from json_to_recordset(${JSON.stringify(wanted)}) as w(chain uuid, position integer, cell text, acts text[])
    cross join lateral (
      select leaf from entry where chain = w.chain and cell = w.cell and position < w.position and act = any (w.acts)
      order by position desc limit 1
    ) e`.execute(db)
  return new Map(
    rows.flatMap(row => {
      const entry = readLeaf(row.leaf)
      return entry === undefined ? [] : [[placeOfEntry(row), entry] as const]
    }),
  )
}

/** Acts that change the same value: a declaration and one taken in from paper; who answers; points at one stage. */
const changers: readonly (readonly string[])[] = [
  ['declare', 'intake'],
  ['assign'],
  ['appraise'],
  ['explain'],
  ['decide'],
]
