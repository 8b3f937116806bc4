import type { Language, Words } from '@thuocdo/engine'
import type { Comparison, RankMove } from './comparison.ts'
import { frameworkWords } from './framework-between.ts'

/** What a reader should know of a comparison: that only printed figures are compared, and that the method changed. */
export const comparisonNotes = (
  { isPrintedOnly, breaks, framework }: Comparison,
  language: Language,
): readonly string[] => [
  ...(isPrintedOnly ? [onlyPrinted[language]] : []),
  ...(framework ? [frameworkWords(framework, language)] : []),
  ...breakWords(breaks, language),
]

/** Why two editions are not comparable, where the later one says so. */
export const breakWords = (breaks: Words | undefined, language: Language): readonly string[] =>
  breaks ? [`${notComparable[language]} ${breaks[language]}`] : []

const onlyPrinted = {
  vi: 'Chỉ so sánh những số đã công bố; không có đầu vào nên không tách được nguyên nhân.',
  en: 'Only what was printed is compared; without the inputs the causes cannot be told apart.',
} as const

const notComparable = {
  vi: 'Kết quả hai ấn bản không so sánh trực tiếp được:',
  en: 'The results of the two editions are not directly comparable:',
} as const

/** The units of which only ranks are known, one a line. */
export function rankMoveLines(comparison: Comparison, language: Language): readonly string[] {
  const moves = comparison.rankedOnly()
  if (moves.length === 0) return []
  const title = { vi: 'Chỉ biết thứ hạng ở cả hai kỳ:', en: 'Only the ranks are known in both periods:' }[
    language
  ]
  return [
    title,
    ...moves.map(move => `  ${comparison.nameOf(move.unit, language)}: ${moveText(move, language)}`),
  ]
}

/** From which rank to which, and how many places that is. */
export function moveText({ from, to }: Omit<RankMove, 'unit'>, language: Language): string {
  const [up, down, place, places, same] = {
    vi: ['lên', 'xuống', 'bậc', 'bậc', 'giữ nguyên'],
    en: ['up', 'down', 'place', 'places', 'unchanged'],
  }[language]
  const moved = Math.abs(from - to)
  const said = from === to ? same : `${from > to ? up : down} ${moved} ${moved === 1 ? place : places}`
  return `${from} → ${to} (${said})`
}
