import type { Cell, Worksheet } from '@cj-tech-master/excelts'
import { cellText, openWorkbook } from '../read-xlsx.ts'
import { type AnnexCell, type AnnexGrid, type AnnexRow, tidy } from './annex-grid.ts'

/** Every sheet of a workbook, with its merged cells; `undefined` where the bytes are no workbook that can be read. */
export async function readAnnexSheets(bytes: Uint8Array): Promise<readonly AnnexGrid[] | undefined> {
  const workbook = await openWorkbook(bytes)
  return workbook?.worksheets.map(sheet => ({
    kind: 'sheet',
    name: sheet.name,
    rows: rowsOf(sheet),
    above: [],
    hidden: sheet.state !== 'visible',
    comments: commentsOf(sheet),
  }))
}

function commentsOf(sheet: Worksheet): NonNullable<AnnexGrid['comments']> {
  const comments: { readonly line: number; readonly text: string }[] = []
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    row.eachCell({ includeEmpty: true }, ({ note }) => {
      const text = typeof note === 'string' ? note : (note?.texts ?? []).map(part => part.text).join('')
      if (tidy(text) !== '') comments.push({ line, text: tidy(text) })
    })
  })
  return comments
}

const nothing: AnnexCell = { text: '', bold: false, merged: 'no' }

function rowsOf(sheet: Worksheet): readonly AnnexRow[] {
  const rows: AnnexRow[] = []
  // Asked once: it looks through every row of the sheet.
  const width = sheet.columnCount
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells = new Array<AnnexCell>(width).fill(nothing)
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = annexCell(cell, line)
    })
    rows.push({ line, cells, hidden: row.hidden === true })
  })
  return rows
}

function annexCell(cell: Cell, line: number): AnnexCell {
  if (cell.isMerged && cell.master !== cell)
    return { ...nothing, merged: Number(cell.master.row) < line ? 'above' : 'left' }
  return { text: tidy(shownText(cell)), bold: isBold(cell), merged: 'no' }
}

/** Numbers with the noughts that the sheet shows: the criterion 1.10 is typed as a number and shown as “0.00”. */
function shownText(cell: Cell): string {
  const [, decimals] = /^0\.(0+)$/.exec(typeof cell.numFmt === 'string' ? cell.numFmt : '') ?? []
  if (typeof cell.value !== 'number' || !decimals) return cellText(cell)
  const shown = cell.value.toFixed(decimals.length)
  // A format that hides decimals must not change the number: 1.25 shown as 1.3 is 1.25.
  return Number(shown) === cell.value ? shown : cellText(cell)
}

function isBold(cell: Cell): boolean {
  const { value } = cell
  if (typeof value === 'object' && value !== null && 'richText' in value)
    return value.richText.every(part => part.font?.bold === true || part.text.trim() === '')
  return cell.font?.bold === true
}
