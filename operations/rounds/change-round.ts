import { type Actor, type Day, type Outcome, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { isUuid } from '../is-uuid.ts'
import { permitted, unlessRefused } from '../permitted.ts'
import { recordedOn } from '../recorded-on.ts'
import { dayProblems, unknownRound } from './round-problems.ts'

/** What may be changed of a round that is under way; what is left out stays. */
export type RoundChange = {
  readonly opens?: Day
  readonly due?: Day
  /** A closed round takes nothing in any more. */
  readonly state?: 'open' | 'closed'
}

/** Changes the days of a round, or closes it; the round's chain says from what to what. */
export async function changeRound(
  fx: Effects,
  actor: Actor,
  round: string,
  change: RoundChange,
): Promise<Outcome<string>> {
  const allowed = permitted(fx, actor, 'change-round', {})
  if (!allowed.ok) return allowed
  const row = isUuid(round) ? await roundRow(fx.db, round) : undefined
  if (!row) return refuse(unknownRound(round))
  const before = { opens: row.opens_on, due: row.due_on, state: row.state }
  const after = { ...before, ...change }
  const days = {
    from: row.from_on,
    to: row.to_on,
    ...(after.opens !== null && { opens: after.opens }),
    ...(after.due !== null && { due: after.due }),
  }
  const draft = { act: 'change-round', body: { before, after } }
  const record = { subject: { kind: 'round', subject: round }, drafts: [draft] }
  return unlessRefused(dayProblems(days), () =>
    recordedOn(fx, allowed.value, [record], async trx => {
      await trx
        .updateTable('round')
        .set({ opens_on: after.opens, due_on: after.due, state: after.state })
        .where('id', '=', round)
        .execute()
      return round
    }),
  )
}

const roundRow = (db: Db, round: string) =>
  db.selectFrom('round').selectAll().where('id', '=', round).executeTakeFirst()
