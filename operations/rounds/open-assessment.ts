import { type Actor, type Outcome, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { isUuid } from '../is-uuid.ts'
import { permitted, unlessRefused } from '../permitted.ts'
import { recordedOn } from '../recorded-on.ts'
import { type Entrant, entrantProblems, openEach } from './open-assessments.ts'
import { roundIsClosed, unitMissing, unknownRound } from './round-problems.ts'

/** Opens the assessment of a unit that enters a round later than the others. Gives its id. */
export async function openAssessment(
  fx: Effects,
  actor: Actor,
  round: string,
  entrant: Entrant,
): Promise<Outcome<string>> {
  const allowed = permitted(fx, actor, 'open-assessment', { unit: entrant.unit, block: entrant.block })
  if (!allowed.ok) return allowed
  const row = isUuid(round) ? await roundRow(fx.db, round) : undefined
  if (!row) return refuse(unknownRound(round))
  const edition = { id: row.edition, version: row.edition_version }
  if (row.state === 'closed') return refuse(roundIsClosed)
  const entered = { edition, from: row.from_on, to: row.to_on, round }
  const problems = entrant.unit === '' ? [unitMissing] : await entrantProblems(fx.db, [entrant], entered)
  const body = { unit: entrant.unit, block: entrant.block }
  const record = { subject: { kind: 'round', subject: round }, drafts: [{ act: 'open-assessment', body }] }
  return unlessRefused(problems, () =>
    recordedOn(fx, allowed.value, [record], async trx => {
      const [id] = await openEach(fx, trx, allowed.value, { round, edition, entrants: [entrant] })
      return id
    }),
  )
}

const roundRow = (db: Db, round: string) =>
  db.selectFrom('round').selectAll().where('id', '=', round).executeTakeFirst()
