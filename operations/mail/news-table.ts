import {
  type Day,
  dayWords,
  type Entry,
  isAssessmentState,
  isRole,
  type Language,
  roles,
  assessmentStates as steps,
  type Words,
} from '@thuocdo/engine'
import type { NoticeKind } from './notify.ts'

/** An entry of the trail as people may be told of it, with what it is about by name: units and rounds, never people. */
export type News = {
  readonly entry: Entry
  /** What its chain is about. */
  readonly on: { readonly kind: string; readonly subject: string }
  readonly unit?: string
  readonly unitName: Words
  readonly roundName: Words
}

/** Who hears of something: those who hold a role in its unit, in the whole tenant, or the people whom the entry names. */
export type Hearer =
  | 'unit-officer'
  | 'unit-head'
  | 'round-owner'
  | 'administrator'
  | 'officers-of-division'
  | 'person-assigned'
  | 'person-concerned'

/** One line of the table: of which entries, who hears, what, and the page of the desk where they see to it. */
export type NewsLine = {
  readonly on: 'assessment' | 'person' | 'trail'
  readonly when?: (news: News) => boolean
  readonly hears: readonly Hearer[]
  readonly kind: NoticeKind
  readonly words: (news: News) => Words
  readonly link: (news: News) => string
  /** What is told once; by itself every act of a chain. */
  readonly key?: (news: News) => string
}

const unit: readonly Hearer[] = ['unit-head', 'unit-officer']
const leadsTo =
  (...states: readonly string[]) =>
  ({ entry }: News): boolean =>
    states.includes(String(entry.body.to))
const cameFrom =
  (state: string) =>
  ({ entry }: News): boolean =>
    entry.body.from === state
const toAssessment = ({ entry }: News): string => `/assessments/${entry.chain}`
const toCell = (news: News): string =>
  news.entry.cell === undefined
    ? toAssessment(news)
    : `${toAssessment(news)}?cell=${encodeURIComponent(news.entry.cell)}`
const toHome = (): string => '/'

const lookingOn = new Set<string | undefined>(['leader', 'inspector', 'council-member', 'council-chair'])
const inAssessment = { on: 'assessment', link: toAssessment } as const
const aboutPerson = { on: 'person', link: toHome, hears: ['person-concerned'], kind: 'role' } as const

/** Whether the chain of the person is that of somebody whom the entry names so. */
const isOf =
  (field: string) =>
  ({ entry, on }: News): boolean =>
    entry.body[field] === on.subject

