import type { BestEver, Standing } from './standing.ts'

/** Fewer years make no record. */
const fewest = 5

type Scored = Pick<Standing, 'total' | 'max' | 'framework' | 'period'>

/**
 * Whether the last of the years has the highest total of all those right before it that compare: on the same scale, with no change of
 * method between, every one known. `years` are the editions of an index, oldest first; nothing stands where the unit has no total.
 */
export function bestEver(years: readonly (Scored | undefined)[]): BestEver | null {
  const now = years.at(-1)
  if (!now || now.total === null) return null
  const [total, max] = [now.total, now.max]
  const from = 1 + years.findLastIndex((year, i) => !compares(year, years[i + 1], max))
  const run = years.slice(from)
  if (run.length < fewest || run.slice(0, -1).some(year => (year?.total ?? 0) >= total)) return null
  return { years: run.length, from: run[0]?.period ?? now.period }
}

/** Whether a year belongs to the run that the year after it is in. */
const compares = (year: Scored | undefined, after: Scored | undefined, max: number | null): boolean =>
  year !== undefined && year.total !== null && year.max === max && !after?.framework.breaks
