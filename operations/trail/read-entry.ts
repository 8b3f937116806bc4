import {
  type Actor,
  accept,
  factsOf,
  type Outcome,
  type Problem,
  problem,
  readLeaf,
  refuse,
} from '@thuocdo/engine'
import { chainChecker, type Db, firstHead, readEntries } from '@thuocdo/store'
import { loadAssessment } from '../assess/load-assessment.ts'
import type { Effects } from '../effects.ts'
import { isUuid } from '../is-uuid.ts'
import { permitted } from '../permitted.ts'
import { hideAddresses } from './hide-addresses.ts'
import { type TrailLine, trailLines } from './trail-line.ts'

/** One entry with all that proves it. Hashes are in hexadecimal. */
export type EntryProof = {
  readonly line: TrailLine
  /** How many entries its chain has. */
  readonly length: number
  /** What was hashed, word for word. */
  readonly leaf: string
  readonly hash: string
  readonly previousHash: string
  /** By field, what the leaf holds in the place of words. */
  readonly commitments: Readonly<Record<string, string>>
  /** What is wrong with the whole chain; nothing where it holds. */
  readonly problems: readonly Problem[]
}

/** Reads one entry and checks its whole chain, for somebody who may read it: from an assessment, who may read that one’s trail. */
export async function readEntry(
  fx: Effects,
  actor: Actor,
  chain: string,
  position: number,
): Promise<Outcome<EntryProof>> {
  const row = isUuid(chain) ? await chainRow(fx.db, chain) : undefined
  if (row === undefined || !(position >= 1 && position <= row.length)) return refuse(noEntry)
  const allowed = permitted(fx, actor, 'read-trail', await factsOfChain(fx.db, row))
  if (!allowed.ok) return allowed
  const proof = await proofOf(fx.db, row, position)
  if (!proof.ok) return proof
  const [line] = hideAddresses([proof.value.line], actor, allowed.value.on)
  return accept({ ...proof.value, line })
}

type Row = NonNullable<Awaited<ReturnType<typeof chainRow>>>

const chainRow = (db: Db, chain: string) =>
  db.selectFrom('chain').selectAll().where('id', '=', chain).executeTakeFirst()

async function factsOfChain(db: Db, { kind, id }: Row) {
  if (kind !== 'assessment') return {}
  const loaded = await loadAssessment(db, id)
  if (!loaded.ok) return {}
  const { assessment, program, round } = loaded.value
  return factsOf(assessment, { program, assessed: round.assessed })
}

async function proofOf(db: Db, chain: Row, position: number): Promise<Outcome<EntryProof>> {
  const checker = chainChecker(chain)
  let [previous, found] = [firstHead(chain.id, chain), undefined as Found | undefined]
  for await (const entries of readEntries(db, [chain.id])) {
    for (const { row, kept } of entries) {
      checker.add(row, kept)
      if (row.position === position) found = { leaf: row.leaf, hash: row.hash, previous }
      previous = row.hash
    }
  }
  if (found === undefined) return refuse(noEntry)
  const { kind, subject, id } = chain
  const [line] = await trailLines(db, [
    { chain: id, kind, subject, position, leaf: found.leaf, hash: found.hash },
  ])
  if (line === undefined) return refuse(noEntry)
  return accept({
    line,
    length: chain.length,
    leaf: found.leaf,
    hash: found.hash.toString('hex'),
    previousHash: found.previous.toString('hex'),
    commitments: readLeaf(found.leaf)?.commitments ?? {},
    problems: checker.end().problems,
  })
}

type Found = { readonly leaf: string; readonly hash: Buffer; readonly previous: Buffer }

const noEntry = problem('unknown-entry', ['entry'], {
  vi: 'Nhật ký không có mục nhật ký này. Hãy mở lại từ trang nhật ký.',
  en: 'The trail has no such entry. Open it from the page of the trail.',
})
