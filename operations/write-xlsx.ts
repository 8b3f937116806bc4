import { Workbook } from '@cj-tech-master/excelts'

/** A cell of a sheet: a number that spreadsheets can count with, a text, or nothing. */
export type SheetCell = string | number | null

/** One sheet to write: its name, the lines of its head, and the rows below them. */
export type SheetToWrite = {
  readonly name: string
  readonly head: readonly (readonly string[])[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** Every workbook carries the same day: the same content is the same bytes, whenever it was asked for. */
const day = new Date(Date.UTC(2000, 0, 1))

/** Sheets as an XLSX workbook: heads in bold that stay in sight, columns as wide as what stands in them. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const workbook = new Workbook()
  workbook.created = day
  workbook.modified = day
  const taken = new Set<string>()
  for (const { name, head, rows } of sheets) {
    const sheet = workbook.addWorksheet(sheetName(name, taken), {
      views: [{ state: 'frozen', xSplit: 0, ySplit: head.length }],
    })
    sheet.addRows([...head, ...rows].map(cells => [...cells]))
    for (const [line] of head.entries()) sheet.getRow(line + 1).font = { bold: line === 0, italic: line > 0 }
    for (const [at, width] of widthsOf([...head, ...rows]).entries()) sheet.getColumn(at + 1).width = width
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A name that spreadsheets take: at most 31 letters, none of `[]:*?/\\`, and no other sheet has it. */
function sheetName(wanted: string, taken: Set<string>): string {
  const short = wanted
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim()
  const name = taken.has(short.toLowerCase()) ? `${short.slice(0, 27)} ${taken.size + 1}` : short
  taken.add(name.toLowerCase())
  return name
}

const [narrowest, widest] = [8, 60]

const widthsOf = (rows: readonly (readonly SheetCell[])[]): readonly number[] =>
  rows.reduce<number[]>((widths, cells) => {
    for (const [at, cell] of cells.entries()) {
      const width = Math.min(widest, typeof cell === 'number' ? 12 : String(cell ?? '').length + 2)
      widths[at] = Math.max(widths[at] ?? narrowest, width)
    }
    return widths
  }, [])
