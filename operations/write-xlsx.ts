import { strToU8, zipSync } from 'fflate'

/** A cell of a sheet: a number that spreadsheets can count with, a text, or nothing. */
export type SheetCell = string | number | null

/** One sheet to write: its name, the lines of its head, and the rows below them. */
export type SheetToWrite = {
  readonly name: string
  readonly head: readonly (readonly string[])[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** Every workbook carries the same day: the same content is the same bytes, whenever it was asked for. */
const mtime = '2000-01-01T00:00:00'

/**
 * Sheets as an XLSX workbook (ECMA-376): heads in bold that stay in sight, columns as wide as what stands in them. An exported
 * portal holds thousands of them, and the library that reads workbooks takes three times as long to write one.
 */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array<ArrayBuffer> {
  const names = namesOf(sheets)
  const files = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet)])),
  }
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(`${declaration}${xml}`)])),
    { mtime },
  )
  return new Uint8Array(packed)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(count: number): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${mime}.${type}+xml"/>`
  const sheets = Array.from({ length: count }, (_, at) => part(`worksheets/sheet${at + 1}.xml`, 'worksheet'))
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${sheets.join('')}</Types>`
}

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${packages}/relationships">${targets
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const workbook = (names: readonly string[]): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
    .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`

/** Three ways to print a cell: as it is, in bold for the first line of a head, in italics for its further lines. */
const styles = `<styleSheet xmlns="${main}"><fonts count="3">${['', '<b/>', '<i/>'].map(font => `<font>${font}<sz val="11"/><name val="Calibri"/></font>`).join('')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${[0, 1, 2].map(font => `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0"${font === 0 ? '' : ' applyFont="1"'}/>`).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function worksheet({ head, rows }: SheetToWrite): string {
  const lines = [...head, ...rows]
  const widths = widthsOf(lines).map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const cols = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`
  const data = lines.map((cells, at) => line(cells, at, at >= head.length ? 0 : at === 0 ? 1 : 2))
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane(head.length)}</sheetView></sheetViews>${cols}<sheetData>${data.join('')}</sheetData></worksheet>`
}

const pane = (lines: number): string =>
  lines === 0
    ? ''
    : `<pane ySplit="${lines}" topLeftCell="A${lines + 1}" activePane="bottomLeft" state="frozen"/>`

const line = (cells: readonly SheetCell[], at: number, style: number): string =>
  `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, style)).join('')}</row>`

/** A text stays a text, also where it begins like a formula: workbooks are opened by people who trust them. */
function cellXml(cell: SheetCell, place: string, style: number): string {
  if (cell === null || cell === '' || Number.isNaN(cell)) return ''
  const styled = style === 0 ? '' : ` s="${style}"`
  return typeof cell === 'number'
    ? `<c r="${place}"${styled}><v>${cell}</v></c>`
    : `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** The letters of a column, counted from nought: A … Z, AA … */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** A text as XML 1.0 takes it: without the control characters that it forbids. */
const escaped = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Names that spreadsheets take: at most 31 letters, none of `[]:*?/\`, no apostrophe at an end, and each once. */
function namesOf(sheets: readonly SheetToWrite[]): readonly string[] {
  const taken = new Set<string>()
  return sheets.map(({ name: wanted }) => {
    const short = wanted
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, 31)
      .trim()
    const name = taken.has(short.toLowerCase()) ? `${short.slice(0, 27)} ${taken.size + 1}` : short
    taken.add(name.toLowerCase())
    return name
  })
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
