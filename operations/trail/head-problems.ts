import { type Problem, problem, type Words } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { digestOf, readSeals, type SealedHeads, withHeads } from './seal-trail.ts'

/** Where a chain ended once: as a seal, an export or a backup says it. What it is about is not known of every one. */
export type PastHead = { readonly length: number; readonly head: string; readonly words?: Words }

const atOnce = 1000

/** Chains that are gone, shorter, or no longer begin with what they held when their ends were written down. */
export async function headProblems(
  db: Db,
  past: ReadonlyMap<string, PastHead>,
  since: Words,
): Promise<readonly Problem[]> {
  const wanted = [...past].filter(([, { length }]) => length > 0)
  const problems: Problem[] = []
  for (let at = 0; at < wanted.length; at += atOnce) {
    const part = wanted.slice(at, at + atOnce)
    const present = await hashesAt(db, part)
    for (const [id, { head, words }] of part)
      if (present.get(id) !== head)
        problems.push(notAsBefore(words ?? { vi: `chuỗi ${id}`, en: `chain ${id}` }, id, since))
  }
  return problems
}

async function hashesAt(
  db: Db,
  ends: readonly (readonly [string, PastHead])[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('entry')
    .innerJoin('chain', 'chain.id', 'entry.chain')
    .select(['entry.chain', 'entry.hash'])
    .where(eb =>
      eb(
        eb.refTuple('entry.chain', 'entry.position'),
        'in',
        ends.map(([id, { length }]) => eb.tuple(id, length)),
      ),
    )
    .execute()
  return new Map(rows.map(({ chain, hash }) => [chain, hash.toString('hex')]))
}

/** What the seals of a trail hold against it: each chain that was sealed must still begin as it did then. */
export async function sealProblems(db: Db): Promise<readonly Problem[]> {
  let sealed: SealedHeads = new Map()
  const problems = new Map<string, Problem>()
  for (const { position, chains, sha256, heads } of await readSeals(db)) {
    sealed = withHeads(sealed, heads)
    if (sealed.size !== chains || digestOf(sealed) !== sha256)
      problems.set(`seal ${position}`, sealBroken(position))
    const since = { vi: `từ lần niêm phong thứ ${position}`, en: `since seal ${position}` }
    const past = new Map([...heads].map(([id, end]) => [id, { ...end, words: aboutChain(end) }]))
    for (const found of await headProblems(db, past, since)) {
      const chain = String(found.at.at(-1))
      if (!problems.has(chain)) problems.set(chain, found)
    }
  }
  return [...problems.values()]
}

const aboutChain = ({ kind, subject }: { readonly kind: string; readonly subject: string }): Words => ({
  vi: `chuỗi ${kind}/${subject}`,
  en: `chain ${kind}/${subject}`,
})

const notAsBefore = (words: Words, id: string, since: Words): Problem =>
  problem('chain-not-as-before', [id], {
    vi: `Nhật ký: ${words.vi} đã bị xóa, bị cắt ngắn hoặc bị viết lại ${since.vi}. Hãy giữ nguyên hiện trạng và đối chiếu với bản sao lưu gần nhất.`,
    en: `The trail: the ${words.en} was deleted, cut short or written anew ${since.en}. Leave it as it is and compare it with the latest backup.`,
  })

const sealBroken = (position: number): Problem =>
  problem('seal-broken', [position], {
    vi: `Lần niêm phong thứ ${position} của nhật ký không khớp với chính nó. Hãy giữ nguyên hiện trạng và đối chiếu với bản sao lưu gần nhất.`,
    en: `Seal ${position} of the trail does not agree with itself. Leave it as it is and compare it with the latest backup.`,
  })
