import type { AnnexCell, AnnexGrid, AnnexPlace } from './annex-grid.ts'
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
  readonly isMarkedSurvey: boolean
  readonly isHeader: boolean
}

/** The rows below a header, without the blank ones. */
export function criteriaRows(grid: AnnexGrid, header: AnnexHeader, file: string): readonly CriteriaRow[] {
  return grid.rows.slice(header.to).flatMap(row => {
    const place = { file, kind: grid.kind, name: grid.name, line: row.line }
    const isHeader = isHeaderAgain(row, header) || isColumnCount(row, header)
    const read = readRow(row.cells, header.columns, place, isHeader)
    return isBlank(read) ? [] : [read]
  })
}

/** What a row says, for a sentence about it. */
export const rowText = ({ number, name, points, note }: CriteriaRow): string =>
  [number, name, points, note].filter(text => text !== '').join(' | ')

const isBlank = ({ number, name, points, note, evidence, source, isMarkedSurvey }: CriteriaRow): boolean =>
  [number, name, points, note, evidence, source].every(text => text === '') && !isMarkedSurvey

const none: AnnexCell = { text: '', bold: false, merged: 'no' }

function readRow(
  cells: readonly AnnexCell[],
  columns: AnnexHeader['columns'],
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
    isMarkedSurvey: /[^\s\-–—0]/.test(texts('survey')),
    isHeader,
  }
}

/** A title merged over the columns of numbers and of names is a name, perhaps with its number before it. */
const spread = (
  number: AnnexCell,
  name: AnnexCell,
): { readonly number: AnnexCell; readonly name: AnnexCell } =>
  name.merged === 'left' && number.text !== '' ? { number: none, name: number } : { number, name }