/** Who hears of which act: the one table of all that people are told. Acts that it does not name are quiet. */
export const newsTable: Readonly<Record<string, readonly NewsLine[]>> = {
  'open-assessment': [
    {
      ...inAssessment,
      hears: unit,
      kind: 'opened',
      words: ({ roundName }) => ({
        vi: `Đã mở đợt đánh giá “${roundName.vi}”. Đơn vị có thể bắt đầu kê khai, tự chấm.`,
        en: `The round “${roundName.en}” is open. Your unit can begin its self-assessment.`,
      }),
      key: ({ entry }) => `round:${entry.body.round}`,
    },
  ],
  submit: [
    {
      ...inAssessment,
      hears: ['unit-head'],
      kind: 'submitted',
      words: ({ unitName }) => ({
        vi: `Hồ sơ của ${unitName.vi} đã được trình, chờ thủ trưởng duyệt.`,
        en: `The assessment of ${unitName.en} was submitted and awaits approval by the head.`,
      }),
    },
  ],
  return: [
    {
      ...inAssessment,
      when: cameFrom('submitted'),
      hears: ['unit-officer'],
      kind: 'returned',
      words: ({ unitName }) => ({
        vi: `Thủ trưởng trả lại hồ sơ của ${unitName.vi} để chỉnh sửa. Lý do ghi trong hồ sơ.`,
        en: `The head returned the assessment of ${unitName.en}. The reason stands in it.`,
      }),
    },
    {
      ...inAssessment,
      when: cameFrom('appraisal'),
      hears: unit,
      kind: 'returned',
      words: ({ unitName }) => ({
        vi: `Cơ quan chủ trì trả lại hồ sơ của ${unitName.vi} để bổ sung. Lý do ghi trong hồ sơ.`,
        en: `The round owner returned the assessment of ${unitName.en}. The reason stands in it.`,
      }),
    },
  ],
  approve: [
    {
      ...inAssessment,
      when: leadsTo('appraisal'),
      hears: ['round-owner'],
      kind: 'approved',
      words: ({ unitName }) => ({
        vi: `${unitName.vi} đã duyệt và nộp hồ sơ tự chấm.`,
        en: `${unitName.en} approved its self-assessment and sent it.`,
      }),
    },
    {
      ...inAssessment,
      when: leadsTo('second-appraisal'),
      hears: ['round-owner'],
      kind: 'approved',
      words: ({ unitName }) => ({
        vi: `${unitName.vi} đã duyệt và nộp giải trình.`,
        en: `${unitName.en} approved its explanation and sent it.`,
      }),
    },
  ],
  advance: [
    {
      ...inAssessment,
      when: leadsTo('explanation'),
      hears: unit,
      kind: 'explain',
      words: ({ unitName }) => ({
        vi: `Đã có kết quả thẩm định lần 1 của ${unitName.vi}. Đơn vị xem và giải trình nếu chưa thống nhất.`,
        en: `The first appraisal of ${unitName.en} is done. Look at it and explain where you do not agree.`,
      }),
    },
    {
      ...inAssessment,
      when: leadsTo('second-appraisal', 'council'),
      hears: unit,
      kind: 'appraised',
      words: ({ unitName, entry }) => ({
        vi: `Hồ sơ của ${unitName.vi} đã chuyển sang bước “${stepWords(entry, 'vi')}”.`,
        en: `The assessment of ${unitName.en} moved on to the step “${stepWords(entry, 'en')}”.`,
      }),
    },
  ],
  'sign-off': [
    {
      ...inAssessment,
      hears: unit,
      kind: 'decided',
      words: ({ unitName }) => ({
        vi: `Hội đồng đã chốt kết quả của ${unitName.vi}.`,
        en: `The council signed off the result of ${unitName.en}.`,
      }),
    },
  ],
  intake: [
    {
      ...inAssessment,
      hears: unit,
      kind: 'intake',
      words: ({ unitName }) => ({
        vi: `Có nội dung trong hồ sơ của ${unitName.vi} được nhập thay từ hồ sơ giấy. Hãy rà soát lại.`,
        en: `Part of the assessment of ${unitName.en} was taken in from paper. Check what was written.`,
      }),
      // One unit’s paper is taken in criterion by criterion.
      key: ({ entry }) => `intake:${entry.chain}:${entry.at.slice(0, 10)}`,
    },
  ],
  remark: [
    {
      on: 'assessment',
      when: ({ entry }) => lookingOn.has(entry.role),
      hears: unit,
      kind: 'remarked',
      words: ({ unitName, entry }) => ({
        vi: `Có ý kiến mới về hồ sơ của ${unitName.vi}${entry.cell === undefined ? '' : `, tiêu chí ${entry.cell}`}.`,
        en: `There is a remark on the assessment of ${unitName.en}${entry.cell === undefined ? '' : `, criterion ${entry.cell}`}.`,
      }),
      link: toCell,
    },
  ],
  assign: [
    {
      ...inAssessment,
      when: ({ entry }) => entry.body.division !== undefined && entry.body.person === undefined,
      hears: ['officers-of-division'],
      kind: 'assigned',
      words: ({ unitName }) => ({
        vi: `Có tiêu chí của ${unitName.vi} được giao cho phòng của bạn.`,
        en: `Criteria of ${unitName.en} were given to your division.`,
      }),
    },
    {
      ...inAssessment,
      when: ({ entry }) => entry.body.person !== undefined,
      hears: ['person-assigned'],
      kind: 'assigned',
      words: ({ unitName }) => ({
        vi: `Có tiêu chí của ${unitName.vi} được giao cho bạn.`,
        en: `Criteria of ${unitName.en} were given to you.`,
      }),
    },
  ],
  'grant-role': [
    {
      ...aboutPerson,
      words: ({ entry, unit, unitName }) => ({
        vi: `Bạn được giao vai trò ${roleWords(entry, 'vi')}${unit === undefined ? '' : ` tại ${unitName.vi}`}.`,
        en: `You were given the role ${roleWords(entry, 'en')}${unit === undefined ? '' : ` at ${unitName.en}`}.`,
      }),
    },
  ],
  'name-acting-head': [
    {
      ...aboutPerson,
      when: news => !isOf('actingFor')(news),
      words: ({ entry, unitName }) => ({
        vi: `Bạn được giao ký thay thủ trưởng ${unitName.vi}, ${periodWords(entry, 'vi')}.`,
        en: `You stand in for the head of ${unitName.en} ${periodWords(entry, 'en')}.`,
      }),
    },
    {
      ...aboutPerson,
      when: isOf('actingFor'),
      words: ({ entry, unitName }) => ({
        vi: `Đã giao người ký thay bạn tại ${unitName.vi}, ${periodWords(entry, 'vi')}.`,
        en: `Somebody was named to stand in for you at ${unitName.en} ${periodWords(entry, 'en')}.`,
      }),
    },
  ],
  'make-setup-link': [
    {
      ...aboutPerson,
      // The first link of an account is no news: nobody could come in by it before.
      when: ({ entry }) => entry.body.isAnew === true,
      words: () => ({
        vi: 'Người quản trị vừa cấp liên kết đặt mật khẩu cho tài khoản của bạn. Nếu bạn không đề nghị, hãy báo ngay.',
        en: 'The administrator made a link to set the password of your account. Say so at once if you did not ask for it.',
      }),
    },
  ],
  'hand-over': [
    {
      ...aboutPerson,
      when: isOf('to'),
      words: ({ unitName }) => ({
        vi: `Bạn nhận bàn giao công việc tại ${unitName.vi}.`,
        en: `Work at ${unitName.en} was handed over to you.`,
      }),
    },
    {
      ...aboutPerson,
      when: isOf('from'),
      words: ({ unitName }) => ({
        vi: `Công việc của bạn tại ${unitName.vi} đã được bàn giao.`,
        en: `Your work at ${unitName.en} was handed over.`,
      }),
    },
  ],
  'verify-trail': [
    {
      on: 'trail',
      when: ({ entry }) => entry.body.sound === false,
      hears: ['administrator'],
      kind: 'system',
      words: () => unsoundTrail,
      link: () => '/status',
    },
  ],
}

/** What is said where a check of the trail found differences. */
export const unsoundTrail: Words = {
  vi: 'Kiểm tra nhật ký phát hiện sai lệch. Hãy mở trang tình trạng hệ thống và xử lý ngay.',
  en: 'A check of the trail found differences. Open the status page and see to it at once.',
}

const stepWords = ({ body }: Entry, language: Language): string => {
  const to = String(body.to)
  return isAssessmentState(to) ? steps[to][language] : to
}

const roleWords = ({ body }: Entry, language: Language): string => {
  const role = String(body.role)
  return isRole(role) ? roles[role][language] : role
}

function periodWords({ body }: Entry, language: Language): string {
  const [from, to] = [body.from, body.to].map((day): Day => String(day))
  const [first, last] = [from, to].map(day => dayWords(day, language))
  return language === 'vi' ? `từ ${first} đến hết ${last}` : `from ${first} to ${last}`
}
