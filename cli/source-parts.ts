import { bySource, type Language, numeral, round, sum, type Words } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { signed } from './numbers.ts'
import type { ScoreLine } from './score-lines.ts'

/** Whether a node is the whole index. */
export const isWhole = (
  { loaded: { edition } }: ScoredEdition,
  { code }: { readonly code: string },
): boolean => code === edition.tree.code

/** Where the points of a unit come from, one part a line, and what bonus and penalty add to them. */
export function sourcePartLines(
  scored: ScoredEdition,
  { unit, score }: ScoreLine,
  language: Language,
): readonly string[] {
  const parts = partsOf(scored, unit)
  if (!parts || score === null) return []
  const { decimals, mode } = scored.loaded.edition.rounding
  const number = (x: number): string => numeral(round(x, { decimals, mode }), language, decimals)
  const rest = score - sum(parts.map(({ points }) => points))
  const said = {
    vi: ['Điểm theo nguồn:', 'Điểm thưởng, điểm trừ'],
    en: ['Points by source:', 'Bonus and penalty'],
  }[language]
  return [
    '',
    said[0],
    ...parts.map(({ name, points, max }) => `  ${name[language]} ${number(points)}/${number(max)}`),
    ...(Math.abs(rest) < 1e-9 ? [] : [`  ${said[1]} ${signed(rest, decimals, language)}`]),
  ]
}

/** The same for programs; nothing where the edition does not tell the points apart. */
export function sourcesJson(scored: ScoredEdition, { unit }: ScoreLine, language: keyof Words) {
  const parts = partsOf(scored, unit)
  return parts && { bySource: parts.map(({ name, ...part }) => ({ ...part, name: name[language] })) }
}

const partsOf = ({ result }: ScoredEdition, unit: string) => bySource(result, result.units.indexOf(unit))
