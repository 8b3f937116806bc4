import type { Problem } from '@thuocdo/engine'
import { type Db, type Verified, verifyTrail } from '@thuocdo/store'
import type { Files } from '../ports/files.ts'
import { assessmentFold } from './assessment-fold.ts'
import { fileProblems } from './file-problems.ts'
import { sealProblems } from './head-problems.ts'
import { chainKinds } from './kinds/chain-kinds.ts'
import { withNames } from './name-problems.ts'

/** What a check of one tenant may use, and whom it tells how far it came. */
export type CheckOptions = {
  /** Where its files lie; without it they are not looked at. */
  readonly files?: Files
  readonly progress?: (entries: number) => void
  /** Something else to hold against the same instant. */
  readonly alsoCheck?: (db: Db) => Promise<readonly Problem[]>
}

/**
 * Verifies all that a tenant remembers, as it is at one instant: the chains and assessments, every row that the trail tells of, the
 * seals, and the files that evidence cites.
 */
export async function verifyTenant(db: Db, options: CheckOptions = {}): Promise<Verified> {
  if (db.isTransaction) return verifyInside(db, options)
  const { files } = options
  const verified = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(trx => verifyInside(trx, options))
  // Files are read last, so that the database does not wait for the disk.
  return files === undefined ? verified : withProblems(verified, await fileProblems(db, files))
}

async function verifyInside(db: Db, { progress, alsoCheck }: CheckOptions): Promise<Verified> {
  const ways = { kinds: chainKinds, ...(progress && { progress }) }
  let verified = withAssessments(await verifyTrail(db, assessmentFold, ways))
  verified = withProblems(verified, await sealProblems(db))
  if (alsoCheck !== undefined) verified = withProblems(verified, await alsoCheck(db))
  return { ...verified, problems: await withNames(db, verified.problems) }
}

/** Assessments are compared by the fold of the engine; they are told with the rest. */
const assessmentWords = { vi: 'hồ sơ đánh giá', en: 'assessments' }

const withAssessments = (verified: Verified): Verified => ({
  ...verified,
  compared: [
    { name: 'assessment', words: assessmentWords, rows: verified.assessments },
    ...verified.compared,
  ],
})

const withProblems = (verified: Verified, found: readonly Problem[]): Verified => ({
  ...verified,
  differences: verified.differences + found.length,
  problems: [...verified.problems, ...found],
})
