import type { Edition, Language, Words } from '@thuocdo/engine'
import { lanes } from './compare-lanes.ts'
import { blocksOf, type Column, figureOf, signedIn } from './edition-blocks.ts'
import type { Row } from './edition-rows.ts'
import type { OpenEdition } from './site.ts'

/** What is compared: the total, or one part, with what the units reach at the least and at the most. */
export type ComparedPart = {
  readonly column: Column | null
  readonly low: number
  readonly high: number
}

/** What the page that compares units shows. */
export type CompareView = {
  readonly id: string
  readonly framework: Edition
  readonly short: Words
  /** Every unit with a figure, by name. */
  readonly rows: readonly Row[]
  /** The units that stand side by side, in the order in which they were asked for. */
  readonly chosen: readonly Row[]
  /** What was asked for and is not there. */
  readonly unknown: readonly string[]
  readonly isTooMany: boolean
  readonly parts: readonly ComparedPart[]
}

/** Lays out a comparison within one edition. Where fewer than two units are asked for, those at the top of its list join them. */
export function compareView(edition: OpenEdition, asked: readonly string[], language: Language): CompareView {
  const { id, framework, short } = edition
  // Who joins is the same for readers of both languages: in a group the Vietnamese order of names decides.
  const blocks = blocksOf(edition, 'vi')
  const listed = blocks.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows))
  const columns = [...new Map(blocks.flatMap(block => block.columns).map(one => [one.code, one])).values()]
  const known = listed.filter(
    row => figureIn(row, null) !== null || columns.some(one => figureIn(row, one) !== null),
  )
  const wanted = [...new Set(asked)].filter(unit => unit !== '')
  const found = wanted.flatMap(unit => known.find(row => row.unit === unit) ?? [])
  const chosen = found.length >= 2 ? found.slice(0, lanes.length) : filledUp(found, known)
  const { compare } = new Intl.Collator(language)
  return {
    id,
    framework,
    short,
    rows: known.toSorted((a, b) => compare(a.name[language], b.name[language])),
    chosen,
    unknown: wanted.filter(unit => known.every(row => row.unit !== unit)),
    isTooMany: found.length > lanes.length,
    parts: [null, ...columns].flatMap(column => partOf(column, known)),
  }
}

/** The figure of a unit in a part, a penalty with its sign; of the whole where no part is named. */
export function figureIn(row: Row, column: Column | null): number | null {
  if (column === null) return row.total
  const figure = figureOf(row, column)
  return figure === null ? null : signedIn(figure, column)
}

/** The lines of the table: the units that stand side by side in their order, then all others by name. */
export const linesOf = ({ rows, chosen }: Pick<CompareView, 'rows' | 'chosen'>): readonly Row[] => [
  ...chosen,
  ...rows.filter(row => !chosen.includes(row)),
]

/** Those that were asked for, and from the top of the list as many as make three. */
const filledUp = (found: readonly Row[], known: readonly Row[]): readonly Row[] => [
  ...found,
  ...known.filter(row => !found.includes(row)).slice(0, 3 - found.length),
]

function partOf(column: Column | null, rows: readonly Row[]): readonly ComparedPart[] {
  const figures = rows.flatMap(row => figureIn(row, column) ?? [])
  return figures.length < 2 ? [] : [{ column, low: Math.min(...figures), high: Math.max(...figures) }]
}

/** Where a figure stands between the lowest and the highest, in percent of the way; the middle where all are the same. */
export const wayAlong = (x: number, { low, high }: Pick<ComparedPart, 'low' | 'high'>): number =>
  high === low ? 50 : (100 * (x - low)) / (high - low)
