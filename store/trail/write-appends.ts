import type { Json } from '@thuocdo/engine'
import { sql } from 'kysely'
import type { Db } from '../connect.ts'
import { type ChainEnd, endOf, type Linked } from './link-entries.ts'
import type { FoldedRound } from './load-folded.ts'

/** One criterion as it is after an act, and the position of the entry that last changed it. */
export type FoldedCell = { readonly criterion: string; readonly folded: Json; readonly position: number }

/** What of its round an act was decided on; should it be otherwise by now, it must be decided on again. */
export type RoundTerms = Pick<FoldedRound, 'state' | 'opensOn' | 'dueOn' | 'ownDueOn'>

/** What an act adds to an assessment: the entries, the folded row, and those cells alone that it changed. */
export type AssessmentAppend = {
  /** The end of the chain as it was when the act was decided on. */
  readonly from: ChainEnd
  readonly linked: readonly Linked[]
  /** Without it the round does not matter. */
  readonly round?: RoundTerms
  readonly state: string
  readonly folded: Json
  readonly cells: readonly FoldedCell[]
}

/** Whether it is written and safe; `moved`: somebody else acted in between, or changed the round, and nothing was written, so load and decide again. */
export type AppendAnswer = 'appended' | 'moved'

/**
 * Writes acts on different assessments in one statement and one commit. Each is taken only if its chain still ends where it ended
 * when the act was decided on; the others do not suffer from one that moved.
 * @param appends no two of the same assessment
 */
export async function writeAppends(
  db: Db,
  appends: readonly AssessmentAppend[],
): Promise<readonly AppendAnswer[]> {
  const { rows } = await sql<{ id: string }>`
    select append_acts(${JSON.stringify(appends.map(actRow))}, ${JSON.stringify(appends.flatMap(entryRows))},
      ${JSON.stringify(appends.flatMap(disclosureRows))}, ${JSON.stringify(appends.flatMap(cellRows))}) as id`.execute(
    db,
  )
  const taken = new Set(rows.map(({ id }) => id))
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

const hex = (bytes: Buffer): string => bytes.toString('hex')

function actRow({ from, linked, round, state, folded }: AssessmentAppend) {
  const to = endOf(from, linked)
  return {
    id: from.id,
    was_length: from.length,
    was_head: hex(from.head),
    round: round?.state ?? null,
    opens_on: round?.opensOn ?? null,
    due_on: round?.dueOn ?? null,
    own_due_on: round?.ownDueOn ?? null,
    length: to.length,
    head: hex(to.head),
    last_at: to.lastAt,
    state,
    folded,
  }
}

const entryRows = ({ from, linked }: AssessmentAppend) =>
  linked.map(({ entry, leaf, hash }) => ({
    chain: from.id,
    position: entry.position,
    leaf,
    hash: hex(hash),
  }))

const disclosureRows = ({ from, linked }: AssessmentAppend) =>
  linked.flatMap(({ entry, disclosures }) =>
    disclosures.map(({ field, salt, words }) => ({
      chain: from.id,
      position: entry.position,
      field,
      salt: hex(salt),
      words,
    })),
  )

const cellRows = ({ from, cells }: AssessmentAppend) => cells.map(cell => ({ assessment: from.id, ...cell }))
