import { round, type Words } from '@thuocdo/engine'
import type { Print, Reader } from '../words/reader.ts'
import { besideIn, type Column, figureOf, signedIn } from './edition-blocks.ts'
import type { Footnote } from './edition-footnotes.tsx'
import type { Row } from './edition-rows.ts'
import type { EditionView } from './edition-view.ts'
import { isPercent } from './measure.ts'

/** What a table of results shows, and which of its columns are there. */
export type Shown = {
  readonly view: EditionView
  readonly reader: Reader
  readonly columns: readonly Column[]
  readonly hasRanks: boolean
  /** Whether any unit has a total: where how to add up is not published, nobody has. */
  readonly hasTotals: boolean
  /** Whether the classes are groups (A, B, C) and not grades. */
  readonly areGroups: boolean
  readonly hasClasses: boolean
  /** Whether the other total stands beside the one that is shown: the published one, or ours on a published table. */
  readonly hasTwin: boolean
  /** Whether some total misses the published one by more than the tolerance. */
  readonly hasDifference: boolean
  /** Whether points and base stand beside the percentage that ranks. */
  readonly hasBase: boolean
  /** Whether the points behind some percentage are known. */
  readonly hasPoints: boolean
  readonly hasSources: boolean
  readonly notes: ReadonlyMap<string, Footnote>
  readonly sources: ReadonlyMap<string, number>
  readonly width: number
}

/** The total that checks the one that is shown. */
export const twinTotal = ({ score, published }: Row, { basis }: EditionView): number | null =>
  basis === 'computed' ? published : score

/** The total that leads, as a percentage where the edition ranks by that. */
export function Total({ row: { total }, shown: { view, reader } }: { row: Row; shown: Shown }) {
  if (total === null || !isPercent(view.framework))
    return <Figure value={total} print={view.framework.rounding} reader={reader} />
  return reader.words.amount.percent(reader.number(total, view.framework.rounding))
}

/** Points and base as one cell, `68,32/84`; the base alone where no points were printed. */
export function baseText({ points, base }: Row, { reader, view, hasPoints }: Shown): string {
  if (base === null) return ''
  if (!hasPoints) return reader.number(base, decimalsOf(base))
  return `${points === null ? '–' : reader.number(points, view.framework.rounding)}/${reader.number(base, decimalsOf(base))}`
}

/** The class by the totals that are shown; the printed one beside ours where they are not the same, and the one that a veto took. */
export function ClassCell({ row, shown: { view, reader } }: { row: Row; shown: Shown }) {
  const value = classPlace(shownClass(row, view), view)
  if (view.basis === 'published')
    return (
      <td className="text" data-value={value}>
        {row.printedClass && reader.say(row.printedClass)}
      </td>
    )
  const words = reader.words.edition
  const own = row.class && reader.say(row.class)
  const isOther = row.printedClass !== null && row.printedClass.vi !== row.class?.vi
  const [held] = row.held
  return (
    <td className={isOther || held ? 'text off' : 'text'} data-value={value}>
      {own ?? ''} {isOther && row.printedClass && words.printedClass(reader.say(row.printedClass))}
      {held && <small>{words.heldFrom(reader.say(held.from))}</small>}
    </td>
  )
}

const shownClass = (row: Row, { basis }: EditionView): Words | null =>
  basis === 'published' ? row.printedClass : row.class

/** How many classes of the edition stand below one: what a table sorts it by, since letters say little. */
function classPlace(label: Words | null, { framework, results }: EditionView): number | '' | undefined {
  if (label === null) return ''
  const limits = results.classes[framework.tree.code] ?? []
  const own = limits.find(limit => limit.label.vi === label.vi)
  if (!own) return undefined
  return limits.filter(({ low }) => (low ?? 0) < (own.low ?? 0)).length
}

/** The figure of a part: as it counts, out of what the unit itself could reach where that is another, with what the source printed where it differs. */
export function PartCell({ row, column, reader }: { row: Row; column: Column; reader: Reader }) {
  const { edition } = reader.words
  const value = figureOf(row, column)
  const cap = cappedAt(row, column)
  const own = ownMaximum(row, column)
  const printed = printedApart(row, column)
  const signed = (x: number): number => signedIn(x, column)
  if (value === null && besideIn(row, column).isFree) return <Nothing words={edition.notApplicableCell} />
  return (
    <>
      <Figure value={value === null ? null : signed(cap ?? value)} print={2} reader={reader} />
      {cap !== null && value !== null && (
        <small className="below"> {edition.beforeCap(reader.number(signed(value), 2))}</small>
      )}
      {own !== null && <small className="below">/{reader.number(own, decimalsOf(own))}</small>}
      {printed !== null && (
        <small className="below"> {edition.printedClass(reader.number(signed(printed), 2))}</small>
      )}
    </>
  )
}

/** The limit of a bonus or penalty that is above it. */
export function cappedAt(row: Row, column: Column): number | null {
  const value = figureOf(row, column)
  const { cap } = column
  return value !== null && cap !== undefined && value > cap + dust ? cap : null
}

/** What the unit itself could reach, where its column states another maximum. */
export function ownMaximum(row: Row, column: Column): number | null {
  const { max } = besideIn(row, column)
  const isOther = typeof column.max === 'number' && max !== null && Math.abs(max - column.max) > dust
  return isOther && max > 0 && figureOf(row, column) !== null ? max : null
}

/** What the source printed of a part, where readers see another figure of ours, or none. */
export function printedApart(row: Row, column: Column): number | null {
  const { printed } = besideIn(row, column)
  const value = figureOf(row, column)
  if (printed === null) return null
  return value !== null && cents(value) === cents(printed) ? null : printed
}

const cents = (x: number): number => round(x, { decimals: 2, mode: 'half-up' })

const dust = 1e-9

/** A figure, or the sign that there is none. */
export function Figure({
  value,
  print,
  reader,
}: {
  value: number | null
  print: number | Print
  reader: Reader
}) {
  return value === null ? <Nothing words={reader.words.edition.notKnown} /> : reader.number(value, print)
}

function Nothing({ words }: { words: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="unseen">{words}</span>
    </>
  )
}

/** A base prints the decimals that it has, at most two. */
const decimalsOf = (x: number): number => [0, 1].find(d => Math.abs(x - Number(x.toFixed(d))) < 1e-9) ?? 2
