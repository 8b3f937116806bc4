import { type Actor, counts, type Day, type Role, type Words } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { todayIn } from '../today.ts'
import { criteriaFor, type OpenAssessment, openFor, openWork } from './open-work.ts'
import { accountsWaiting, trailWaiting } from './waiting-elsewhere.ts'
import type { Waiting } from './waiting-item.ts'

/**
 * What waits for somebody today, role by role, out of what the store holds. What waits for nobody is left out.
 * @param isDemo in a tenant that is there to play in nobody sets a password: that none is set waits for no one
 */
export async function waitingFor(
  fx: Pick<Effects, 'db' | 'now'>,
  actor: Actor,
  isDemo = false,
): Promise<readonly Waiting[]> {
  const on = todayIn(fx.now())
  const held = new Set(actor.grants.filter(grant => counts(grant, on)).map(({ role }) => role))
  const isInRounds = [...held].some(role => role !== 'administrator' && role !== 'auditor')
  const work = isInRounds ? await openWork(fx.db, actor, on) : []
  const inRounds = [...held].flatMap(role => inRoundsOf[role]?.({ work, actor, on }) ?? [])
  return [
    ...inRounds,
    ...(held.has('administrator') ? await accountsWaiting(fx.db, fx.now(), isDemo) : []),
    ...(held.has('auditor') ? await trailWaiting(fx.db, fx.now()) : []),
  ].filter(({ count }) => count > 0)
}

type View = { readonly work: readonly OpenAssessment[]; readonly actor: Actor; readonly on: Day }
type Found = readonly { readonly assessment: string; readonly count: number }[]

const inRoundsOf: Readonly<Partial<Record<Role, (view: View) => readonly Waiting[]>>> = {
  'round-owner': ({ work, actor, on }) => [
    late('round-owner', work),
    whole('round-owner', 'units-behind', behind(work), 'behind', n => ({
      vi: `${n} đơn vị chưa nộp hồ sơ`,
      en: `${n} ${n === 1 ? 'unit has' : 'units have'} not handed in yet`,
    })),
    whole('round-owner', 'to-advance', ready(openFor(work, 'advance', actor, on)), 'advance', n => ({
      vi: `${n} hồ sơ chuyển được sang bước sau`,
      en: `${n} ${n === 1 ? 'assessment' : 'assessments'} can move to the next step`,
    })),
  ],
  'unit-officer': view => ofOfficer(view),
  'unit-head': ({ work, actor, on }) => [
    whole('unit-head', 'to-approve', openFor(work, 'approve', actor, on), 'approve', n => ({
      vi: `${n} hồ sơ chờ duyệt`,
      en: `${n} ${n === 1 ? 'assessment awaits' : 'assessments await'} approval`,
    })),
  ],
  appraiser: ({ work, actor, on }) => [
    cells(
      'appraiser',
      'to-appraise',
      'appraise',
      criteriaFor(work, 'appraise', actor, { on, asks: one => !one.appraised }),
      n => ({
        vi: `${n} tiêu chí chờ thẩm định`,
        en: `${n} ${n === 1 ? 'criterion' : 'criteria'} to appraise`,
      }),
    ),
  ],
  'council-member': ({ work }) => [
    disputed('council-member', 'to-consider', inState(work, 'council'), 'council', n => ({
      vi: `${n} hồ sơ hội đồng đang xem xét`,
      en: `${n} ${n === 1 ? 'assessment is' : 'assessments are'} before the council`,
    })),
  ],
  'council-chair': ({ work, actor, on }) => [
    disputed('council-chair', 'to-decide', openFor(work, 'sign-off', actor, on), 'sign-off', n => ({
      vi: `${n} hồ sơ chờ quyết định và chốt`,
      en: `${n} ${n === 1 ? 'assessment' : 'assessments'} to decide and sign off`,
    })),
  ],
  leader: ({ work }) => [rounds('leader', work), late('leader', work)],
  inspector: ({ work }) => [rounds('inspector', work), late('inspector', work)],
  surveyor: ({ work }) => [rounds('surveyor', work)],
}

