import { type Edition, round } from '@thuocdo/engine'
import type { UnitYear } from './unit-year.ts'

/** The best of a unit up to a year: whether that year holds it, and where it stands. */
export type Best = {
  /** Whether the last year is the best or the worst of all, alone. */
  readonly now: 'best' | 'worst' | null
  readonly year: UnitYear
  /** The years with figures that compare, oldest first. */
  readonly years: readonly UnitYear[]
}

/** Years in a row, the last included. */
export type Run = {
  readonly kind: 'rising' | 'falling' | 'climbing' | 'sinking' | 'first' | 'top-ten' | 'top-class'
  readonly years: readonly UnitYear[]
}

/** What is worth remembering of a unit up to one year: best and worst, what lasts, and the longest stay at the top that ended. */
export type Records = {
  readonly total: Best | null
  readonly rank: Best | null
  readonly runs: readonly Run[]
  readonly past: Run | null
}

type Scale = Pick<Edition, 'measure' | 'rounding'>

/** Years that a record needs to be one. */
const enoughYears = 4
/** How many must be ranked before the first ten are worth a word. */
const enoughRanked = 20

/**
 * The records of a unit up to an edition. Totals compare within one scale and not across a cut; a year whose table contradicts itself
 * counts, but holds no record. Later years are not known to the page of a year.
 */
export function recordsOf(all: readonly UnitYear[], id: string, scale: Scale): Records {
  const years = sinceCut(all.slice(0, all.findIndex(year => year.id === id) + 1))
  const scored = sameScale(years, scale).filter(({ score }) => score !== null)
  const ranked = years.filter(({ rank, isListed }) => rank !== null && !isListed)
  return {
    total: bestOf(scored, id, year => printed(year, scale)),
    rank: bestOf(ranked, id, ({ rank }) => -(rank ?? 0)),
    runs: [...movingRuns(years, scale), ...stayingRuns(years)],
    past: pastRun(years),
  }
}

/** The years from the last one on that does not compare with those before it. */
const sinceCut = (years: readonly UnitYear[]): readonly UnitYear[] =>
  years.slice(
    Math.max(
      0,
      years.findLastIndex(({ cut }) => cut !== null),
    ),
  )

/** The years up to the last one without a change of the scale; of percentages the scale is always one hundred. */
function sameScale(years: readonly UnitYear[], { measure }: Scale): readonly UnitYear[] {
  if (measure === 'percent') return years
  const max = years.at(-1)?.max ?? null
  return years.slice(years.findLastIndex(year => year.max !== max) + 1)
}

/** The total as its readers see it: what they see as equal is no record. */
const printed = ({ score }: UnitYear, { rounding }: Scale): number => round(score ?? Number.NaN, rounding)

function bestOf(years: readonly UnitYear[], id: string, worth: (year: UnitYear) => number): Best | null {
  const last = years.at(-1)
  if (!last || last.id !== id || years.length < enoughYears || !years.every(isYear)) return null
  const year = years.reduce((best, other) => (worth(other) > worth(best) ? other : best))
  const others = years.slice(0, -1).map(worth)
  const own = worth(last)
  const isBest = others.every(other => other < own)
  const isWorst = others.every(other => other > own)
  if (year.isAlarmed || last.isAlarmed) return null
  return { now: isBest ? 'best' : isWorst ? 'worst' : null, year, years }
}

/** Months and quarters hold no records of years. */
const isYear = ({ period }: UnitYear): boolean => /^\d{4}$/.test(period)

/** Totals and ranks that went one way for two years or more. */
function movingRuns(years: readonly UnitYear[], scale: Scale): readonly Run[] {
  const scored = sameScale(years, scale)
  const total = (year: UnitYear): number => (year.isAlarmed ? Number.NaN : printed(year, scale))
  // Another method may lift or lower everybody: that is no rise.
  const risesBy = (before: UnitYear, year: UnitYear): number =>
    year.isBreak ? Number.NaN : total(year) - total(before)
  const place = ({ rank, isListed }: UnitYear): number => (isListed ? Number.NaN : (rank ?? Number.NaN))
  const runs: readonly Run[] = [
    { kind: 'rising', years: endOf(scored, (a, b) => risesBy(a, b) > 0) },
    { kind: 'falling', years: endOf(scored, (a, b) => risesBy(a, b) < 0) },
    { kind: 'climbing', years: endOf(years, (a, b) => place(b) < place(a)) },
    { kind: 'sinking', years: endOf(years, (a, b) => place(b) > place(a)) },
  ]
  return runs.filter(run => run.years.length >= 3)
}

/** The longest end of the years in which each next one holds on to the one before, without a year between them. */
function endOf(
  years: readonly UnitYear[],
  holds: (before: UnitYear, year: UnitYear) => boolean,
): readonly UnitYear[] {
  let from = years.length - 1
  while (from > 0 && follows(years[from - 1], years[from]) && holds(years[from - 1], years[from])) from -= 1
  return years.slice(Math.max(0, from))
}

/** Whether nothing lies between two editions: a year without an edition ends a run. */
export const follows = (before: UnitYear, year: UnitYear): boolean =>
  Number(year.period) - Number(before.period) === 1

/** A place in a list of the best ones is one among the best. */
const isTopTen = ({ rank, of }: UnitYear): boolean => rank !== null && rank <= 10 && of >= enoughRanked

type Staying = {
  readonly kind: Run['kind']
  readonly isIn: (year: UnitYear) => boolean
  readonly least: number
}

const stays: readonly Staying[] = [
  { kind: 'first', isIn: ({ rank, of, isListed }) => rank === 1 && of > 1 && !isListed, least: 2 },
  { kind: 'top-ten', isIn: isTopTen, least: 3 },
  { kind: 'top-class', isIn: ({ isTopClass }) => isTopClass, least: 2 },
]

/** How long the unit has stayed at the top; who is first is among the first ten, and need not hear it. */
function stayingRuns(years: readonly UnitYear[]): readonly Run[] {
  const runs = stays.flatMap(({ kind, isIn, least }) => {
    const run = years.length > 0 && isIn(years[years.length - 1]) ? endOf(years, isIn) : []
    return run.length >= least ? [{ kind, years: run }] : []
  })
  const first = runs.find(({ kind }) => kind === 'first')?.years.length ?? 0
  return runs.filter(({ kind, years: run }) => kind !== 'top-ten' || run.length > first)
}

/** The longest stay in the top class or among the first ten that ended before the last year; nothing where the unit is there now. */
function pastRun(years: readonly UnitYear[]): Run | null {
  const last = years.at(-1)
  const runs = stays.slice(1).flatMap(({ kind, isIn }) => {
    // A year that classes nobody ended no stay in a class.
    if (!last || isIn(last) || (kind === 'top-class' && last.class === null)) return []
    const run = years
      .map((_, i) =>
        isIn(years[i]) ? endOf(years.slice(0, i + 1), (before, year) => isIn(before) && isIn(year)) : [],
      )
      .reduce((longest, other) => (other.length > longest.length ? other : longest), [])
    return run.length >= 3 ? [{ kind, years: run }] : []
  })
  return runs[0] ?? null
}
