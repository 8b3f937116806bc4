import { readFile, stat } from 'node:fs/promises'
import { accept, legacyText, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import { oldEncoding } from './decode-text.ts'
import { readCsv } from './read-csv.ts'
import { shownPath } from './read-edition.ts'
import { type Table, tableOf } from './table.ts'
import { unpackedSize } from './zip-size.ts'

export type { Row, Table } from './table.ts'

/** Which sheet of a workbook to read; the first with anything on it where none is named. */
export type TableChoice = { readonly sheet?: string }

const megabyte = 1024 * 1024
const mostBytes = 50 * megabyte
const mostUnpackedBytes = 400 * megabyte

/** Reads a table from a .csv or .xlsx file. What kind it is, its bytes say, not its name. */
export async function readTable(file: string, choice: TableChoice = {}): Promise<Outcome<Table>> {
  const shown = shownPath(file)
  const about = await stat(file).catch(() => undefined)
  if (about?.isDirectory()) return refuse(isFolder(shown))
  if (!about?.isFile()) return refuse(noSuchFile(shown))
  return about.size > mostBytes ? refuse(tooLarge(shown)) : parseTable(await readFile(file), shown, choice)
}

/** Reads a table from the bytes of a .csv or .xlsx file; `file` is the name that problems speak of. */
export async function parseTable(
  bytes: Uint8Array,
  file: string,
  choice: TableChoice = {},
): Promise<Outcome<Table>> {
  if (bytes.length > mostBytes) return refuse(tooLarge(file))
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse(oldExcel(file))
  return startsWith(bytes, [0x50, 0x4b]) ? parseWorkbook(bytes, file, choice) : readCsv(bytes, file)
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte)

async function parseWorkbook(
  bytes: Uint8Array,
  file: string,
  { sheet }: TableChoice,
): Promise<Outcome<Table>> {
  const size = unpackedSize(bytes)
  if (size !== undefined && size > mostUnpackedBytes) return refuse(tooLarge(file))
  // The library takes a quarter of a second to load: only those who bring a workbook wait for it.
  const { readXlsx } = await import('./read-xlsx.ts')
  const sheets = size === undefined ? undefined : await readXlsx(bytes)
  if (!sheets) return refuse(brokenWorkbook(file))
  const filled = sheets.filter(({ lines }) =>
    lines.some(({ cells }) => cells.some(cell => cell.trim() !== '')),
  )
  const chosen = sheet === undefined ? filled[0] : sheets.find(({ name }) => name === sheet)
  if (!chosen)
    return sheet === undefined
      ? tableOf(file, [])
      : refuse(
          noSuchSheet(
            file,
            sheet,
            sheets.map(s => s.name),
          ),
        )
  const otherSheets = filled.flatMap(({ name }) => (name === chosen.name ? [] : name))
  const notes =
    sheet === undefined && otherSheets.length > 0 ? [firstSheetOnly(file, chosen.name, otherSheets)] : []
  return composed(tableOf(file, chosen.lines, chosen.name), notes, otherSheets)
}

/** The texts of a workbook composed (NFC), and refused where they are in an old encoding. */
function composed(
  table: Outcome<Table>,
  notes: readonly Problem[],
  otherSheets: readonly string[],
): Outcome<Table> {
  if (!table.ok) return refuse(...notes, ...table.problems)
  const { header, rows } = table.value
  const legacy = legacyText([header, ...rows.map(({ cells }) => cells)].flat().join('\n'))
  if (legacy) return refuse({ ...oldEncoding(legacy), place: { file: table.value.file } })
  const compose = (cells: readonly string[]) => cells.map(cell => cell.normalize('NFC'))
  const value = {
    ...table.value,
    ...(otherSheets.length > 0 && { otherSheets }),
    header: compose(header),
    rows: rows.map(row => ({ ...row, cells: compose(row.cells) })),
  }
  return accept(value, [...notes, ...table.problems])
}

const noSuchFile = (file: string): Problem => ({
  ...problem('no-such-file', [], {
    vi: `Không tìm thấy tệp “${file}”. Hãy kiểm tra tên tệp và thư mục.`,
    en: `There is no file “${file}”. Check its name and folder.`,
  }),
  place: { file },
})

const isFolder = (file: string): Problem => ({
  ...problem('is-folder', [], {
    vi: `“${file}” là thư mục, không phải tệp. Hãy ghi tên một bảng CSV hoặc XLSX trong đó.`,
    en: `“${file}” is a folder, not a file. Name a CSV or XLSX table inside it.`,
  }),
  place: { file },
})

const tooLarge = (file: string): Problem => ({
  ...problem('too-large', [], {
    vi: 'Tệp quá lớn (trên 50 MB, hoặc bung ra trên 400 MB). Hãy chỉ giữ trang tính và các cột cần dùng.',
    en: 'The file is too large (over 50 MB, or over 400 MB unpacked). Keep only the sheet and the columns that are needed.',
  }),
  place: { file },
})

const oldExcel = (file: string): Problem => ({
  ...problem('old-excel', [], {
    vi: 'Tệp là Excel đời cũ (.xls) hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu nếu có, và lưu lại dạng .xlsx.',
    en: 'The file is of an old Excel (.xls) or has a password. Open it in Excel, remove the password if there is one, and save it as .xlsx.',
  }),
  place: { file },
})

const brokenWorkbook = (file: string): Problem => ({
  ...problem('broken-xlsx', [], {
    vi: 'Không mở được tệp như một bảng tính .xlsx: tệp hỏng, tải về chưa hết, hoặc là loại khác. Hãy mở thử bằng Excel: mở được thì lưu thành một tệp mới rồi tải tệp ấy lên; không mở được thì lấy lại tệp gốc.',
    en: 'The file does not open as an .xlsx workbook: it is damaged, not wholly downloaded, or of another kind. Try to open it in Excel: if it opens, save it under a new name and send that; if not, fetch the original again.',
  }),
  place: { file },
})

const noSuchSheet = (file: string, sheet: string, names: readonly string[]): Problem => ({
  ...problem('no-such-sheet', [], {
    vi: `Không có trang tính “${sheet}”. Các trang có trong tệp: ${names.map(name => `“${name}”`).join(', ')}.`,
    en: `There is no sheet “${sheet}”. The sheets of the file: ${names.map(name => `“${name}”`).join(', ')}.`,
  }),
  place: { file },
})

const firstSheetOnly = (file: string, sheet: string, others: readonly string[]): Problem => {
  const names = others.map(name => `“${name}”`).join(', ')
  const words = {
    vi: `Tệp có ${others.length + 1} trang tính có nội dung; chỉ đọc trang đầu, “${sheet}”. Muốn đọc trang khác (${names}), hãy dùng --sheet.`,
    en: `The file has ${others.length + 1} sheets with content; only the first, “${sheet}”, was read. Use --sheet for another (${names}).`,
  }
  return { ...problem('first-sheet-only', [], words), severity: 'note', place: { file } }
}
