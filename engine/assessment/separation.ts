import type { Day } from '../basics/calendar.ts'
import type { Words } from '../basics/problem.ts'
import { type Actor, counts, type Grant } from './actor.ts'
import type { ActName } from './acts.ts'
import type { Facts } from './facts.ts'
import { scoreActs } from './permissions.ts'
import { judgingRoles, type Role } from './roles.ts'

/** What is looked at: who wants to do what, by which grant, to what, on which day. */
export type Attempt = {
  readonly actor: Actor
  readonly grant: Grant
  readonly act: ActName
  readonly facts: Facts
  readonly on: Day
}

/** A rule that holds whatever the table says, with the sentence for whoever runs into it. */
export type Separation = {
  readonly code: string
  readonly words: Words
  readonly broken: (attempt: Attempt) => boolean
}

const deciding: readonly ActName[] = ['appraise', 'decide', 'sign-off']

const actedThere = ({ actor, facts }: Attempt): boolean => (facts.actedForUnit ?? []).includes(actor.person)

/**
 * Whether somebody worked in the unit or answered for it on any day since the assessed period began, also in a role that has ended: a
 * unit scores itself in the year after.
 */
const servedSince = ({ actor, facts: { unit, assessed }, on }: Attempt): boolean =>
  assessed !== undefined &&
  (actor.served ?? []).some(
    service =>
      service.unit === unit &&
      service.from <= on &&
      (service.to === undefined || assessed.from <= service.to),
  )

const judges: readonly Role[] = [...judgingRoles, 'round-owner']
const judging: readonly ActName[] = ['appraise', 'decide', 'sign-off', 'return', 'advance']

const holds = ({ actor, on }: Attempt, role: Role): boolean =>
  actor.grants.some(grant => grant.role === role && counts(grant, on))

/** Whether the unit is that of the one who acts: who answers for it, and who judges others but works there. */
const isOwn = ({ actor: { grants, served = [] }, facts: { unit }, on }: Attempt): boolean =>
  unit !== undefined &&
  (grants.some(grant => grant.unit === unit && counts(grant, on)) ||
    served.some(one => one.unit === unit && one.from <= on && (one.to === undefined || on <= one.to)))

/** To appraise, decide, send back or inspect: what nobody does to their own unit. A round owner may remark on it, which judges nothing. */
const judgesUnit = ({ act, grant: { role } }: Attempt): boolean =>
  judges.includes(role) && (judging.includes(act) || (act === 'remark' && role !== 'round-owner'))

const giving: readonly ActName[] = ['grant-role', 'name-acting-head', 'hand-over']

