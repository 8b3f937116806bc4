import {
  type Actor,
  accept,
  type Day,
  type Grant,
  type Outcome,
  type Problem,
  problem,
  refuse,
  unitRoles,
} from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { type Permitted, permitted } from '../permitted.ts'
import { actorOf } from '../sign-in/actor-of.ts'
import { lastAdministrator, otherAdministrators } from './administrators.ts'
import { isThere } from './grants.ts'
import { judgesTheUnit } from './judges-the-unit.ts'
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

/** The roles of somebody in a unit, parted by what a hand-over does with each. */
export type PartedGrants = {
  /** All of them: each ends with the one who hands over. */
  readonly held: readonly Grant[]
  /** What the other gets. */
  readonly passing: readonly Grant[]
  /** What ends and goes to nobody: headship as a stand-in, and what the other holds already. */
  readonly ending: readonly Grant[]
}

/** What a hand-over would pass on, and from which day. */
export type Passing = Omit<PartedGrants, 'held'> & {
  readonly on: Day
  /** Criteria given to the one, in assessments that are not settled yet. */
  readonly criteria: readonly { readonly assessment: string; readonly criterion: string }[]
  /** How many notices they have not read. */
  readonly notices: number
}

/** What a hand-over would do, checked as the hand-over itself checks it: nothing is shown that would be refused afterwards. */
export async function whatPasses(fx: Effects, actor: Actor, wanted: HandOver): Promise<Outcome<Passing>> {
  const allowed = mayHandOver(fx, actor, wanted)
  if (!allowed.ok) return allowed
  const { on } = allowed.value
  const problems = await handOverProblems(fx.db, wanted, on)
  if (problems.length > 0) return refuse(...problems)
  const { passing, ending } = await partGrants(fx.db, wanted, on)
  const rows = await criteriaGiven(fx.db, wanted)
  const notices = await unreadPassing(fx.db, wanted).execute()
  const criteria = rows.map(({ id, criterion }) => ({ assessment: id, criterion }))
  return accept({ on, passing, ending, criteria, notices: notices.length })
}

/** Whether somebody may hand over, and close the account with it where that is wanted. */
export function mayHandOver(
  fx: Effects,
  actor: Actor,
  { from, to, unit, disables }: HandOver,
): Outcome<Permitted> {
  const allowed = permitted(fx, actor, 'hand-over', { unit, person: to })
  const closing = disables ? permitted(fx, actor, 'disable-account', { person: from }) : allowed
  return allowed.ok && closing.ok ? allowed : refuse(...new Set([...allowed.problems, ...closing.problems]))
}

/** Parts the roles of the one in the unit by what the other holds already. */
export async function partGrants(db: Db, { from, to, unit }: HandOver, on: Day): Promise<PartedGrants> {
  const held = await heldIn(db, { from, unit }, on)
  const taken = (await actorOf(db, to, on)).grants
  const has = (grant: Grant) =>
    taken.some(one => one.role === grant.role && one.unit === unit && one.division === grant.division)
  const { passing = [], ending = [] } = Object.groupBy(held, grant =>
    grant.actingFor === undefined && !has(grant) ? 'passing' : 'ending',
  )
  return { held, passing, ending }
}

type Of = Pick<HandOver, 'from' | 'unit'>

const heldIn = async (db: Db, { from, unit }: Of, on: Day): Promise<readonly Grant[]> =>
  (await actorOf(db, from, on)).grants.filter(grant => grant.unit === unit && unitRoles.includes(grant.role))

/** The criteria of the unit that are given to the one, in assessments that are not settled yet. */
export const criteriaGiven = (db: Db, { from, unit }: Of) =>
  db
    .selectFrom('cell')
    .innerJoin('assessment', 'assessment.id', 'cell.assessment')
    .select(['assessment.id', 'cell.criterion'])
    .where('assessment.unit', '=', unit)
    .where('assessment.state', '<>', 'final')
    .where(sql<string>`cell.folded ->> 'person'`, '=', from)
    .orderBy('assessment.id')
    .orderBy('cell.criterion')
    .execute()

/** What the one has not read, but for what the other was told already. */
export const unreadPassing = (db: Db, { from, to }: Pick<HandOver, 'from' | 'to'>) =>
  db
    .selectFrom('notice')
    .select('id')
    .where('person', '=', from)
    .where('read_at', 'is', null)
    .where('key', 'not in', eb => eb.selectFrom('notice').select('key').where('person', '=', to))

/** Everything that keeps a hand-over from being done, before anything is done. */
export async function handOverProblems(
  trx: Db,
  { from, to, basis, unit, disables }: HandOver,
  on: Day,
): Promise<readonly Problem[]> {
  const unknown: Problem[] = []
  if (!(await isThere(trx, from))) unknown.push(noSuchPerson(from))
  if (!(await isThere(trx, to))) unknown.push(to === '' ? noReceiver : { ...noSuchPerson(to), at: ['to'] })
  const held = unknown.length > 0 || from === to ? [] : await heldIn(trx, { from, unit }, on)
  const taken = unknown.length > 0 ? [] : (await actorOf(trx, to, on)).grants
  const isStranger = taken.length > 0 && !taken.some(grant => grant.unit === unit)
  const there = await trx.selectFrom('unit').select('id').where('id', '=', unit).executeTakeFirst()
  return [
    ...unknown,
    ...(from === to ? [toOneself] : []),
    ...(there ? [] : [noSuchUnit(unit)]),
    ...(there && unknown.length === 0 && from !== to && held.length === 0 ? [nothingHeld] : []),
    ...(isStranger ? [ofAnotherUnit] : []),
    ...(await judgesTheUnit(trx, unit, taken, { from: on })),
    ...(basis.trim() === '' ? [noBasis] : []),
    ...(disables && (await otherAdministrators(trx, from, on)) === 0 ? [lastAdministrator] : []),
  ]
}

const noReceiver = problem('receiver-missing', ['to'], {
  vi: 'Chưa chọn người nhận bàn giao. Hãy chọn trong danh sách.',
  en: 'Nobody is chosen to hand over to. Choose somebody from the list.',
})

const toOneself = problem('hands-to-oneself', ['to'], {
  vi: 'Người giao và người nhận là một. Hãy chọn người nhận khác.',
  en: 'Who hands over and who takes over are the same person. Choose another.',
})

const ofAnotherUnit = problem('of-another-unit', ['to'], {
  vi: 'Người nhận bàn giao phải thuộc chính đơn vị này, hoặc là người mới chưa giữ vai trò nào. Hãy chọn người khác, hoặc nhờ người quản trị giao vai trò trong đơn vị trước.',
  en: 'Whoever takes over belongs to this unit, or is new and holds no role yet. Choose somebody else, or have an administrator grant them a role in the unit first.',
})

const nothingHeld = problem('nothing-held', ['unit'], {
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
