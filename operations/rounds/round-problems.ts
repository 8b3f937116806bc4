import { type Day, dayWords, isDay, type Problem, problem, type Words, warning } from '@thuocdo/engine'
import { dayProblem } from '../day-problem.ts'

/** An edition or a version of one that was never taken in. */
export const unknownEdition = (id: string): Problem =>
  problem('edition-not-added', [id], {
    vi: `Bộ tiêu chí “${id}” chưa được thêm vào hệ thống. Hãy thêm bộ tiêu chí trước.`,
    en: `The edition “${id}” has not been added. Add it first.`,
  })

/** A round that is not there. */
export const unknownRound = (id: string): Problem =>
  problem('unknown-round', [id], {
    vi: `Không có đợt đánh giá “${id}”. Hãy mở lại từ danh sách.`,
    en: `There is no round “${id}”. Open it from the list.`,
  })

/** Units of the round that the register does not have on its last day. */
export const unknownUnits = (units: readonly string[], on: string): Problem =>
  problem('unknown-unit', [...units], {
    vi: `Không có đơn vị ${units.map(id => `“${id}”`).join(', ')} vào ngày ${dayWords(on, 'vi')}. Hãy kiểm tra danh mục đơn vị.`,
    en: `There is no unit ${units.map(id => `“${id}”`).join(', ')} on ${dayWords(on, 'en')}. Check the register of units.`,
  })

/** Units that stand in the round already, or twice in what was asked for: their ids, and their names. */
export const unitsTwice = (units: readonly string[], names: readonly Words[]): Problem =>
  problem('unit-twice-in-round', [...units], {
    vi: `Đã có hồ sơ trong đợt này, hoặc được chọn hai lần: ${names.map(({ vi }) => vi).join(', ')}. Mỗi đơn vị chỉ có một hồ sơ trong một đợt.`,
    en: `In this round already, or chosen twice: ${names.map(({ en }) => en).join(', ')}. A unit has one assessment in a round.`,
  })

/** Blocks that the framework does not have. */
export const unknownBlocks = (blocks: readonly string[], known: readonly string[]): Problem =>
  problem('unknown-block', [...blocks], {
    vi: `Bộ tiêu chí không có khối ${blocks.map(code => `“${code}”`).join(', ')}. Các khối: ${known.join(', ') || 'không chia khối'}.`,
    en: `The framework has no block ${blocks.map(code => `“${code}”`).join(', ')}. The blocks: ${known.join(', ') || 'none'}.`,
  })

const roundDays: Readonly<Record<string, Words>> & { readonly due: Words } = {
  from: { vi: 'ngày bắt đầu kỳ đánh giá', en: 'the first day of the period assessed' },
  to: { vi: 'ngày kết thúc kỳ đánh giá', en: 'the last day of the period assessed' },
  opens: { vi: 'ngày mở kê khai', en: 'the day on which units may begin' },
  due: { vi: 'hạn nộp', en: 'the last day for sending in' },
}

/** Days of a round: real ones, and in their order. */
export function dayProblems(days: {
  readonly from: string
  readonly to: string
  readonly opens?: string
  readonly due?: string
}): readonly Problem[] {
  const wrong = Object.entries(days).filter(([, day]) => day !== undefined && !isDay(day))
  if (wrong.length > 0)
    return wrong.map(([name, day]) => dayProblem(name, day, roundDays[name] ?? roundDays.due))
  return [
    ...(days.from <= days.to ? [] : [periodBackwards]),
    ...(days.opens && days.due && days.opens > days.due ? [windowBackwards] : []),
  ]
}

const periodBackwards: Problem = problem('days-backwards', ['from', 'to'], {
  vi: 'Ngày bắt đầu kỳ đánh giá sau ngày kết thúc kỳ. Hãy kiểm tra hai ngày.',
  en: 'The first day of the period lies after its last. Check the two.',
})

const windowBackwards: Problem = problem('days-backwards', ['due', 'opens'], {
  vi: 'Hạn nộp trước ngày mở kê khai. Hãy kiểm tra hai ngày.',
  en: 'The last day for sending in lies before the day on which units may begin. Check the two.',
})

