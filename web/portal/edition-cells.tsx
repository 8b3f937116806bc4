import type { Print, Reader } from '../words/reader.ts'
import type { Column } from './edition-blocks.ts'
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
  if (view.basis === 'published')
    return <td className="text">{row.printedClass && reader.say(row.printedClass)}</td>
  const words = reader.words.edition
  const own = row.class && reader.say(row.class)
  const isOther = row.printedClass !== null && row.printedClass.vi !== row.class?.vi
  const [held] = row.held
  return (
    <td className={isOther || held ? 'text off' : 'text'}>
      {own ?? ''} {isOther && row.printedClass && words.printedClass(reader.say(row.printedClass))}
      {held && <small>{words.heldFrom(reader.say(held.from))}</small>}
    </td>
  )
}

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
  return value === null ? <Nothing reader={reader} /> : reader.number(value, print)
}

function Nothing({ reader }: { reader: Reader }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="unseen">{reader.words.edition.notKnown}</span>
    </>
  )
}

/** A base prints the decimals that it has, at most two. */
const decimalsOf = (x: number): number => [0, 1].find(d => Math.abs(x - Number(x.toFixed(d))) < 1e-9) ?? 2
