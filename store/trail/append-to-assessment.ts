import type { Db } from '../connect.ts'
import { gather } from './gather.ts'
import { type Folded, loadFoldedRows } from './load-folded.ts'
import { type AppendAnswer, type AssessmentAppend, isWritten, writeAppends } from './write-appends.ts'

/**
 * Loads what an assessment was folded to, with the end of its chain; nothing where there is no such assessment. What is asked for
 * at the same time is loaded together.
 */
export const loadFolded = (db: Db, id: string): Promise<Folded | undefined> =>
  db.isTransaction ? loadAlone(db, id) : gathered(db).load(id)

/**
 * Appends an act to an assessment, only if nobody else did since it was loaded. When it answers, the act is durable. Acts on
 * different assessments that arrive while a commit is under way share the next one.
 */
export const appendToAssessment = (db: Db, append: AssessmentAppend): Promise<AppendAnswer> =>
  db.isTransaction ? writeAlone(db, append) : gathered(db).append(append)

type Gathered = {
  readonly load: (id: string) => Promise<Folded | undefined>
  readonly append: (append: AssessmentAppend) => Promise<AppendAnswer>
}

const ofDatabases = new WeakMap<Db, Gathered>()

function gathered(db: Db): Gathered {
  const known = ofDatabases.get(db)
  if (known !== undefined) return known
  const made: Gathered = {
    load: gather(
      ids => loadFoldedRows(db, ids),
      id => loadAlone(db, id),
    ),
    append: gather(
      appends => writeAppends(db, appends),
      append => writeAgain(db, append),
      ({ from }) => from.id,
    ),
  }
  ofDatabases.set(db, made)
  return made
}

async function loadAlone(db: Db, id: string): Promise<Folded | undefined> {
  const [folded] = await loadFoldedRows(db, [id])
  return folded
}

async function writeAlone(db: Db, append: AssessmentAppend): Promise<AppendAnswer> {
  const [answer] = await writeAppends(db, [append])
  return answer
}

// After a lost connection nobody knows whether the commit took place: what stands there already is not written again.
const writeAgain = async (db: Db, append: AssessmentAppend): Promise<AppendAnswer> =>
  (await isWritten(db, append)) ? 'appended' : writeAlone(db, append)
