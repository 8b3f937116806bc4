import { median, quantile, sortedPresent } from '@thuocdo/engine'
import type { HeatLimits } from '../charts/heat-map.tsx'
import { type BlockView, besideIn, type Column, figureOf, type Section } from './edition-blocks.ts'
import type { Row } from './edition-rows.ts'
import { onceFor } from './once-for.ts'

/** A cell: the share of its maximum that a unit reached (0…1), or why there is none; a figure beyond the maximum is no share of it. */
export type HeatFigure = number | 'unknown' | 'not-applicable' | 'beyond'

/** Where a block loses points: the parts with a known maximum, every unit's share of each, and the part that is reached least. */
export type BlockHeat = {
  readonly columns: readonly Column[]
  readonly sections: readonly {
    readonly section: Section
    readonly rows: readonly { readonly row: Row; readonly shares: readonly HeatFigure[] }[]
  }[]
  readonly least: { readonly column: Column; readonly share: number }
  /** Where a darker shade begins, on round shares that the figures lie about. */
  readonly limits: HeatLimits
  readonly hasUnknown: boolean
  readonly hasFree: boolean
  readonly hasBeyond: boolean
}

/** Fewer units or parts than these are read from the table at a glance. */
const fewestUnits = 3
const fewestParts = 2

/** The shares of a block, laid out once; nothing where too little is known of its parts. */
export const heatOf = onceFor(layOut)

function layOut({ columns: all, sections }: BlockView): BlockHeat | null {
  const columns = all.filter(hasShares)
  const shown = sections.map(section => ({
    section,
    rows: section.rows
      .map(row => ({ row, shares: columns.map(column => shareOf(row, column)) }))
      .filter(({ shares }) => shares.some(isKnown)),
  }))
  const rows = shown.flatMap(section => section.rows)
  if (columns.length < fewestParts || rows.length < fewestUnits) return null
  const cells = rows.flatMap(({ shares }) => shares)
  return {
    columns,
    sections: shown.filter(section => section.rows.length > 0),
    least: leastOf(
      columns,
      rows.map(({ shares }) => shares),
    ),
    limits: limitsOf(cells.filter(isKnown)),
    hasUnknown: cells.includes('unknown'),
    hasFree: cells.includes('not-applicable'),
    hasBeyond: cells.includes('beyond'),
  }
}

/** A bonus or penalty is no share of anything, and a maximum that nobody published measures nothing. */
const hasShares = ({ max, cap, of }: Column): boolean =>
  of === 'nodes' && typeof max === 'number' && max > 0 && cap === undefined

function shareOf(row: Row, column: Column): HeatFigure {
  const value = figureOf(row, column)
  const beside = besideIn(row, column)
  const max = beside.max ?? column.max ?? 0
  if (beside.isFree) return 'not-applicable'
  if (value === null || max <= 0) return 'unknown'
  return value > max + dust ? 'beyond' : value / max
}

const dust = 1e-6

const isKnown = (share: HeatFigure): share is number => typeof share === 'number'

/** Four limits a round step apart, as narrow as lets five steps hold nearly all shares: few shades say little of near figures. */
export function limitsOf(shares: readonly number[]): HeatLimits {
  const sorted = sortedPresent(shares.map(share => 100 * share))
  const [low, high] = [quantile(sorted, 0.05), quantile(sorted, 0.95)]
  const step = [5, 10].find(width => 5 * width >= high - low) ?? 20
  const first = Math.min(100 - 4 * step, Math.max(step, Math.round((low + high) / 2 / step - 1.5) * step))
  const limitAt = (i: number): number => (first + i * step) / 100
  return [limitAt(0), limitAt(1), limitAt(2), limitAt(3)]
}

/** The part whose median share is the lowest; the first of those that are level. */
function leastOf(columns: readonly Column[], rows: readonly (readonly HeatFigure[])[]): BlockHeat['least'] {
  const medians = columns.map((column, at) => ({
    column,
    share: median(rows.map(shares => shares[at]).filter(isKnown)),
  }))
  return medians.reduce((least, one) => (one.share < least.share ? one : least))
}
