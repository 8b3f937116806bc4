import { type Actor, accept, type Draft, type Outcome, refuse } from '@thuocdo/engine'
import { type Db, linkEntries } from '@thuocdo/store'
import { appendLinked } from '../assess/act-on-assessment.ts'
import { type LoadedAssessment, loadAssessment } from '../assess/load-assessment.ts'
import type { Effects } from '../effects.ts'
import type { Permitted } from '../permitted.ts'
import { appendRecords } from '../recorded-on.ts'
import { endSessions } from '../sign-in/end-sessions.ts'
import { grantDraft, grantRow, personChain, regranted } from './grants.ts'
import { inTurn } from './in-turn.ts'
import {
  criteriaGiven,
  type HandOver,
  handOverProblems,
  mayHandOver,
  type PartedGrants,
  partGrants,
  unreadPassing,
} from './what-passes.ts'

/** What passed from one to the other. */
export type HandedOver = {
  /** The ids of the new grants. */
  readonly grants: readonly string[]
  readonly criteria: number
  readonly notices: number
}

/**
 * Hands the work of somebody in a unit over to somebody else: their roles there, the criteria given to them and what they were told
 * and have not read. Headship as a stand-in does not pass on: it ends. One transaction, with entries on the chains of both people and
 * of every assessment concerned.
 */
export async function handOver(fx: Effects, actor: Actor, wanted: HandOver): Promise<Outcome<HandedOver>> {
  const allowed = mayHandOver(fx, actor, wanted)
  if (!allowed.ok) return allowed
  return inTurn(fx, async ({ db: trx }) => {
    const problems = await handOverProblems(trx, wanted, allowed.value.on)
    if (problems.length > 0) return refuse(...problems)
    const parted = await partGrants(trx, wanted, allowed.value.on)
    const grants = await passGrants(fx, trx, allowed.value, wanted, parted)
    const criteria = await passCriteria(fx, trx, allowed.value, wanted)
    const notices = await passNotices(trx, wanted)
    if (wanted.disables) await closeAccount(fx, trx, wanted.from)
    return accept({ grants, criteria, notices })
  })
}

/** Ends the grants of one and gives them to the other from today on, or from the day on which they would have begun. */
async function passGrants(
  fx: Effects,
  trx: Db,
  acting: Permitted,
  { from, to, unit, basis, disables = false }: HandOver,
  { held, passing: wholly }: PartedGrants,
): Promise<readonly string[]> {
  const passing = wholly.map(of => ({ id: fx.newId(), of, start: of.from > acting.on ? of.from : acting.on }))
  const ids = held.map(({ id }) => id)
  await trx.updateTable('role_grant').set({ ended_at: fx.now() }).where('id', 'in', ids).execute()
  const fresh = passing.map(({ id, of, start }) => ({ id, grant: { ...regranted(of, to, start), basis } }))
  for (const { id, grant } of fresh)
    await trx
      .insertInto('role_grant')
      .values(grantRow(id, grant, fx.now()))
      .execute()
  const body = { from, to, unit, ended: ids, granted: fresh.map(({ id }) => id), disabled: disables }
  const draft: Draft = { act: 'hand-over', body, disclosed: { basis: basis.trim() } }
  await appendRecords(fx, trx, acting, [
    { subject: personChain(from), drafts: [draft] },
    {
      subject: personChain(to),
      drafts: [draft, ...fresh.map(({ id, grant }) => grantDraft('grant-role', id, grant))],
    },
  ])
  return fresh.map(({ id }) => id)
}

/** Criteria of the unit that are given to the one, in assessments that are not settled yet, are now given to the other. */
async function passCriteria(
  fx: Effects,
  trx: Db,
  acting: Permitted,
  { from, to, unit }: HandOver,
): Promise<number> {
  const rows = await criteriaGiven(trx, { from, unit })
  for (const [id, cells] of Map.groupBy(rows, row => row.id)) {
    await trx.selectFrom('chain').select('id').where('id', '=', id).forUpdate().execute()
    const loaded = await loadAssessment(trx, id)
    if (loaded.ok)
      await assignTo(
        fx,
        trx,
        acting,
        loaded.value,
        to,
        cells.map(({ criterion }) => criterion),
      )
  }
  return rows.length
}

async function assignTo(
  fx: Effects,
  trx: Db,
  { actor, role }: Permitted,
  loaded: LoadedAssessment,
  person: string,
  criteria: readonly string[],
): Promise<void> {
  const drafts = criteria.map(cell => {
    const division = loaded.assessment.cells[cell].division
    return { act: 'assign', cell, body: { person, ...(division !== undefined && { division }) } }
  })
  const linked = linkEntries(loaded.end, drafts, { at: fx.now(), actor: actor.person, role })
  const after = await appendLinked(trx, loaded, linked)
  // Its chain is held since before it was loaded.
  if (after === undefined) throw new Error('somebody else appended to a chain that is held')
}

/** What the one has not read passes on, but for what the other was told already. */
async function passNotices(trx: Db, { from, to }: HandOver): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('notice')
    .set({ person: to })
    .where('id', 'in', unreadPassing(trx, { from, to }))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

async function closeAccount(fx: Effects, trx: Db, person: string): Promise<void> {
  await trx.updateTable('account').set({ disabled_at: fx.now() }).where('person', '=', person).execute()
  await endSessions(trx, fx.now(), person, 'account-disabled')
}
