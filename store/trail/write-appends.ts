import type { Json } from '@thuocdo/engine'
import { sql } from 'kysely'
import type { Db } from '../connect.ts'
import { type ChainEnd, endOf, type Linked } from './link-entries.ts'
import type { FoldedRound } from './load-folded.ts'
import { entryRow, wordsRows } from './trail-rows.ts'

/** One criterion as it is after an act, and the position of the entry that last changed it. */
export type FoldedCell = { readonly criterion: string; readonly folded: Json; readonly position: number }

/** What of its round an act was decided on; should it be otherwise by now, it must be decided on again. */
export type RoundTerms = Pick<FoldedRound, 'state' | 'opensOn' | 'dueOn' | 'ownDueOn'>

/** What an act adds to an assessment: the entries, and what it changed of its folded rows. */
export type AssessmentAppend = {
  /** The end of the chain as it was when the act was decided on. */
  readonly from: ChainEnd
  readonly linked: readonly Linked[]
  /** Without it the round does not matter. */
  readonly round?: RoundTerms
  /** The row of the assessment itself, where the act changed more than criteria. */
  readonly head?: { readonly state: string; readonly folded: Json }
  readonly cells: readonly FoldedCell[]
}

/** Whether it is written and safe; `moved`: somebody else acted in between, or changed the round, and nothing was written, so load and decide again. */
export type AppendAnswer = 'appended' | 'moved'

/**
 * Writes acts on different assessments in one commit. Each is taken only if its chain still ends where it ended when the act was
 * decided on; the others do not suffer from one that moved.
 * @param appends no two of the same assessment
 */
export async function writeAppends(
  db: Db,
  appends: readonly AssessmentAppend[],
): Promise<readonly AppendAnswer[]> {
  // In the order of ids: two processes seldom wait for each other crosswise, and whoever loses then is asked again alone.
  const acts = appends.map(actRow).sort((a, b) => (a.id < b.id ? -1 : 1))
  const links = appends.flatMap(({ linked }) => linked)
  const { rows } = await sql<{ taken: readonly string[] }>`select append_acts(
    ${columns(acts, 'id', 'was_length', 'was_head', 'length', 'head', 'last_at', 'round', 'opens_on', 'due_on', 'own_due_on')},
    ${columns(links.map(entryRow), 'chain', 'position', 'leaf', 'hash', 'at', 'actor', 'act', 'cell')},
    ${columns(links.flatMap(wordsRows), 'chain', 'position', 'field', 'salt', 'words')},
    ${columns(appends.flatMap(headRows), 'id', 'state', 'folded')},
    ${columns(appends.flatMap(cellRows), 'assessment', 'criterion', 'folded', 'position')}) as taken`.execute(
    db,
  )
  const taken = new Set(rows[0]?.taken)
  return appends.map(({ from }) => (taken.has(from.id) ? 'appended' : 'moved'))
}

/** Whether the entries of an append already stand in their chain. */
export async function isWritten(db: Db, { from, linked }: AssessmentAppend): Promise<boolean> {
  const last = linked.at(-1)
  if (last === undefined) return true
  const found = await db
    .selectFrom('entry')
    .select('position')
    .where('chain', '=', from.id)
    .where('position', '=', last.entry.position)
    .where('hash', '=', last.hash)
    .executeTakeFirst()
  return found !== undefined
}

/** Rows turned into arrays, one for each column. */
const columns = <Row>(rows: readonly Row[], ...names: readonly (keyof Row)[]) =>
  sql.join(names.map(name => sql`${rows.map(row => row[name])}`))

function actRow({ from, linked, round }: AssessmentAppend) {
  const to = endOf(from, linked)
  return {
    id: from.id,
    was_length: from.length,
    was_head: from.head,
    length: to.length,
    head: to.head,
    last_at: to.lastAt,
    round: round?.state,
    opens_on: round?.opensOn,
    due_on: round?.dueOn,
    own_due_on: round?.ownDueOn,
  }
}

const headRows = ({ from: { id }, head }: AssessmentAppend) =>
  head ? [{ id, state: head.state, folded: JSON.stringify(head.folded) }] : []

const cellRows = ({ from, cells }: AssessmentAppend) =>
  cells.map(({ criterion, folded, position }) => ({
    assessment: from.id,
    criterion,
    folded: JSON.stringify(folded),
    position,
  }))
