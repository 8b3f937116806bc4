import { type Problem, problem } from '@thuocdo/engine'
import type { OwnTable } from '@thuocdo/operations'
import { type Input, type Option, textOf } from './command.ts'

/** The option that names the sheet of a workbook. */
export const sheetOption: Option = {
  value: { vi: 'trang', en: 'sheet' },
  about: {
    vi: 'Trang tính cần đọc của tệp XLSX; mặc định là trang đầu có nội dung.',
    en: 'The sheet of an XLSX file to read; the first with anything on it by default.',
  },
}

/** The table that was typed with the sheet to read of it; nothing where no table was. */
export const ownTable = (input: Input, file: string | undefined): OwnTable | undefined =>
  file === undefined ? undefined : { file, sheet: textOf(input, 'sheet') }

/** A sheet without a table to take it from. */
export const sheetWithoutFile: Problem = problem('sheet-without-file', [], {
  vi: '--sheet cần đi cùng một tệp XLSX: hãy ghi tệp sau mã ấn bản.',
  en: '--sheet goes with an XLSX file: name the file after the edition.',
})
