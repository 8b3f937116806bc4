import { type Actor, type Day, isDay, type Outcome, type Problem, refuse } from '@thuocdo/engine'
import { type Db, ownDue, sql } from '@thuocdo/store'
import { recorded } from '../act-as.ts'
import type { Effects } from '../effects.ts'
import { isUuid } from '../is-uuid.ts'
import { type Permitted, permitted, unlessRefused } from '../permitted.ts'
import { within } from '../within.ts'
import {
  dayProblems,
  extensionTooEarly,
  extensionWithoutReason,
  roundWithoutDue,
  unitNotInRound,
  unknownRound,
} from './round-problems.ts'

/** More time for one unit of a round: until when, and why. */
export type Extension = { readonly unit: string; readonly due: Day; readonly reason: string }

/**
 * Gives one unit of a round more time than the others. The day of the round stays; the chain of the round says which unit, from
 * which day to which, and why. Gives the id of the round.
 */
export async function extendUnit(
  fx: Effects,
  actor: Actor,
  round: string,
  extension: Extension,
): Promise<Outcome<string>> {
  const allowed = permitted(fx, actor, 'change-round', {})
  if (!allowed.ok) return allowed
  const row = isUuid(round) ? await rowOf(fx.db, round, extension.unit) : undefined
  if (!row) return refuse(unknownRound(round))
  return unlessRefused(extensionProblems(extension, row), () =>
    keep(fx, allowed.value, { round, ...extension }, row.own_due ?? row.due_on),
  )
}

type Row = {
  readonly due_on: Day | null
  readonly own_due: Day | null
  readonly assessment: string | null
}

async function rowOf(db: Db, round: string, unit: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select r.due_on, ${ownDue} as own_due, a.id as assessment
    from round r left join assessment a on a.round = r.id and a.unit = ${unit} where r.id = ${round}::uuid`.execute(
    db,
  )
  return rows[0]
}

function extensionProblems({ unit, due, reason }: Extension, row: Row): readonly Problem[] {
  return [
    ...(row.assessment === null ? [unitNotInRound(unit)] : []),
    ...(reason.trim() === '' ? [extensionWithoutReason] : []),
    ...(row.due_on === null
      ? [roundWithoutDue]
      : isDay(due) && due <= row.due_on
        ? [extensionTooEarly(row.due_on)]
        : []),
    ...(isDay(due) ? [] : dayProblems({ from: '2000-01-01', to: '2000-01-01', due })),
  ]
}

/** The entry first: the row says by which one it was given. */
const keep = (
  fx: Effects,
  acting: Permitted,
  { round, unit, due, reason }: Extension & { readonly round: string },
  before: Day | null,
): Promise<string> =>
  within(fx.db, async trx => {
    const body = { unit, before: { due: before }, after: { due } }
    const draft = { act: 'change-round', body, disclosed: { reason: reason.trim() } }
    const subject = { kind: 'round', subject: round }
    const { appended } = await recorded({ ...fx, db: trx }, acting, subject, [draft], async () => {})
    const { chain, position } = appended.entries[0]
    await trx.insertInto('round_extension').values({ round, unit, due_on: due, chain, position }).execute()
    return round
  })
