import type { Place, Words } from '@thuocdo/engine'

/** One cell of an annex as text. A cell swallowed by a merged one says which way its text lies. */
export type AnnexCell = {
  readonly text: string
  readonly bold: boolean
  readonly merged: 'no' | 'above' | 'left'
  /** The level (from 0) of a number that Word counts by itself and does not write as text. */
  readonly counted?: number
}

/** One row of an annex. `line` counts from one: the row of the sheet, or of the table of a Word file. */
export type AnnexRow = { readonly line: number; readonly cells: readonly AnnexCell[] }

/** One sheet of a workbook or one table of a Word file. `name`: of the sheet, or the position of the table from one. */
export type AnnexGrid = {
  readonly kind: 'sheet' | 'table'
  readonly name: string
  readonly rows: readonly AnnexRow[]
}

/** An annex as it was read: the text outside its tables, and every sheet or table. `file`: as problems name it. */
export type Annex = {
  readonly file: string
  readonly texts: readonly string[]
  readonly grids: readonly AnnexGrid[]
}

/** Where a line of an annex stands: in which sheet or table, and in which row. */
export type AnnexPlace = {
  readonly file: string
  readonly kind: AnnexGrid['kind']
  readonly name: string
  readonly line: number
}

/** A place in words: “Trang “Phụ lục I”, dòng 12”, or “Bảng 2, dòng 12”. */
export const placeWords = ({ kind, name, line }: AnnexPlace): Words =>
  kind === 'sheet'
    ? { vi: `Trang “${name}”, dòng ${line}`, en: `Sheet “${name}”, row ${line}` }
    : { vi: `Bảng ${name}, dòng ${line}`, en: `Table ${name}, row ${line}` }

/** A place as problems carry it: file and line. */
export const filePlace = ({ file, line }: AnnexPlace): Place => ({ file, line })

/** Text as people read it: composed (NFC), no invisible signs, one blank at a time, no empty lines. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()

/** A short piece of a text, for a sentence about it. */
export const excerpt = (text: string, most = 60): string => {
  const line = text.replaceAll('\n', ' / ')
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line
}
