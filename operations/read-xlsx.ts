import { type Cell, Workbook } from '@cj-tech-master/excelts'
import type { Row } from './table.ts'

/** One sheet of a workbook as text, blank lines left out, every line as wide as the widest. */
export type Sheet = { readonly name: string; readonly lines: readonly Row[] }

/** The sheets of an XLSX workbook; `undefined` where the bytes are no workbook that can be read. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Sheet[] | undefined> {
  const workbook = await openWorkbook(bytes)
  return workbook?.worksheets.map(sheet => {
    const lines: Row[] = []
    // Asked once: it looks through every row of the sheet.
    const width = sheet.columnCount
    sheet.eachRow({ includeEmpty: false }, (row, line) => {
      const cells = new Array<string>(width).fill('')
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        cells[column - 1] = cellText(cell)
      })
      lines.push({ line, cells })
    })
    return { name: sheet.name, lines }
  })
}

/** A workbook; `undefined` where the library throws: on a file that is none, and on a broken one, in many ways. */
export const openWorkbook = (bytes: Uint8Array): Promise<Workbook | undefined> =>
  new Workbook().xlsx.load(bytes).catch(() => undefined)

/** What a cell says, as a CSV would have it. A cell swallowed by a merged one says nothing. */
export function cellText(cell: Cell): string {
  if (cell.isMerged && cell.master !== cell) return ''
  const format = cell.numFmt
  return valueText(cell.value, typeof format === 'string' ? format : format?.formatCode)
}

function valueText(value: unknown, format: string | undefined): string {
  if (typeof value === 'number') return numberText(value, format)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'object' && value !== null ? richValueText(value, format) : String(value ?? '')
}

/** Formulas by the result that was saved with them, links and rich text by their text, errors by their sign. */
function richValueText(value: object, format: string | undefined): string {
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return String(value.error)
  if ('text' in value) return valueText(value.text, format)
  if ('result' in value && value.result !== undefined) return valueText(value.result, format)
  return 'formula' in value ? `=${value.formula}` : ''
}

/**
 * A number at full precision. One shown as a percentage keeps its sign, so that 85 % is not taken for 0.85 unnoticed;
 * 1.234 gets a fourth decimal, so that nobody takes its point for one between thousands.
 */
function numberText(value: number, format: string | undefined): string {
  if (format?.replace(/"[^"]*"|\\./g, '').includes('%')) return `${Number((value * 100).toPrecision(15))}%`
  const text = String(value)
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}

const dateText = (date: Date): string => date.toISOString().replace(/T00:00:00\.000Z$/, '')
