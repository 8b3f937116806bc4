import {
  type Actor,
  accept,
  type Day,
  type Draft,
  type Grant,
  type Outcome,
  type Problem,
  problem,
  refuse,
} from '@thuocdo/engine'
import { type Db, linkEntries, sql } from '@thuocdo/store'
import { appendLinked } from '../assess/act-on-assessment.ts'
import { type LoadedAssessment, loadAssessment } from '../assess/load-assessment.ts'
import type { Effects } from '../effects.ts'
import { type Permitted, permitted } from '../permitted.ts'
import { appendRecords } from '../recorded-on.ts'
import { actorOf } from '../sign-in/actor-of.ts'
import { endSessions } from '../sign-in/end-sessions.ts'
import { lastAdministrator, otherAdministrators } from './administrators.ts'
import { grantDraft, grantRow, isThere, personChain, regranted } from './grants.ts'
import { inTurn } from './in-turn.ts'
import { noSuchPerson } from './person-problems.ts'

/** Who hands over to whom, in which unit, and whether the account is closed afterwards. */
export type HandOver = {
  readonly from: string
  readonly to: string
  readonly unit: string
  /** The document that it rests on. */
  readonly basis: string
  readonly disables?: boolean
}

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
  const { from, to, unit } = wanted
  const allowed = permitted(fx, actor, 'hand-over', { unit, person: to })
  const closing = wanted.disables ? permitted(fx, actor, 'disable-account', { person: from }) : allowed
  if (!allowed.ok || !closing.ok) return refuse(...new Set([...allowed.problems, ...closing.problems]))
  return inTurn(fx, async ({ db: trx }) => {
    const problems = await handOverProblems(trx, wanted, allowed.value.on)
    const held = (await actorOf(trx, from, allowed.value.on)).grants.filter(grant => grant.unit === unit)
    if (problems.length === 0 && held.length === 0) return refuse(nothingHeld)
    if (problems.length > 0) return refuse(...problems)
    const taken = (await actorOf(trx, to, allowed.value.on)).grants
    const grants = await passGrants(fx, trx, allowed.value, wanted, { held, taken })
    const criteria = await passCriteria(fx, trx, allowed.value, wanted)
    const notices = await passNotices(trx, wanted)
    if (wanted.disables) await closeAccount(fx, trx, from)
    return accept({ grants, criteria, notices })
  })
}

async function handOverProblems(
  trx: Db,
  { from, to, basis, unit, disables }: HandOver,
  on: Day,
): Promise<readonly Problem[]> {
  const unknown: Problem[] = []
  for (const person of [from, to]) if (!(await isThere(trx, person))) unknown.push(noSuchPerson(person))
  const there = await trx.selectFrom('unit').select('id').where('id', '=', unit).executeTakeFirst()
  return [
    ...unknown,
    ...(from === to ? [toOneself] : []),
    ...(there ? [] : [noSuchUnit(unit)]),
    ...(basis.trim() === '' ? [noBasis] : []),
    ...(disables && (await otherAdministrators(trx, from, on)) === 0 ? [lastAdministrator] : []),
  ]
}

type Grants = { readonly held: readonly Grant[]; readonly taken: readonly Grant[] }

/** Ends the grants of one and gives them to the other from today on, or from the day on which they would have begun. */
async function passGrants(
  fx: Effects,
  trx: Db,
  acting: Permitted,
  { from, to, unit, basis, disables = false }: HandOver,
  { held, taken }: Grants,
): Promise<readonly string[]> {
  const has = (grant: Grant) =>
    taken.some(one => one.role === grant.role && one.unit === unit && one.division === grant.division)
  const passing = held
    .filter(grant => grant.actingFor === undefined && !has(grant))
    .map(grant => ({ id: fx.newId(), of: grant, start: grant.from > acting.on ? grant.from : acting.on }))
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
  const rows = await trx
    .selectFrom('cell')
    .innerJoin('assessment', 'assessment.id', 'cell.assessment')
    .select(['assessment.id', 'cell.criterion'])
    .where('assessment.unit', '=', unit)
    .where('assessment.state', '<>', 'final')
    .where(sql<string>`cell.folded ->> 'person'`, '=', from)
    .orderBy('assessment.id')
    .orderBy('cell.criterion')
    .execute()
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
    .where('person', '=', from)
    .where('read_at', 'is', null)
    .where('key', 'not in', eb => eb.selectFrom('notice').select('key').where('person', '=', to))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

async function closeAccount(fx: Effects, trx: Db, person: string): Promise<void> {
  await trx.updateTable('account').set({ disabled_at: fx.now() }).where('person', '=', person).execute()
  await endSessions(trx, fx.now(), person, 'account-disabled')
}

const toOneself = problem('hands-to-oneself', ['to'], {
  vi: 'Người giao và người nhận là một. Hãy chọn người nhận khác.',
  en: 'Who hands over and who takes over are the same person. Choose another.',
})

const nothingHeld = problem('nothing-held', ['from'], {
  vi: 'Người giao không giữ vai trò nào còn hiệu lực trong đơn vị này. Hãy kiểm tra đơn vị và người giao.',
  en: 'The person holds no role in this unit. Check the unit and the person.',
})

const noSuchUnit = (unit: string): Problem =>
  problem('unknown-unit', ['unit'], {
    vi: `Không có đơn vị “${unit}”. Hãy chọn trong danh mục.`,
    en: `There is no unit “${unit}”. Choose one of the register.`,
  })

const noBasis = problem('basis-missing', ['basis'], {
  vi: 'Chưa ghi căn cứ bàn giao. Hãy ghi số và ngày của văn bản phân công, điều động.',
  en: 'The basis is missing. Write the number and day of the document that assigns or moves the person.',
})
