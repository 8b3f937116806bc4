import type { SparkPoint } from '../charts/spark-line.tsx'
import type { Card } from './scoreboard-view.ts'
import { percentOf, type Standing } from './standing.ts'
import { hasNewMethod } from './unit-year.ts'

/** The way of a unit through an index: its ranks, or its totals as shares of their maximum where nobody is ranked. */
export type Spark = { readonly shows: 'rank' | 'total'; readonly points: readonly SparkPoint[] }

/** Draws the series of an index; nothing where fewer than two years are known. */
export function sparkOf({ series, periods }: Pick<Card, 'series' | 'periods'>): Spark | null {
  const ranks = series.filter(({ rank }) => rank !== null).length
  const totals = series.filter(standing => percentOf(standing) !== null).length
  if (Math.max(ranks, totals) < 2) return null
  const shows = ranks >= 2 ? 'rank' : 'total'
  const height = shows === 'rank' ? rankHeight(series) : totalHeight(series)
  const cuts = shows === 'total' ? cutsOf(series) : new Set<string>()
  const byPeriod = new Map(series.map(standing => [standing.period, standing]))
  const points = periods.map(period => {
    const standing = byPeriod.get(period)
    return { period, height: standing ? height(standing) : null, isCut: cuts.has(period) }
  })
  return { shows, points }
}

/** The periods that no line of totals leads to: those of another method than the totals before. */
function cutsOf(series: readonly Standing[]): ReadonlySet<string> {
  const cuts = series
    .slice(1)
    .filter(({ framework }, i) => framework.breaks || hasNewMethod(series[i].framework, framework))
  return new Set(cuts.map(({ period }) => period))
}

type Height = (standing: Standing) => number | null

/** The fewest places, and percentage points, that the height stands for, so that small moves stay small. */
const least = { rank: 20, total: 10 }

/** The best rank stands above. */
const rankHeight = (series: readonly Standing[]): Height =>
  heightOf(series, ({ rank }) => (rank === null ? null : -rank), least.rank)

const totalHeight = (series: readonly Standing[]): Height => heightOf(series, percentOf, least.total)

/** A scale from the lowest to the highest figure, both in its middle where they are closer than `leastSpan`. */
function heightOf(series: readonly Standing[], figureOf: Height, leastSpan: number): Height {
  const known = series.flatMap(standing => figureOf(standing) ?? [])
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const span = Math.max(leastSpan, high - low)
  const floor = (low + high - span) / 2
  return standing => {
    const figure = figureOf(standing)
    return figure === null ? null : (figure - floor) / span
  }
}
