import { type Language, numeral } from '@thuocdo/engine'
import { csvText } from '../csv.ts'
import { placeWords } from './annex-grid.ts'
import type { ReviewLine } from './review-line.ts'
import { ruleWords } from './rule-words.ts'

/** The table of review for Excel: every criterion with the rule that was understood, beside what the annex says. */
export const draftReview = (review: readonly ReviewLine[], language: Language): string =>
  csvText([headings[language], ...review.map(line => rowOf(line, language))].map(row => row.map(harmless)))

const headings = {
  vi: [
    'Vị trí',
    'Mã',
    'Tên',
    'Điểm tối đa',
    'Nguồn điểm',
    'Đã hiểu',
    'Cách chấm được hiểu là',
    'Phụ lục ghi',
    'Tài liệu kiểm chứng',
    'Ý kiến rà soát',
  ],
  en: [
    'Place',
    'Code',
    'Name',
    'Maximum',
    'Points from',
    'Understood',
    'Rule as understood',
    'The annex says',
    'Evidence',
    'Remark of the reviewer',
  ],
} as const

const sources = {
  vi: { unit: 'đơn vị tự đánh giá', survey: 'điều tra người dân', 'leader-survey': 'điều tra lãnh đạo' },
  en: { unit: 'the unit itself', survey: 'survey of people', 'leader-survey': 'survey of leaders' },
} as const

const signs = {
  vi: { none: '', bonus: 'Điểm thưởng. ', penalty: 'Điểm trừ. ' },
  en: { none: '', bonus: 'Bonus. ', penalty: 'Penalty. ' },
} as const

function rowOf(
  { place, code, name, max, role, source, reading, text, evidence }: ReviewLine,
  language: Language,
): readonly string[] {
  const isRead = 'rule' in reading
  const yes = language === 'vi' ? ['có', 'CHƯA'] : ['yes', 'NO']
  return [
    placeWords(place)[language],
    code,
    name,
    max === undefined ? '' : numeral(max, language),
    sources[language][source],
    isRead ? yes[0] : yes[1],
    isRead
      ? `${signs[language][role ?? 'none']}${ruleWords(reading.rule)[language]}`
      : reading.reason[language],
    text,
    evidence,
    '',
  ]
}

/** Excel takes a cell that begins with = + - @ for a formula: a dash becomes a longer one, the others get an apostrophe. */
const harmless = (text: string): string => text.replace(/^-/, '–').replace(/^(?=[=+@])/, '’')
