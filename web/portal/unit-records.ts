import { type Best, bestRank, bestTotal, printed, type Scale, sameScale, sinceCut } from './best-ever.ts'
import { hasSameField, type UnitYear } from './unit-year.ts'

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

/** How many must be ranked before the first ten are worth a word. */
const enoughRanked = 20

/**
 * The records of a unit up to an edition. Totals compare within one scale and not across a cut; a year whose table contradicts itself
 * counts, but holds no record. Later years are not known to the page of a year.
 */
export function recordsOf(all: readonly UnitYear[], id: string, scale: Scale): Records {
  const known = all.slice(0, all.findIndex(year => year.id === id) + 1)
  const years = sinceCut(known)
  return {
    total: bestTotal(known, scale),
    rank: bestRank(known),
    runs: [...movingRuns(years, scale), ...stayingRuns(years)],
    past: pastRun(years),
  }
}

/** Totals and ranks that went one way for two years or more. */
function movingRuns(years: readonly UnitYear[], scale: Scale): readonly Run[] {
  const scored = sameScale(years, scale)
  const total = (year: UnitYear): number => (year.isAlarmed ? Number.NaN : printed(year, scale))
  // Another method may lift or lower everybody: that is no rise.
  const risesBy = (before: UnitYear, year: UnitYear): number =>
    year.isBreak ? Number.NaN : total(year) - total(before)
  const place = ({ rank, isListed }: UnitYear): number => (isListed ? Number.NaN : (rank ?? Number.NaN))
  const climbsBy = (before: UnitYear, year: UnitYear): number =>
    hasSameField(before, year) ? place(before) - place(year) : Number.NaN
  const runs: readonly Run[] = [
    { kind: 'rising', years: endOf(scored, (a, b) => risesBy(a, b) > 0) },
    { kind: 'falling', years: endOf(scored, (a, b) => risesBy(a, b) < 0) },
    { kind: 'climbing', years: endOf(years, (a, b) => climbsBy(a, b) > 0) },
    { kind: 'sinking', years: endOf(years, (a, b) => climbsBy(a, b) < 0) },
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

/** Whether nothing lies between two editions: a year without an edition ends a run, and so does one that does not compare. */
export const follows = (before: UnitYear, year: UnitYear): boolean =>
  year.cut === null && Number(year.period) - Number(before.period) === 1

/** Whether a unit led a year: alone it leads nobody, and a source that only lists it first does not say that it led. */
const leads = ({ rank, of, isListed }: UnitYear): boolean => rank === 1 && of !== 1 && !isListed

/** The years in which the unit led, by runs of years that follow each other. */
export function firstRuns(years: readonly UnitYear[]): readonly (readonly UnitYear[])[] {
  const led = years.filter(leads)
  const starts = led.flatMap((year, i) => (i > 0 && follows(led[i - 1], year) ? [] : [i]))
  return starts.map((start, i) => led.slice(start, starts[i + 1]))
}

type Staying = {
  readonly kind: Run['kind']
  readonly isIn: (year: UnitYear) => boolean
  /** Whether the year says that it was not. */
  readonly isOut: (year: UnitYear) => boolean
  readonly least: number
}

const first: Staying = { kind: 'first', isIn: leads, isOut: ({ rank }) => (rank ?? 1) > 1, least: 2 }

const topClass: Staying = {
  kind: 'top-class',
  isIn: ({ isTopClass }) => isTopClass,
  isOut: ({ isTopClass, class: label }) => label !== null && !isTopClass,
  least: 2,
}

/** A place in a list of the best ones is one among the best. Where a year does not say how many it ranked, the other years do. */
function topTen(years: readonly UnitYear[]): Staying {
  const most = Math.max(0, ...years.map(({ of }) => of))
  return {
    kind: 'top-ten',
    isIn: ({ rank, of }) => rank !== null && rank <= 10 && (of || most) >= enoughRanked,
    isOut: ({ rank }) => rank !== null && rank > 10,
    least: 3,
  }
}

/** How long the unit has stayed at the top; who is first is among the first ten, and need not hear it. */
function stayingRuns(years: readonly UnitYear[]): readonly Run[] {
  const runs = [first, topTen(years), topClass].flatMap(({ kind, isIn, least }) => {
    const run = years.length > 0 && isIn(years[years.length - 1]) ? endOf(years, isIn) : []
    return run.length >= least ? [{ kind, years: run }] : []
  })
  const led = runs.find(({ kind }) => kind === 'first')?.years.length ?? 0
  return runs.filter(({ kind, years: run }) => kind !== 'top-ten' || run.length > led)
}

/** The longest stay in the top class or among the first ten that a later year says has ended; nothing where the unit is there now. */
function pastRun(years: readonly UnitYear[]): Run | null {
  const last = years.at(-1)
  const runs = [topTen(years), topClass].flatMap(({ kind, isIn, isOut }) => {
    if (!last || isIn(last)) return []
    const ended = years.slice(0, Math.max(0, years.findLastIndex(isOut)))
    const run = ended
      .map((_, i) =>
        isIn(ended[i]) ? endOf(ended.slice(0, i + 1), (before, year) => isIn(before) && isIn(year)) : [],
      )
      .reduce((longest, other) => (other.length > longest.length ? other : longest), [])
    return run.length >= 3 ? [{ kind, years: run }] : []
  })
  return runs[0] ?? null
}