/** The separation of duties: rules, not customs. */
export const separations: readonly Separation[] = [
  {
    code: 'own-unit-judged',
    words: {
      vi: 'Bạn đang công tác tại chính đơn vị này (hoặc đơn vị tiền thân, kế thừa của nó), hoặc là cán bộ đầu mối, thủ trưởng (kể cả ký thay) của đơn vị, nên không thẩm định, quyết định hay kiểm tra đơn vị này. Hãy để người khác làm.',
      en: 'You work in this very unit (or in one that it came of or became), or are its officer or its head, also an acting one, so you do not appraise it, decide on it or inspect it. Leave it to somebody else.',
    },
    broken: attempt => judgesUnit(attempt) && isOwn(attempt),
  },
  {
    code: 'acted-for-unit',
    words: {
      vi: 'Trong đợt này bạn đã kê khai, dẫn tài liệu, giải trình, trình hoặc duyệt hồ sơ của chính đơn vị này nên không thẩm định, quyết định hay chốt hồ sơ ấy, dù vai trò cũ đã thôi. Hãy để người khác làm.',
      en: 'In this round you declared, cited, explained, submitted or approved something for this very unit, so you neither appraise nor decide on it nor sign it off, even though that role has ended. Leave it to somebody else.',
    },
    broken: attempt => deciding.includes(attempt.act) && actedThere(attempt) && !isOwn(attempt),
  },
  {
    code: 'served-unit',
    words: {
      vi: 'Từ đầu kỳ được đánh giá đến nay, bạn từng công tác tại đơn vị này (hoặc đơn vị tiền thân, kế thừa của nó), hoặc từng là cán bộ đầu mối, thủ trưởng (kể cả ký thay) của đơn vị, nên không thẩm định, quyết định hay chốt hồ sơ của đơn vị. Hãy để người khác làm.',
      en: 'Since the assessed period began you worked in this unit (or in one that it came of or became), or were its officer or its head, also an acting one, so you neither appraise nor decide on it nor sign it off. Leave it to somebody else.',
    },
    broken: attempt =>
      deciding.includes(attempt.act) && servedSince(attempt) && !actedThere(attempt) && !isOwn(attempt),
  },
  {
    code: 'appraised-then-chairs',
    words: {
      vi: 'Bạn đã thẩm định nội dung này nên không chủ trì quyết định về nó. Hãy để chủ tịch khác của hội đồng quyết định.',
      en: 'You have appraised this, so you do not decide on it as the chair. Leave the decision to another chair.',
    },
    broken: ({ act, facts, actor }) =>
      (act === 'decide' || act === 'sign-off') && (facts.appraisedBy ?? []).includes(actor.person),
  },
  {
    code: 'chaired-then-appraises',
    words: {
      vi: 'Bạn đã chủ trì quyết định về nội dung này nên không thẩm định nó. Hãy để người khác thẩm định.',
      en: 'You have decided on this as the chair, so you do not appraise it. Leave the appraisal to somebody else.',
    },
    broken: ({ act, facts, actor }) => act === 'appraise' && (facts.chairedBy ?? []).includes(actor.person),
  },
  {
    code: 'administrator-and-scores',
    words: {
      vi: 'Người quản trị hệ thống lo tài khoản, không động đến điểm, dù còn giữ vai trò khác. Hãy để người không làm quản trị thực hiện.',
      en: 'A system administrator sees to accounts and never touches scores, whatever other role they hold. Leave it to somebody who is none.',
    },
    broken: attempt => scoreActs.includes(attempt.act) && holds(attempt, 'administrator'),
  },
  {
    code: 'auditor-changes-nothing',
    words: {
      vi: 'Kiểm toán viên xem được mọi thứ và không thay đổi gì, dù còn giữ vai trò khác. Hãy để người khác thực hiện.',
      en: 'An auditor reads everything and changes nothing, whatever other role they hold. Leave it to somebody else.',
    },
    broken: attempt => attempt.grant.role !== 'auditor' && holds(attempt, 'auditor'),
  },
  {
    code: 'own-role',
    words: {
      vi: 'Không ai tự giao vai trò cho chính mình. Hãy nhờ người quản trị khác.',
      en: 'Nobody grants a role to themselves. Ask another administrator.',
    },
    broken: ({ act, facts, actor }) => giving.includes(act) && facts.person === actor.person,
  },
  {
    code: 'own-account',
    words: {
      vi: 'Không ai tự khóa tài khoản của chính mình. Hãy nhờ người quản trị khác.',
      en: 'Nobody closes their own account. Ask another administrator.',
    },
    broken: ({ act, facts, actor }) => act === 'disable-account' && facts.person === actor.person,
  },
  {
    code: 'erases-oneself',
    words: {
      vi: 'Không ai tự xóa dữ liệu của chính mình khi đang đăng nhập. Hãy nhờ người quản trị khác.',
      en: 'Nobody erases themselves while signed in. Ask another administrator.',
    },
    broken: ({ act, facts, actor }) => act === 'erase-person' && facts.person === actor.person,
  },
  {
    code: 'acting-hands-on',
    words: {
      vi: 'Người ký thay không giao quyền ấy tiếp cho người khác. Hãy để thủ trưởng hoặc người quản trị giao.',
      en: 'An acting head does not pass that power on. Let the head or an administrator name somebody.',
    },
    broken: ({ act, grant }) => giving.includes(act) && grant.actingFor !== undefined,
  },
  {
    code: 'longer-than-own',
    words: {
      vi: 'Thời hạn giao vượt quá thời hạn của chính vai trò đang giao. Hãy chọn ngày kết thúc sớm hơn.',
      en: 'The period goes beyond that of the very role that gives it. Choose an earlier last day.',
    },
    broken: ({ act, grant, facts }) =>
      act === 'name-acting-head' &&
      grant.to !== undefined &&
      grant.role === 'unit-head' &&
      (facts.until === undefined || facts.until > grant.to),
  },
  {
    code: 'acting-without-end',
    words: {
      vi: 'Quyền ký thay này không ghi ngày kết thúc nên không có giá trị. Hãy nhờ người quản trị ghi rõ thời hạn.',
      en: 'This acting headship names no last day, so it does not count. Ask an administrator to set its period.',
    },
    broken: ({ grant }) => grant.actingFor !== undefined && grant.to === undefined,
  },
]
