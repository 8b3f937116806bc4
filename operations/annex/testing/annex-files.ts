import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbook } from '@cj-tech-master/excelts'
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import type { Annex, AnnexCell, AnnexRow } from '../annex-grid.ts'

/** A cell of a test annex: its text, or its text with how it is merged (columns, rows), set, and counted by Word. */
export type CellOf =
  | string
  | {
      readonly text: string
      readonly across?: number
      readonly down?: number
      readonly bold?: boolean
      readonly counted?: number
    }

/** The rows of a test annex. Cells that a merged one covers are left out, as Word leaves them out. */
export type RowsOf = readonly (readonly CellOf[])[]

type FullCell = {
  readonly text: string
  readonly across: number
  readonly down: number
  readonly bold: boolean
  readonly counted?: number
}

const full = (cell: CellOf): FullCell => ({
  across: 1,
  down: 1,
  bold: false,
  ...(typeof cell === 'string' ? { text: cell } : cell),
})

/** Numbers that Word counts by itself: 1, then 1.1. */
const counting = {
  reference: 'counted',
  levels: ['%1', '%1.%2'].map((text, level) => ({ level, format: LevelFormat.DECIMAL, text })),
}

/** The bytes of a Word file with lines of text and then tables. */
export const wordFile = (texts: readonly string[], ...tables: readonly RowsOf[]): Promise<Uint8Array> =>
  wordParts(...texts, ...tables)

/** The bytes of a Word file with lines of text and tables in any order. */
export async function wordParts(...parts: readonly (string | RowsOf)[]): Promise<Uint8Array> {
  const children = parts.flatMap(part =>
    typeof part === 'string'
      ? [new Paragraph(part)]
      : [new Table({ rows: part.map(wordRow) }), new Paragraph('')],
  )
  return Packer.toBuffer(new Document({ numbering: { config: [counting] }, sections: [{ children }] }))
}

const wordRow = (cells: readonly CellOf[]): TableRow =>
  new TableRow({
    children: cells.map(full).map(
      cell =>
        new TableCell({
          columnSpan: cell.across,
          rowSpan: cell.down,
          children: cell.text.split('\n').map(line => paragraph(line, cell)),
        }),
    ),
  })

const paragraph = (text: string, { bold, counted }: FullCell): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text, bold })],
    ...(counted !== undefined && { numbering: { reference: counting.reference, level: counted } }),
  })

/** The bytes of a workbook with one sheet for each list of rows: “Phụ lục 1”, “Phụ lục 2” and so on. */
export async function excelFile(...sheets: readonly RowsOf[]): Promise<Uint8Array> {
  const book = new Workbook()
  for (const [i, rows] of sheets.entries()) fill(book.addWorksheet(`Phụ lục ${i + 1}`), rows)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function fill(sheet: ReturnType<Workbook['addWorksheet']>, rows: RowsOf): void {
  const covered = new Set<string>()
  for (const [r, row] of rows.entries()) {
    let column = 1
    for (const cell of row.map(full)) {
      while (covered.has(`${r + 1}:${column}`)) column++
      put(sheet, covered, cell, r + 1, column)
      column += cell.across
    }
  }
}

function put(
  sheet: ReturnType<Workbook['addWorksheet']>,
  covered: Set<string>,
  { text, across, down, bold }: FullCell,
  row: number,
  column: number,
): void {
  const cell = sheet.getCell(row, column)
  cell.value = /^\d+([.,]\d+)?$/.test(text) && !text.includes(',') ? Number(text) : text
  if (bold) cell.font = { bold: true }
  if (across > 1 || down > 1) sheet.mergeCells(row, column, row + down - 1, column + across - 1)
  for (let r = row; r < row + down; r++)
    for (let c = column; c < column + across; c++) covered.add(`${r}:${c}`)
}

/** An annex with one table of plain texts, as if it had been read. */
export function plainAnnex(...rows: RowsOf): Annex {
  const cellOf = (cell: CellOf): AnnexCell => ({ text: full(cell).text, bold: full(cell).bold, merged: 'no' })
  const lines = rows.map((row, i): AnnexRow => ({ line: i + 1, cells: row.map(cellOf) }))
  return {
    file: 'annex.docx',
    grids: [{ kind: 'table', name: '1', rows: lines, above: [] }],
    below: [],
    asides: [],
  }
}

/** Writes bytes to a file in a folder of their own, and says where. */
export async function inFolder(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-annex-'))
  await writeFile(join(folder, name), bytes)
  return { folder, file: join(folder, name) }
}
