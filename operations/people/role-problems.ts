import {
  type Day,
  type Grant,
  isDay,
  isRole,
  judgingRoles,
  type Problem,
  problem,
  type Role,
  roleNames,
  roles,
  unitRoles,
  type Words,
  warning,
} from '@thuocdo/engine'
import { dayProblem } from '../day-problem.ts'
import type { GrantPlaces } from './grant-places.ts'
import type { NewGrant } from './new-grant.ts'
import { reachProblems } from './reach-problems.ts'

/** What a grant rests on: the places that it may name, and what the person holds. */
export type GrantGround = GrantPlaces & { readonly held: readonly Grant[] }

/** Everything that is wrong with a grant, and what it will not allow, as warnings. */
export function roleProblems(grant: NewGrant, ground: GrantGround): readonly Problem[] {
  if (!isRole(grant.role)) return [unknownRole(grant.role)]
  return [
    ...periodProblems(grant),
    ...reachProblems(grant, grant.role, ground),
    ...(ground.held.some(held => isSame(held, grant)) ? [heldAlready(grant.role)] : []),
    ...conflicts(grant, grant.role, ground.held),
  ]
}

/** Problems of a period: both days, and in their order. */
export function periodProblems({ from, to }: { readonly from: Day; readonly to?: Day }): readonly Problem[] {
  const days = [['from', from] as const, ...(to === undefined ? [] : [['to', to] as const])]
  const wrong = days.filter(([, day]) => !isDay(day)).map(([field, day]) => notADay(field, day))
  return wrong.length === 0 && to !== undefined && to < from ? [endsBefore] : wrong
}

/** Whether the same role in the same place is held already in some of the period. */
function isSame(
  held: Grant,
  { role, unit, division, blocks = [], criteria = [], from, to }: NewGrant,
): boolean {
  const place = (...parts: readonly (string | undefined)[]) => parts.map(part => part ?? '').join('\n')
  const view = (ofBlocks: readonly string[], ofCriteria: readonly string[]) =>
    place(...ofBlocks.toSorted(), '', ...ofCriteria.toSorted())
  return (
    held.actingFor === undefined &&
    place(held.role, held.unit, held.division) === place(role, unit, division) &&
    view(held.blocks, held.criteria) === view(blocks, criteria) &&
    (held.to === undefined || from <= held.to) &&
    (to === undefined || held.from <= to)
  )
}

/** What the separation of duties will stop later, said now. */
function conflicts(grant: NewGrant, role: Role, held: readonly Grant[]): readonly Problem[] {
  const has = (wanted: readonly Role[]) => held.some(other => wanted.includes(other.role))
  const judges = judgingRoles.includes(role) ? has(unitRoles) : unitRoles.includes(role) && has(judgingRoles)
  const opposite = role === 'appraiser' ? 'council-chair' : role === 'council-chair' ? 'appraiser' : undefined
  const chairs = held.some(other => other.role === opposite && overlap(other, grant))
  return [
    ...(judges ? [judgesOwnUnit] : []),
    ...(chairs ? [appraisesAndChairs] : []),
    ...((role === 'administrator' ? has([...unitRoles, ...judgingRoles]) : has(['administrator']))
      ? [administers]
      : []),
    ...((role === 'auditor' ? held.length > 0 : has(['auditor'])) ? [audits] : []),
  ]
}

/** Whether two grants look at anything in common. A field holds all criteria below it. */
export function overlap(
  one: Pick<NewGrant, 'blocks' | 'criteria'>,
  other: Pick<NewGrant, 'blocks' | 'criteria'>,
): boolean {
  const meet = (
    a: readonly string[] = [],
    b: readonly string[] = [],
    same: (x: string, y: string) => boolean,
  ) => a.length === 0 || b.length === 0 || a.some(x => b.some(y => same(x, y)))
  const isBelow = (x: string, y: string) => x === y || x.startsWith(`${y}.`) || y.startsWith(`${x}.`)
  return meet(one.blocks, other.blocks, (x, y) => x === y) && meet(one.criteria, other.criteria, isBelow)
}

const unknownRole = (role: string): Problem =>
  problem('unknown-role', ['role'], {
    vi: `Không có vai trò “${role}”. Các vai trò: ${roleNames.map(name => roles[name].vi).join('; ')}.`,
    en: `There is no role “${role}”. The roles: ${roleNames.map(name => roles[name].en).join('; ')}.`,
  })

const notADay = (field: 'from' | 'to', text: string): Problem =>
  text.trim() === ''
    ? dayProblem(field, text, roleDays[field])
    : problem('not-a-day', [field], {
        vi: `“${text}” không phải là ngày. Hãy ghi dạng 31/1/2026 hoặc 2026-01-31.`,
        en: `“${text}” is no day. Write it like 31/1/2026 or 2026-01-31.`,
      })

const roleDays: Readonly<Record<'from' | 'to', Words>> = {
  from: { vi: 'ngày đầu của thời hạn', en: 'the first day' },
  to: { vi: 'ngày cuối của thời hạn', en: 'the last day' },
}

const endsBefore = problem('ends-before', ['to'], {
  vi: 'Ngày cuối đứng trước ngày đầu. Hãy kiểm tra thời hạn.',
  en: 'The last day comes before the first. Check the period.',
})

const heldAlready = (role: Role): Problem =>
  problem('role-held', ['role'], {
    vi: `Người này đã giữ đúng vai trò ${roles[role].vi} ấy trong thời hạn này. Không cần giao lại.`,
    en: `The person holds that very role, ${roles[role].en}, in this period. It need not be granted again.`,
  })

const judgesOwnUnit = warning('judges-own-unit', ['role'], {
  vi: 'Người này vừa thuộc một đơn vị được đánh giá vừa thẩm định hoặc ở hội đồng: hệ thống sẽ không cho chấm chính đơn vị của mình.',
  en: 'This person belongs to an assessed unit and also appraises or sits on the council: they will not be let near their own unit.',
})

const appraisesAndChairs = warning('appraises-and-chairs', ['role'], {
  vi: 'Người này vừa thẩm định vừa chủ trì hội đồng cho cùng nội dung: đã thẩm định tiêu chí nào thì không quyết định được tiêu chí ấy.',
  en: 'This person would appraise and chair the same things: whoever appraised a criterion does not decide on it.',
})

const administers = warning('administrator-and-scores', ['role'], {
  vi: 'Người quản trị hệ thống không chấm điểm: chừng nào còn là quản trị, các vai trò chấm điểm của người này không dùng được.',
  en: 'An administrator gives no points: as long as they administer, their other roles cannot be used for scores.',
})

const audits = warning('auditor-and-others', ['role'], {
  vi: 'Kiểm toán viên chỉ xem: chừng nào còn là kiểm toán viên, các vai trò khác của người này không dùng được.',
  en: 'An auditor only reads: as long as they audit, their other roles cannot be used.',
})
