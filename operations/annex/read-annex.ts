import { readFile, stat } from 'node:fs/promises'
import { accept, type Outcome, type Problem, problem, refuse, type Words } from '@thuocdo/engine'
import { shownPath } from '../read-edition.ts'
import { unpackedSize } from '../zip-size.ts'
import type { Annex } from './annex-grid.ts'
import { oldLetters } from './old-letters.ts'

const megabyte = 1024 * 1024
const mostBytes = 50 * megabyte
const mostUnpackedBytes = 400 * megabyte

/** Reads every table of an annex from a .docx or .xlsx file. What kind it is, its bytes say, not its name. */
export async function readAnnex(file: string): Promise<Outcome<Annex>> {
  const shown = shownPath(file)
  const about = await stat(file).catch(() => undefined)
  if (about?.isDirectory()) return refuseFile(shown, 'is-folder')
  if (!about?.isFile()) return refuseFile(shown, 'no-such-file')
  if (about.size > mostBytes) return refuseFile(shown, 'too-large')
  return parseAnnex(await readFile(file), shown)
}

/** Reads an annex from the bytes of a .docx or .xlsx file; `file` is the name that problems speak of. */
export async function parseAnnex(bytes: Uint8Array, file: string): Promise<Outcome<Annex>> {
  const kind = kindOf(bytes)
  if (kind !== 'docx' && kind !== 'xlsx') return refuseFile(file, kind)
  const size = unpackedSize(bytes)
  if (size !== undefined && size > mostUnpackedBytes) return refuseFile(file, 'too-large')
  const read = size === undefined ? undefined : await readers[kind](bytes)
  if (!read) return refuseFile(file, 'broken-annex')
  const annex = { file, ...read }
  const legacy = oldLetters(annex, kind)
  return legacy ? refuse(legacy) : accept(annex)
}

type Read = Omit<Annex, 'file'>

/** The libraries take a while to load: only the one that is needed is. */
const readers: { readonly [kind in 'docx' | 'xlsx']: (bytes: Uint8Array) => Promise<Read | undefined> } = {
  docx: async bytes => (await import('./read-annex-tables.ts')).readAnnexTables(bytes),
  xlsx: async bytes => {
    const grids = await (await import('./read-annex-sheets.ts')).readAnnexSheets(bytes)
    return grids && { grids, below: [], asides: [] }
  },
}

function kindOf(bytes: Uint8Array): 'docx' | 'xlsx' | keyof typeof refusals {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return 'old-office'
  if (buffer.subarray(0, 5).toString('latin1') === '%PDF-') return 'is-pdf'
  if (buffer.subarray(0, 2).toString('latin1') !== 'PK') return 'not-an-annex'
  if (buffer.includes('word/document.xml')) return 'docx'
  return buffer.includes('xl/') ? 'xlsx' : 'broken-annex'
}

const refuseFile = (file: string, code: keyof typeof refusals) =>
  refuse({ ...problem(code, [], refusals[code](file)), place: { file } } satisfies Problem)

const refusals = {
  'no-such-file': (file: string): Words => ({
    vi: `Không tìm thấy tệp “${file}”. Hãy kiểm tra tên tệp và thư mục.`,
    en: `There is no file “${file}”. Check its name and folder.`,
  }),
  'is-folder': (file: string): Words => ({
    vi: `“${file}” là thư mục, không phải tệp. Hãy ghi tên tệp phụ lục .docx hoặc .xlsx trong đó.`,
    en: `“${file}” is a folder, not a file. Name the annex, a .docx or .xlsx file inside it.`,
  }),
  'too-large': (): Words => ({
    vi: 'Tệp quá lớn (trên 50 MB, hoặc bung ra trên 400 MB). Hãy chỉ giữ bảng tiêu chí, bỏ ảnh và các trang khác.',
    en: 'The file is too large (over 50 MB, or over 400 MB unpacked). Keep only the table of criteria, without pictures and other sheets.',
  }),
  'old-office': (): Words => ({
    vi: 'Tệp là Word hoặc Excel đời cũ (.doc, .xls), hoặc có mật khẩu. Hãy mở tệp, bỏ mật khẩu nếu có, và lưu lại dạng .docx hoặc .xlsx.',
    en: 'The file is of an old Word or Excel (.doc, .xls), or has a password. Open it, remove the password if there is one, and save it as .docx or .xlsx.',
  }),
  'is-pdf': (): Words => ({
    vi: 'Tệp là PDF; bảng trong PDF không đọc được chắc chắn. Hãy dùng bản Word hoặc Excel của phụ lục.',
    en: 'The file is a PDF, whose tables cannot be read with certainty. Use the Word or Excel copy of the annex.',
  }),
  'not-an-annex': (): Words => ({
    vi: 'Tệp không phải là Word (.docx) hay Excel (.xlsx). Hãy dùng bản Word hoặc Excel của phụ lục.',
    en: 'The file is neither Word (.docx) nor Excel (.xlsx). Use the Word or Excel copy of the annex.',
  }),
  'broken-annex': (): Words => ({
    vi: 'Không mở được tệp như một tệp Word hay Excel: tệp hỏng, tải về chưa hết, hoặc là loại khác. Hãy mở bằng Word hoặc Excel và lưu lại.',
    en: 'The file does not open as Word or Excel: it is damaged, not wholly downloaded, or of another kind. Open it in Word or Excel and save it again.',
  }),
} as const
