import type { Db, EntryRow } from '@thuocdo/store'
import { chainLine, entryLine, line } from './ndjson-lines.ts'
import { type PartEntry, readPart } from './read-part.ts'
import type { TrailPart } from './trail-part.ts'

/**
 * A part of the trail as lines that can be verified: each entry that does not follow the one before it in the file brings the hash
 * before it along, so that its own can be computed. That nothing was left out is proved by the whole trail alone.
 */
export async function* partText(
  db: Db,
  at: Date,
  part: TrailPart,
  { withWords = false }: { readonly withWords?: boolean },
): AsyncGenerator<string> {
  const lengths = new Map<string, number>()
  let [entries, last]: [number, EntryRow | undefined] = [0, undefined]
  yield line({ type: 'trail', version: 1, at: at.toISOString(), withWords, part })
  for await (const batch of readPart(db, part)) {
    const lines: string[] = []
    for (const entry of batch) {
      if (!lengths.has(entry.chain.id)) lines.push(chainLine(entry.chain))
      const length = lengths.get(entry.chain.id) ?? entry.chain.length
      lengths.set(entry.chain.id, length)
      // A chain may grow while it is read: what came after its length was read is for the next export.
      if (entry.row.position > length) continue
      lines.push(entryLine(entry, withWords, previousOf(entry, last)))
      last = entry.row
      entries++
    }
    yield lines.join('')
  }
  yield line({ type: 'end', chains: lengths.size, entries })
}

const previousOf = ({ row, previous }: PartEntry, last: EntryRow | undefined) =>
  previous === null || (last?.chain === row.chain && last.position + 1 === row.position)
    ? {}
    : { previous: previous.toString('hex') }
