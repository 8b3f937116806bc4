import { type Edition, round } from '@thuocdo/engine'
import type { BestEver } from './standing.ts'
import { hasSameField, type UnitYear } from './unit-year.ts'

/** What a record asks of a year. */
export type RecordYear = Pick<UnitYear, 'period' | 'score' | 'max' | 'isAlarmed' | 'isBreak' | 'cut'>

/** What a record of ranks asks of a year. */
type RankYear = RecordYear & Pick<UnitYear, 'rank' | 'of' | 'isListed'>

/** The best of a unit up to a year: whether that year holds it, and where it stands. */
export type Best<Year extends RecordYear = UnitYear> = {
  /** Whether the last year is the best or the worst of all, alone. */
  readonly now: 'best' | 'worst' | null
  readonly year: Year
  /** The years with figures that compare, oldest first. */
  readonly years: readonly Year[]
  /** The periods among them from which parts or weights are others, also where a year without a figure changed them. */
  readonly changes: readonly string[]
}

/** How totals are measured and printed. */
export type Scale = Pick<Edition, 'measure' | 'rounding'>

/** Years that a record needs to be one, and to be news on the pages across all indices. */
const enoughYears = 4
const enoughForNews = 5

/** The best total among the years up to the last one: on one scale, not across a cut; nothing where the last year has no total. */
export function bestTotal<Year extends RecordYear>(years: readonly Year[], scale: Scale): Best<Year> | null {
  const comparing = sameScale(sinceCut(years), scale)
  const scored = comparing.filter(({ score }) => score !== null)
  return years.at(-1)?.score === null ? null : bestOf(comparing, scored, year => printed(year, scale))
}

/** The best rank among the years up to the last one: among as many units, not across a cut, and never a place in a mere list. */
export function bestRank<Year extends RankYear>(years: readonly Year[]): Best<Year> | null {
  const last = years.at(-1)
  if (!last || !isRanked(last)) return null
  const since = sinceCut(years)
  const from = 1 + since.findLastIndex(year => isRanked(year) && !hasSameField(year, last))
  const comparing = since.slice(from)
  return bestOf(comparing, comparing.filter(isRanked), ({ rank }) => -(rank ?? 0))
}

/** The record that the last of the years sets with its total, as the pages across all indices say it; nothing where it sets none,
 * or one of few years. */
export function bestEver(years: readonly RecordYear[], scale: Scale): BestEver | null {
  const best = bestTotal(years, scale)
  if (best?.now !== 'best' || best.years.length < enoughForNews) return null
  return { years: best.years.length, from: best.years[0].period, changes: best.changes }
}

/** The years from the last one on that does not compare with those before it. */
export const sinceCut = <Year extends RecordYear>(years: readonly Year[]): readonly Year[] =>
  years.slice(
    Math.max(
      0,
      years.findLastIndex(({ cut }) => cut !== null),
    ),
  )

/** The years up to the last one without a change of the scale; of percentages the scale is always one hundred. */
export function sameScale<Year extends RecordYear>(
  years: readonly Year[],
  { measure }: Scale,
): readonly Year[] {
  if (measure === 'percent') return years
  const max = years.at(-1)?.max ?? null
  return years.slice(years.findLastIndex(year => year.max !== max) + 1)
}

/** The total as its readers see it: what they see as equal is no record. */
export const printed = ({ score }: RecordYear, { rounding }: Scale): number =>
  round(score ?? Number.NaN, rounding)

const isRanked = ({ rank, isListed }: RankYear): boolean => rank !== null && !isListed

/** The best of the years that have a figure; a year whose table contradicts itself counts, but holds no record. */
function bestOf<Year extends RecordYear>(
  all: readonly Year[],
  years: readonly Year[],
  worth: (year: Year) => number,
): Best<Year> | null {
  const last = years.at(-1)
  if (!last || years.length < enoughYears || !years.every(isYear)) return null
  const year = years.reduce((best, other) => (worth(other) > worth(best) ? other : best))
  if (year.isAlarmed || last.isAlarmed) return null
  const others = years.slice(0, -1).map(worth)
  const own = worth(last)
  const isBest = others.every(other => other < own)
  const isWorst = others.every(other => other > own)
  const changes = all
    .slice(all.indexOf(years[0]) + 1)
    .flatMap(({ isBreak, period }) => (isBreak ? [period] : []))
  return { now: isBest ? 'best' : isWorst ? 'worst' : null, year, years, changes }
}

/** Months and quarters hold no records of years. */
const isYear = ({ period }: RecordYear): boolean => /^\d{4}$/.test(period)
