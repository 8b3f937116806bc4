import type { Db } from '@thuocdo/store'
import type { LoadedAssessment } from './load-assessment.ts'

/** So many assessments of a tenant are remembered, more than a province has units; the one longest untouched goes first. */
const most = 250

const ofDatabases = new WeakMap<Db, Map<string, LoadedAssessment>>()

/**
 * The assessment as this process saw it last, with all its criteria; nothing where it did not. It may have changed since: what is
 * decided on it holds only if the append finds the chain and the round as they were then.
 */
export const recall = (db: Db, id: string): LoadedAssessment | undefined => ofDatabases.get(db)?.get(id)

/** Remembers how an assessment stands now. Within a transaction nothing is: it may yet be undone. */
export function remember(db: Db, loaded: LoadedAssessment): void {
  if (db.isTransaction) return
  const known = ofDatabases.get(db) ?? new Map<string, LoadedAssessment>()
  ofDatabases.set(db, known)
  const { id } = loaded.assessment
  known.delete(id)
  known.set(id, loaded)
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
}

/** Forgets what turned out to be out of date; what was remembered after it stays. */
export function forget(db: Db, outdated: LoadedAssessment): void {
  const { id } = outdated.assessment
  if (recall(db, id) === outdated) ofDatabases.get(db)?.delete(id)
}
