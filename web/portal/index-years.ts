import type { Edition, Words } from '@thuocdo/engine'
import { coversAll } from './covers-all.ts'
import { drawnTotal } from './edition-blocks.ts'
import { isFirst, isPartial, type Row } from './edition-rows.ts'
import { onceFor } from './once-for.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'
import { hasNewMethod } from './unit-year.ts'

/** One edition among those of its index. */
export type IndexYear = {
  readonly id: string
  readonly period: string
  /** Whether parts, weights or scale differ from the edition before. */
  readonly isBreak: boolean
  /** Why the results do not compare with those of the edition before. */
  readonly cut: Words | null
  /** Whether all that the publisher ranked are known, so that what is said of them all is true. */
  readonly isWhole: boolean
}

/** What one edition says of a unit; the classes are groups where nobody is ranked. */
export type YearFigure = {
  readonly rank: number | null
  /** Whether it may be said to lead: a source that only lists it first does not say so. */
  readonly leads: boolean
  readonly total: number | null
  readonly class: Words | null
}

/** A unit of a block through the editions; nothing where an edition does not hold it. */
export type UnitThroughYears = {
  readonly unit: string
  readonly name: Words
  readonly figures: readonly (YearFigure | null)[]
}

/** A block of units through the editions. */
export type BlockThroughYears = {
  readonly code: string
  readonly name: Words | null
  readonly units: readonly UnitThroughYears[]
}

/** An index through all its editions, oldest first. */
export type IndexYears = {
  readonly years: readonly IndexYear[]
  readonly blocks: readonly BlockThroughYears[]
  /** Whether any edition ranks: one that is published in groups has no ranks in any year. */
  readonly isRanked: boolean
}

const bySite = onceFor((_: Site) => new Map<string, Promise<IndexYears>>())

/** An index through its editions, laid out once for all readers. */
export function indexYears(site: Site, index: string): Promise<IndexYears> {
  const made = bySite(site)
  const ids = editionsOf(site, index)
  // Only what the release names is remembered: addresses come from strangers.
  if (ids.length === 0) return Promise.resolve(yearsOf([]))
  const years = made.get(index) ?? openAll(site, ids).then(yearsOf)
  made.set(index, years)
  return years
}

/** Lays editions of one index side by side. */
export function yearsOf(editions: readonly OpenEdition[]): IndexYears {
  return {
    years: editions.map(({ id, framework }, i) => ({
      id,
      period: framework.period,
      isBreak: i > 0 && hasNewMethod(editions[i - 1].framework, framework),
      cut: i > 0 ? (framework.breaks ?? null) : null,
      isWhole: isWholeEdition(editions[i]),
    })),
    blocks: blocksOf(editions),
    isRanked: editions.some(({ framework }) => !('none' in framework.rank)),
  }
}

/** Whether the results of an edition are those of all its units. */
export const isWholeEdition = ({ framework, results }: OpenEdition): boolean => {
  const { coverage } = results
  return coverage.known > 0 && !isPartial(framework, results) && coversAll(coverage)
}

function blocksOf(editions: readonly OpenEdition[]): readonly BlockThroughYears[] {
  const blocks = new Map<string, Map<string, { name: Words; figures: (YearFigure | null)[] }>>()
  for (const [at, edition] of editions.entries())
    for (const row of edition.rows()) {
      const units = blocks.get(row.block) ?? new Map()
      blocks.set(row.block, units)
      const figures = units.get(row.unit)?.figures ?? editions.map(() => null)
      figures[at] = figureOf(row)
      // The newest name stands for all years.
      units.set(row.unit, { name: row.name, figures })
    }
  return [...blocks].map(([code, units]) => ({
    code,
    name: blockName(code, editions),
    units: [...units].map(([unit, one]) => ({ unit, ...one })),
  }))
}

const figureOf = (row: Row): YearFigure => ({
  rank: row.rank,
  leads: isFirst(row),
  total: drawnTotal(row),
  class: row.class ?? row.printedClass,
})

function blockName(code: string, editions: readonly { readonly framework: Edition }[]): Words | null {
  const stated = editions.findLast(({ framework }) => framework.blocks?.some(block => block.code === code))
  return stated?.framework.blocks?.find(block => block.code === code)?.name ?? null
}