const ofOfficer = ({ work, actor, on }: View): readonly Waiting[] => [
  cells(
    'unit-officer',
    'to-declare',
    'declare',
    criteriaFor(work, 'declare', actor, { on, asks: one => !one.declared }),
    n => ({
      vi: `${n} tiêu chí chưa kê khai`,
      en: `${n} ${n === 1 ? 'criterion' : 'criteria'} to declare`,
    }),
  ),
  whole('unit-officer', 'to-submit', complete(openFor(work, 'submit', actor, on)), 'submit', n => ({
    vi: `${n} hồ sơ đã kê khai đủ, chờ trình`,
    en: `${n} ${n === 1 ? 'assessment is' : 'assessments are'} complete and can be submitted`,
  })),
  cells(
    'unit-officer',
    'to-explain',
    'explain',
    criteriaFor(work, 'explain', actor, { on, asks: one => one.lowered && !one.explained }),
    n => ({
      vi: `${n} tiêu chí bị thẩm định khác điểm, có thể giải trình`,
      en: `${n} ${n === 1 ? 'criterion was' : 'criteria were'} appraised otherwise and may be explained`,
    }),
  ),
]

const inState = (work: readonly OpenAssessment[], state: string): readonly OpenAssessment[] =>
  work.filter(({ head }) => head.state === state)

const behind = (work: readonly OpenAssessment[]): readonly OpenAssessment[] => [
  ...inState(work, 'drafting'),
  ...inState(work, 'submitted'),
]

const complete = (work: readonly OpenAssessment[]): readonly OpenAssessment[] =>
  work.filter(({ criteria }) => criteria.every(({ declared }) => declared))

const ready = (work: readonly OpenAssessment[]): readonly OpenAssessment[] =>
  work.filter(({ criteria }) => criteria.every(({ appraised }) => appraised))

/** Whole assessments; one alone is opened at once. */
function whole(
  role: Role,
  kind: string,
  work: readonly OpenAssessment[],
  waits: string,
  words: (count: number) => Words,
): Waiting {
  const link = work.length === 1 ? `/assessments/${work[0].head.id}` : `/assessments?waits=${waits}`
  return { kind, role, count: work.length, words: words(work.length), link }
}

/** Whole assessments of which only what is in dispute matters; one alone is opened at that. */
function disputed(...asked: Parameters<typeof whole>): Waiting {
  const found = whole(...asked)
  return asked[2].length === 1 ? { ...found, link: `${found.link}?show=disputed` } : found
}

/** Criteria; those of one assessment lead to it, where they alone are shown. */
function cells(
  role: Role,
  kind: string,
  waits: string,
  found: Found,
  words: (count: number) => Words,
): Waiting {
  const count = found.reduce((all, one) => all + one.count, 0)
  const link =
    found.length === 1 ? `/assessments/${found[0].assessment}?show=waiting` : `/assessments?waits=${waits}`
  return { kind, role, count, words: words(count), link }
}

/** How far the open rounds have come. */
function rounds(role: Role, work: readonly OpenAssessment[]): Waiting {
  const [all, sent, done] = [work.length, work.length - behind(work).length, inState(work, 'final').length]
  const words = {
    vi: `Đợt đang mở: ${sent}/${all} đơn vị đã nộp hồ sơ, ${done} hồ sơ đã chốt`,
    en: `Open rounds: ${sent} of ${all} units have handed in, ${done} signed off`,
  }
  return { kind: 'rounds', role, count: all, words, link: role === 'surveyor' ? '/assessments' : '/rounds' }
}

/** Who has not handed in though the day has passed. */
const late = (role: Role, work: readonly OpenAssessment[]): Waiting =>
  whole(
    role,
    'units-late',
    work.filter(({ isLate }) => isLate),
    'late',
    n => ({
      vi: `${n} đơn vị quá hạn chưa nộp hồ sơ`,
      en: `${n} ${n === 1 ? 'unit is' : 'units are'} past the day and ${n === 1 ? 'has' : 'have'} not handed in`,
    }),
  )