/** What is allowed of a round, but seldom meant: a last day that is past, and a period outside of the edition's own year. */
export const oddDays = (
  { from, to, due }: { readonly from: Day; readonly to: Day; readonly due?: Day },
  { today, period }: { readonly today: Day; readonly period: string },
): readonly Problem[] => [
  ...(due !== undefined && due < today ? [duePast(due)] : []),
  ...(/^\d{4}$/.test(period) && (from > `${period}-12-31` || to < `${period}-01-01`)
    ? [otherYear(period)]
    : []),
]

const duePast = (due: Day): Problem =>
  warning('due-past', ['due'], {
    vi: `Hạn nộp ${dayWords(due, 'vi')} đã qua: mọi hồ sơ nộp trong đợt này đều bị ghi là nộp muộn. Hãy kiểm tra hạn nộp trước khi mở.`,
    en: `The last day for sending in, ${dayWords(due, 'en')}, is past: whatever is sent in counts as late. Check it before you open the round.`,
  })

const otherYear = (year: string): Problem =>
  warning('period-of-other-year', ['from', 'to'], {
    vi: `Bộ tiêu chí là của năm ${year}, còn kỳ đánh giá nằm ngoài năm ấy. Hãy kiểm tra kỳ đánh giá trước khi mở.`,
    en: `The edition is that of ${year}, and the period assessed lies outside of that year. Check it before you open the round.`,
  })

/** A round has a name in both languages. */
export const nameProblems = ({ vi, en }: Words): readonly Problem[] => [
  ...(vi.trim() ? [] : [nameMissing('nameVi', { vi: 'tiếng Việt', en: 'Vietnamese' })]),
  ...(en.trim() ? [] : [nameMissing('nameEn', { vi: 'tiếng Anh', en: 'English' })]),
]

const nameMissing = (field: string, language: Words): Problem =>
  problem('name-missing', [field], {
    vi: `Chưa ghi tên đợt bằng ${language.vi}. Đợt đánh giá cần tên bằng tiếng Việt và tiếng Anh.`,
    en: `The round has no name in ${language.en}. It needs one in Vietnamese and one in English.`,
  })

/** A round that nobody takes part in. It could never be deleted. */
export const roundWithoutUnits: Problem = problem('round-without-units', ['units'], {
  vi: 'Chưa có đơn vị nào tham gia. Hãy chọn cấp đơn vị cho ít nhất một khối.',
  en: 'No unit takes part. Choose the level of units of at least one block.',
})

/** A unit to be added to a round, of which nothing was chosen. */
export const unitMissing: Problem = problem('unit-missing', ['unit'], {
  vi: 'Chưa chọn đơn vị. Hãy chọn một đơn vị chưa có trong đợt.',
  en: 'No unit was chosen. Choose one that is not in the round yet.',
})

/** A closed round takes no units in. */
export const roundIsClosed: Problem = problem('round-closed', ['round'], {
  vi: 'Đợt đã đóng nên không thêm đơn vị được. Hãy mở lại đợt ở mục “Điều chỉnh đợt” trước.',
  en: 'The round is closed and takes no units in. Open it again under “Change the round” first.',
})

/** A unit that has no assessment in the round, so that no day of it can be moved. */
export const unitNotInRound = (unit: string): Problem =>
  problem('unit-not-in-round', ['unit'], {
    vi: `Đơn vị “${unit}” không có hồ sơ trong đợt này. Hãy chọn một đơn vị trong danh sách của đợt.`,
    en: `The unit “${unit}” has no assessment in this round. Choose one of the round's own list.`,
  })

/** More time is given up to a day after the last day of all the others. */
export const extensionTooEarly = (due: string): Problem =>
  problem('extension-too-early', ['due'], {
    vi: `Hạn riêng phải sau hạn chung của đợt (${dayWords(due, 'vi')}). Hãy chọn ngày muộn hơn.`,
    en: `The day of one unit must lie after that of the round (${dayWords(due, 'en')}). Choose a later one.`,
  })

/** A round without a last day has none to move. */
export const roundWithoutDue: Problem = problem('round-without-due', ['due'], {
  vi: 'Đợt này chưa có hạn nộp chung nên không có hạn nào để gia hạn. Hãy đặt hạn nộp của đợt trước.',
  en: 'This round has no last day yet, so there is none to extend. Set the day of the round first.',
})

/** More time without a reason. */
export const extensionWithoutReason: Problem = problem('reason-missing', ['reason'], {
  vi: 'Gia hạn phải ghi lý do, ví dụ số công văn đề nghị của đơn vị.',
  en: 'Say why more time is given, such as the letter by which the unit asked for it.',
})
