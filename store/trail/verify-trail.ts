import type { Outcome, Problem } from '@thuocdo/engine'
import type { Db } from '../connect.ts'
import { type ChainChecker, chainChecker } from './check-chain.ts'
import { type AssessmentFold, foldOn, foldProblems, keptRows } from './compare-fold.ts'
import { type ChainKind, type ComparedRows, followRows, type RowFollower } from './follow-rows.ts'
import { readChains, readEntries } from './read-chains.ts'
import { noChain } from './trail-problems.ts'
import type { ChainRow } from './trail-rows.ts'

/** What was looked at, and everything that is not as it was written. */
export type Verified = {
  readonly chains: number
  readonly entries: number
  readonly disclosures: number
  readonly erased: number
  readonly assessments: number
  /** How many rows of which table were held against what the trail tells of them. */
  readonly compared: readonly ComparedRows[]
  /** How many differences there are; the first thousand of them are told. */
  readonly differences: number
  readonly problems: readonly Problem[]
}

const mostTold = 1000

/** How a trail is verified beside its links. */
export type VerifyWays = {
  /** Is told how many entries were read. */
  readonly progress?: (entries: number) => void
  /** What chains tell of ordinary rows; chains of other kinds than these are checked link by link alone. */
  readonly kinds?: readonly ChainKind[]
}

/**
 * Reads the whole trail of a tenant as it is at one instant, checks every chain link by link, folds every assessment anew and every
 * row that chains tell of, and compares them with what is kept. A batch at a time is held in memory.
 */
export function verifyTrail<A>(db: Db, fold: AssessmentFold<A>, ways: VerifyWays = {}): Promise<Verified> {
  if (db.isTransaction) return verified(db, fold, ways)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(trx => verified(trx, fold, ways))
}

async function verified<A>(db: Db, fold: AssessmentFold<A>, { progress, kinds = [] }: VerifyWays) {
  const rows = followRows(kinds)
  let sum: Verified = { ...nothing, ...told(await strayEntries(db)) }
  for await (const chains of readChains(db)) {
    const part = await verifyChains(db, chains, fold, rows)
    sum = added(sum, part)
    progress?.(sum.entries)
  }
  sum = added(sum, { ...nothing, ...told(await rows.end(db)) })
  return { ...sum, compared: rows.compared() }
}

const nothing: Verified = {
  chains: 0,
  entries: 0,
  disclosures: 0,
  erased: 0,
  assessments: 0,
  compared: [],
  differences: 0,
  problems: [],
}

const told = (problems: readonly Problem[]) => ({ differences: problems.length, problems })

const added = (a: Verified, b: Verified): Verified => ({
  chains: a.chains + b.chains,
  entries: a.entries + b.entries,
  disclosures: a.disclosures + b.disclosures,
  erased: a.erased + b.erased,
  assessments: a.assessments + b.assessments,
  compared: [],
  differences: a.differences + b.differences,
  problems: [...a.problems, ...b.problems].slice(0, mostTold),
})

async function strayEntries(db: Db): Promise<readonly Problem[]> {
  const rows = await db
    .selectFrom('entry')
    .select('chain')
    .distinct()
    .where(eb =>
      eb.not(eb.exists(eb.selectFrom('chain').select('id').whereRef('chain.id', '=', 'entry.chain'))),
    )
    .execute()
  return rows.map(({ chain }) => noChain(chain))
}

/** One chain under way: its checker, and what its entries add up to so far where it is an assessment. */
type UnderWay<A> = { readonly row: ChainRow; readonly checker: ChainChecker; folded?: Outcome<A> }

async function verifyChains<A>(
  db: Db,
  chains: readonly ChainRow[],
  fold: AssessmentFold<A>,
  rows: RowFollower,
): Promise<Verified> {
  const underWay = new Map(
    chains.map((chain): [string, UnderWay<A>] => [chain.id, { row: chain, checker: chainChecker(chain) }]),
  )
  const ofRows: Problem[] = []
  rows.begin(chains)
  const assessments = new Set(chains.filter(({ kind }) => kind === 'assessment').map(({ id }) => id))
  for await (const batch of readEntries(db, [...underWay.keys()])) {
    for (const { row, kept } of batch) {
      const chain = underWay.get(row.chain)
      const entry = chain?.checker.add(row, kept)
      if (!chain || !entry) continue
      if (assessments.has(row.chain)) chain.folded = foldOn(fold, chain.folded, entry)
      else rows.add(chain.row, entry, kept)
    }
    ofRows.push(...(await rows.compareSome(db, batch.at(-1)?.row.chain)))
  }
  ofRows.push(...(await rows.compareSome(db)))
  const kept = await keptRows(db, [...assessments])
  return chains
    .map(chain => {
      const { checker, folded } = underWay.get(chain.id) ?? { checker: chainChecker(chain) }
      const { problems, ...counts } = checker.end()
      const isAssessment = assessments.has(chain.id)
      const found = isAssessment
        ? [...problems, ...foldProblems(chain, fold, folded, kept.get(chain.id))]
        : problems
      return { ...nothing, ...counts, chains: 1, assessments: isAssessment ? 1 : 0, ...told(found) }
    })
    .reduce(added, { ...nothing, ...told(ofRows) })
}
