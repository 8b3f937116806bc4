import type { AnnexCell, AnnexGrid, AnnexPlace, AnnexRow } from './annex-grid.ts'
import { type AnnexHeader, type ColumnRole, isColumnCount, isHeaderAgain } from './find-header.ts'
import { type Numbered, numberBefore, readNumbering } from './numbering.ts'

/** One row of a table of criteria, its cells by what they hold. */
export type CriteriaRow = {
  readonly place: AnnexPlace
  readonly number: string
  /** Its number is that of the row above: the cell is merged downwards. */
  readonly isNumberAbove: boolean
  readonly isNameAbove: boolean
  readonly numbered?: Numbered
  /** The level of a number that Word counts and does not write. */
  readonly counted?: number
  readonly name: string
  readonly bold: boolean
  readonly points: string
  readonly note: string
  readonly evidence: string
  readonly source: string
  /** What stands in the columns of surveys: a mark, or points. */
  readonly survey: string
  /** The maxima of further kinds of units, with the titles of their columns. */
  readonly otherPoints: readonly { readonly title: string; readonly text: string }[]
  readonly isHeader: boolean
}

/** The rows below a header, without the blank ones. */
export function criteriaRows(grid: AnnexGrid, header: AnnexHeader, file: string): readonly CriteriaRow[] {
  let wasHeader = false
  return grid.rows.slice(header.to).flatMap(row => {
    const place = { file, kind: grid.kind, name: grid.name, line: row.line }
    const isHeader = isHeaderAgain(row, header, wasHeader) || isColumnCount(row, header)
    wasHeader = isHeader
    const read = readRow(row, header, place, isHeader)
    return isBlank(read) ? [] : [read]
  })
}

/** What a row says, for a sentence about it. */
export const rowText = ({ number, name, points, note }: CriteriaRow): string =>
  [number, name, points, note].filter(text => text !== '').join(' | ')

const isBlank = (row: CriteriaRow): boolean =>
  [row.number, row.name, row.points, row.note, row.evidence, row.source, row.survey].every(
    text => text === '',
  )

const none: AnnexCell = { text: '', bold: false, merged: 'no' }

function readRow(
  { cells }: AnnexRow,
  { columns, titles, otherPoints }: AnnexHeader,
  place: AnnexPlace,
  isHeader: boolean,
): CriteriaRow {
  const cellOf = (role: ColumnRole): AnnexCell => cells[columns[role][0] ?? -1] ?? none
  const texts = (role: ColumnRole): string =>
    columns[role]
      .map(column => cells[column]?.text ?? '')
      .filter(text => text !== '')
      .join('\n')
  const { number, name } = spread(cellOf('number'), cellOf('name'))
  const found = readNumbering(number.text) ?? (number.text === '' ? numberBefore(name.text) : undefined)
  const counted = number.counted ?? (number.text === '' ? name.counted : undefined)
  return {
    place,
    number: number.text,
    isNumberAbove: number.merged === 'above',
    isNameAbove: name.merged === 'above',
    ...(found && { numbered: found }),
    ...(!found && counted !== undefined && { counted }),
    name: found && found.rest !== '' ? found.rest : name.text,
    bold: name.bold,
    points: cellOf('points').text,
    note: texts('note'),
    evidence: texts('evidence'),
    source: texts('source'),
    survey: texts('survey'),
    otherPoints: otherPoints.map(column => ({ title: titles[column], text: cells[column]?.text ?? '' })),
    isHeader,
  }
}

/** A title merged over the columns of numbers and of names is a name, perhaps with its number before it. */
const spread = (
  number: AnnexCell,
  name: AnnexCell,
): { readonly number: AnnexCell; readonly name: AnnexCell } =>
  name.merged === 'left' && number.text !== '' ? { number: none, name: number } : { number, name }
