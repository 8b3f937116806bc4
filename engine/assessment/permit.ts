import { type Day, dayWords } from '../basics/calendar.ts'
import { type Language, type Problem, problem, type Words } from '../basics/problem.ts'
import { accept, type Outcome, refuse } from '../basics/result.ts'
import { type Actor, counts, type Grant } from './actor.ts'
import { type ActName, actNames, actWords } from './acts.ts'
import type { Facts } from './facts.ts'
import { type Permission, permissions, type Scope } from './permissions.ts'
import { reaches } from './reach.ts'
import { type Role, roles } from './roles.ts'
import { separations } from './separation.ts'
import { type AssessmentState, assessmentStates } from './states.ts'

/**
 * Whether somebody may do something to a thing on a day: the grant in whose name it is done, or every reason why not, as
 * sentences. The same answer greys out a button on the desk and refuses on the server.
 */
export function permit(actor: Actor, act: ActName, facts: Facts, on: Day): Outcome<Grant> {
  const lines = linesOf.get(act) ?? []
  const tries = lines.flatMap(line =>
    heldFor(actor, line).map(grant => attempt(actor, line, grant, facts, on)),
  )
  const granted = tries.find(({ problems }) => problems.length === 0)
  if (granted) return accept(granted.grant)
  if (tries.length === 0) return refuse(needsRole(act, lines))
  return refuse(...once(nearest(tries).flatMap(({ problems }) => problems)))
}

/** Whether `permit` would allow it: for greying out. */
export const mayDo = (actor: Actor, act: ActName, facts: Facts, on: Day): boolean =>
  permit(actor, act, facts, on).ok

const linesOf: ReadonlyMap<ActName, readonly Permission[]> = new Map(
  actNames.map(act => [act, permissions.filter(line => line.act === act)]),
)

type Tried = {
  readonly grant: Grant
  readonly scope: Scope
  readonly inReach: boolean
  /** Whether the grant counts on the day. */
  readonly isHeld: boolean
  readonly problems: readonly Problem[]
}

/** The grants of a role, those of one's own before those of an acting head. */
const heldFor = ({ grants }: Actor, { role }: Permission): readonly Grant[] => {
  const held = grants.filter(grant => grant.role === role)
  return [...held.filter(g => g.actingFor === undefined), ...held.filter(g => g.actingFor !== undefined)]
}

function attempt(actor: Actor, line: Permission, grant: Grant, facts: Facts, on: Day): Tried {
  const inReach = reaches(line.scope, grant, facts, actor.person)
  const broken = separations.filter(rule => rule.broken({ actor, grant, act: line.act, facts, on }))
  const isHeld = counts(grant, on)
  const problems = [
    ...(isHeld ? [] : [notOnThatDay(line, grant, on)]),
    ...(inReach ? [] : [outOfReach(line)]),
    ...(line.states === undefined || (facts.state && line.states.includes(facts.state))
      ? []
      : [wrongState(line.act, line.states, facts.state)]),
    ...broken.map(rule => problem(rule.code, [line.act], rule.words)),
  ]
  return { grant, scope: line.scope, inReach, isHeld, problems }
}

/**
 * Whose reasons are told: of the grants that reach the thing, if any does, so that nobody reads of a role that is not about it, and
 * among them of those that count on the day, so that nobody is told of another period than the one that runs; else of the lines that are about the kind of grant that somebody holds: for a whole unit or for one division of it.
 */
function nearest(tries: readonly Tried[]): readonly Tried[] {
  const inReach = tries.filter(one => one.inReach)
  const held = inReach.filter(one => one.isHeld)
  if (inReach.length > 0) return held.length > 0 ? held : inReach
  const fitting = tries.filter(({ grant, scope }) => isForDivision(scope) === (grant.division !== undefined))
  return fitting.length > 0 ? fitting : tries
}

const isForDivision = (scope: Scope): boolean => scope === 'own-division'

const once = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map(p => [`${p.code}\n${p.words.vi}`, p])).values(),
]

