import { type Edition, type Language, numeral } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { noNumber, printed, rounded } from './numbers.ts'
import type { TableColumn } from './table.ts'

/** Points, the base that they are out of, and the percentage of that base, as far as they are known. */
export type Reached = {
  readonly score: number | null
  readonly max: number | null
  readonly percent: number | null
}

/** Whether units are compared by the percentage of their own base. What was printed is compared as it was printed. */
export const isByPercent = ({ loaded: { edition }, result }: ScoredEdition): boolean =>
  edition.measure === 'percent' && !result.printed

/** What ranks, classes and distances look at: the points, or the percentage of the unit’s own base. */
export const measureOf = (scored: ScoredEdition, { score, percent }: Reached): number | null =>
  isByPercent(scored) ? percent : score

/** A number in the measure of an edition: 93,88 % or 93,88. */
export const measureText = (
  x: number | null | undefined,
  scored: ScoredEdition,
  language: Language,
): string => {
  const text = shown(x, scored, language)
  return isByPercent(scored) && text !== noNumber ? `${text} %` : text
}

/** The columns of the whole: percent, points and base where percentages are compared, else the points alone. */
export function measureColumns(scored: ScoredEdition, language: Language): readonly TableColumn[] {
  const [points, percent, base] = { vi: ['Điểm', '%', 'Thang'], en: ['Score', '%', 'Base'] }[language]
  const shown = isByPercent(scored) ? [percent, points, base] : [points]
  // Where a terminal is narrow, what units are compared by stays.
  return shown.map((heading, i) => ({ heading, align: 'right', stays: i === 0 }))
}

/** The cells of those columns. */
export function measureCells(scored: ScoredEdition, of: Reached, language: Language): readonly string[] {
  const points = shown(of.score, scored, language)
  if (!isByPercent(scored)) return [points]
  // Who has no score has no base either: nothing may apply to it.
  const base = of.score === null ? noNumber : baseText(of.max, language)
  return [shown(of.percent, scored, language), points, base]
}

/** Points, base and percent as one sum: `93,41 / 99,5 = 93,88 %`. */
export const reachedText = (
  { score, max, percent }: Reached,
  scored: ScoredEdition,
  language: Language,
): string =>
  `${shown(score, scored, language)} / ${baseText(max, language)} = ${shown(percent, scored, language)} %`

/** A table of one's own is computed and rounded, also where the edition itself holds what was printed. */
const shown = (
  x: number | null | undefined,
  { loaded: { edition }, result }: ScoredEdition,
  language: Language,
): string => (result.printed ? printed : roundedAs)(x, edition, language)

const roundedAs = (x: number | null | undefined, { rounding }: Edition, language: Language): string =>
  rounded(x, rounding, language)

const baseText = (max: number | null, language: Language): string =>
  max === null ? noNumber : numeral(max, language, 6)
