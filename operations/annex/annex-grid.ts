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
export type AnnexRow = {
  readonly line: number
  readonly cells: readonly AnnexCell[]
  /** The row is hidden in its sheet. */
  readonly hidden?: boolean
}

/** One sheet of a workbook or one table of a Word file. `name`: of the sheet, or the position of the table from one. */
export type AnnexGrid = {
  readonly kind: 'sheet' | 'table'
  readonly name: string
  readonly rows: readonly AnnexRow[]
  /** The paragraphs between the table before and this one; a sheet has none. */
  readonly above: readonly string[]
  /** The sheet is hidden in its workbook. */
  readonly hidden?: boolean
  /** What is written beside cells, not in them. */
  readonly comments?: readonly { readonly line: number; readonly text: string }[]
}

/** An annex as it was read: every sheet or table, and the text outside them. `file`: as problems name it. */
export type Annex = {
  readonly file: string
  readonly grids: readonly AnnexGrid[]
  /** The paragraphs below the last table. */
  readonly below: readonly string[]
  /** Comments and footnotes of a Word file. */
  readonly asides: readonly string[]
}

/** Where a line of an annex stands: in which sheet or table, and in which row. `text`: a paragraph outside the tables, `aside`: a comment or footnote. */
export type AnnexPlace = {
  readonly file: string
  readonly kind: AnnexGrid['kind'] | 'text' | 'aside'
  readonly name: string
  readonly line: number
}

/** A place in words: “Trang “Phụ lục I”, dòng 12”, “Bảng 2, dòng 12”, “Ngoài bảng, đoạn 3”. */
export const placeWords = ({ kind, name, line }: AnnexPlace): Words =>
  ({
    sheet: { vi: `Trang “${name}”, dòng ${line}`, en: `Sheet “${name}”, row ${line}` },
    table: { vi: `Bảng ${name}, dòng ${line}`, en: `Table ${name}, row ${line}` },
    text: { vi: `Ngoài bảng, đoạn ${line}`, en: `Outside the tables, paragraph ${line}` },
    aside: { vi: `Chú thích ${line}`, en: `Comment or footnote ${line}` },
  })[kind]

/** A place as problems carry it: file and line; a paragraph outside the tables has no line that a person could look for. */
export const filePlace = ({ file, kind, line }: AnnexPlace): Place =>
  kind === 'sheet' || kind === 'table' ? { file, line } : { file }

/** The texts of the cells of a row that say anything. */
export const ownTexts = ({ cells }: AnnexRow): readonly string[] =>
  cells.map(({ text }) => text).filter(text => text !== '')

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