const roleList = (names: readonly Role[], language: Language): string =>
  [...new Set(names)].map(name => roles[name][language]).join(language === 'vi' ? ' hoặc ' : ' or ')

const needsRole = (act: ActName, lines: readonly Permission[]): Problem => {
  const names = lines.map(({ role }) => role)
  return problem('needs-role', [act], {
    vi: `Việc “${actWords(act).vi}” cần vai trò ${roleList(names, 'vi')}; tài khoản này không giữ vai trò ấy. Hãy nhờ người quản trị nếu cần được giao.`,
    en: `To ${actWords(act).en} needs the role ${roleList(names, 'en')}, which this account does not hold. Ask an administrator if it should.`,
  })
}

const notOnThatDay = ({ role, act }: Permission, { from, to }: Grant, on: Day): Problem => {
  const vi = `từ ${dayWords(from, 'vi')}${to === undefined ? '' : ` đến hết ${dayWords(to, 'vi')}`}`
  const en = `from ${dayWords(from, 'en')}${to === undefined ? '' : ` to ${dayWords(to, 'en')}`}`
  return problem('role-not-on-day', [act], {
    vi: `Vai trò ${roles[role].vi} của bạn có hiệu lực ${vi}, không có hiệu lực ngày ${dayWords(on, 'vi')}. Hãy nhờ người quản trị nếu thời hạn ghi sai.`,
    en: `Your role ${roles[role].en} counts ${en}, not on ${dayWords(on, 'en')}. Ask an administrator if the period is wrong.`,
  })
}

const outOfReach = ({ act, role, scope }: Permission): Problem =>
  problem(
    'out-of-reach',
    [act],
    act === 'change-person' && scope === 'self'
      ? ownDetailsAlone
      : {
          vi: `Với vai trò ${roles[role].vi}, bạn chỉ được ${actWords(act).vi} ${scopeWords[scope].vi}.`,
          en: `As ${roles[role].en} you may ${actWords(act).en} only ${scopeWords[scope].en}.`,
        },
  )

const ownDetailsAlone: Words = {
  vi: 'Bạn chỉ sửa được thông tin của chính mình. Thông tin của người khác do người quản trị sửa.',
  en: 'You may change your own details alone. An administrator changes those of others.',
}

/** How far each scope reaches, as the end of a sentence. */
export const scopeWords: Readonly<Record<Scope, Words>> = {
  anywhere: { vi: 'ở mọi nơi', en: 'anywhere' },
  'own-unit': {
    vi: 'khi phụ trách chung cho chính đơn vị ấy',
    en: 'where you answer for the whole of that unit',
  },
  'own-division': { vi: 'cho tiêu chí giao phòng của mình', en: 'for criteria given to your own division' },
  'in-own-unit': { vi: 'trong đơn vị của mình', en: 'within your own unit' },
  'within-view': {
    vi: 'trong khối và tiêu chí được giao xem',
    en: 'within the blocks and criteria you were given to look at',
  },
  'within-block': { vi: 'trong khối được giao xem', en: 'within the blocks you were given to look at' },
  self: { vi: 'của chính mình', en: 'for what is your own' },
}

const wrongState = (
  act: ActName,
  states: readonly AssessmentState[],
  state: AssessmentState | undefined,
): Problem => {
  const list = (language: Language) =>
    states.map(name => `“${assessmentStates[name][language]}”`).join(language === 'vi' ? ' hoặc ' : ' or ')
  const now = (language: Language) => state && `“${assessmentStates[state][language]}”`
  return problem('wrong-state', [act], {
    vi: `Việc “${actWords(act).vi}” chỉ làm được ở bước ${list('vi')}; hồ sơ ${state ? `đang ở bước ${now('vi')}` : 'chưa mở'}.`,
    en: `To ${actWords(act).en} is possible only in the step ${list('en')}; the assessment is ${state ? `in the step ${now('en')}` : 'not open'}.`,
  })
}
