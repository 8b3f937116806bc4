import { quantile, sortedPresent } from '@thuocdo/engine'
import { coversAll } from './covers-all.ts'
import { type BlockView, drawnTotal } from './edition-blocks.ts'
import type { Row } from './edition-rows.ts'
import type { EditionView } from './edition-view.ts'
import { keepViews } from './keep-views.ts'
import type { StatedBand } from './stated-bands.ts'

/** A unit of the spread; some say their name: the one that the reader came for, both ends, and those far from the others. */
export type SpreadPoint = {
  readonly row: Row
  readonly total: number
  readonly state: 'plain' | 'labelled' | 'chosen'
}

/** A class or group as a stretch of totals; an end that nobody stated is open. */
export type SpreadBand = StatedBand

/** How the totals of a block spread: each unit, the classes behind them, and between which totals the middle half stands. */
export type Spread = {
  readonly points: readonly SpreadPoint[]
  readonly bands: readonly SpreadBand[]
  readonly low: number
  readonly high: number
}

/** Fewer units make no spread: their ranking shows it already. */
const fewest = 8
/** Names at either end, at most. */
const mostNames = 3

type Spreading = Pick<EditionView, 'isPartial'> & {
  readonly results: Pick<EditionView['results'], 'coverage'>
}

/** The spread of a block; nothing where too few of its totals are known to speak of it. */
export const spreadOf = (block: BlockView, view: Spreading, chosen: string | null): Spread | null =>
  isWhole(view) ? keptSpread(block, chosen ?? '', () => layOut(block, chosen)) : null

/** A block spreads the same for every reader who chose nothing. */
const keptSpread = keepViews<BlockView, Spread | null>(2)

function layOut(block: BlockView, chosen: string | null): Spread | null {
  const rows = block.sections.filter(({ kind }) => kind !== 'unranked').flatMap(section => section.rows)
  const known = rows.flatMap(row => {
    const total = drawnTotal(row)
    return total === null ? [] : [{ row, total }]
  })
  if (known.length < fewest) return null
  const sorted = sortedPresent(known.map(({ total }) => total))
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)]
  // Where units are published in groups, nobody is said to be the first or the last.
  const isGrouped = block.sections.some(({ kind }) => kind === 'group')
  const named = isGrouped ? new Set<number>() : endsOf(sorted, low, high)
  return {
    low,
    high,
    bands: bandsOf(block, known),
    points: known.map(({ row, total }) => ({
      row,
      total,
      state: row.unit === chosen ? 'chosen' : named.has(total) ? 'labelled' : 'plain',
    })),
  }
}

/** Whether all that the publisher ranked are known: only then may it be said what half of them do. */
export const isWhole = ({ isPartial, results: { coverage } }: Spreading): boolean =>
  !isPartial && coversAll(coverage)

/** The lowest and the highest total, and those further than one and a half times the middle half from it (Tukey). */
function endsOf(sorted: Float64Array, low: number, high: number): ReadonlySet<number> {
  const reach = 1.5 * (high - low)
  const below = [...sorted].filter(total => total < low - reach).slice(0, mostNames)
  const above = [...sorted].filter(total => total > high + reach).slice(-mostNames)
  return new Set([sorted[0], ...below, ...above, sorted[sorted.length - 1]])
}

/**
 * The classes as bands, as far as every unit stands in the band of its own class: else the totals alone do not make the class. A unit
 * that was lowered stands in the band of its total.
 */
function bandsOf(
  block: BlockView,
  known: readonly { readonly row: Row; readonly total: number }[],
): readonly SpreadBand[] {
  const bands = block.bands.length > 0 ? joined(block.bands) : observed(block)
  const stands = ({ row, total }: (typeof known)[number]): boolean => {
    const label = (row.class ?? row.printedClass)?.vi
    const own = bands.find(band => band.label.vi === label)
    return (
      label === undefined ||
      row.held.length > 0 ||
      (own !== undefined && total >= own.low - dust && total <= own.high + dust)
    )
  }
  return isTold(bands) && known.every(stands) ? bands : []
}

/** Bands that stop a hair before the next one, as printed limits do, reach up to it. */
function joined(stated: readonly SpreadBand[]): readonly SpreadBand[] {
  const rising = stated.toSorted((a, b) => a.low - b.low)
  return rising.map((band, i) => ({ ...band, high: rising[i + 1]?.low ?? band.high }))
}

/** Groups that are made of those who came reach from their lowest member up to the next group. */
function observed({ limits }: BlockView): readonly SpreadBand[] {
  // Bounds that nobody has come out of JSON as nothing.
  const bands = joined(
    limits.map(({ label, low }) => ({
      label,
      low: low ?? Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    })),
  )
  return bands.map((band, i) => (i === 0 ? { ...band, low: Number.NEGATIVE_INFINITY } : band))
}

/** Every class once: a name that stands twice would be two bands. */
const isTold = (bands: readonly SpreadBand[]): boolean =>
  new Set(bands.map(({ label }) => label.vi)).size === bands.length

const dust = 1e-6
