import type { Words } from '@thuocdo/engine'

/** Why the text of a cell is none of the values it could be. The words follow the address of the cell: “Ô C5: …”. */
export type Fault = { readonly code: string; readonly words: Words }

/** How a file writes its decimals: the sign most cells use, and whether some use the other one. */
export type DecimalStyle = { readonly sign: 'point' | 'comma'; readonly mixed: boolean }

/** The usual style: 1234.5. */
export const pointStyle: DecimalStyle = { sign: 'point', mixed: false }

/**
 * The style of the numbers of a whole file. Only cells that can be read in one way count: 7,25 and 1.234,56 speak for the
 * comma, 7.25 and 1,234.56 for the point; 1,234 and 1.234 for neither.
 */
export function decimalStyle(cells: Iterable<string>): DecimalStyle {
  let [points, commas] = [0, 0]
  for (const cell of cells) {
    const form = formOf(tidy(cell))
    if (form === 'point') points++
    else if (form === 'comma') commas++
  }
  return { sign: commas > points ? 'comma' : 'point', mixed: commas > 0 && points > 0 }
}

/** Whether a text writes a number in the Vietnamese way, with a decimal comma, beyond doubt. */
export const hasDecimalComma = (cell: string): boolean => formOf(tidy(cell)) === 'comma'

/** The number that a cell says in the style of its file, or why it says none. Always finite. */
export function readNumber(cell: string, style: DecimalStyle = pointStyle): number | Fault {
  const text = tidy(cell)
  if (integer.test(text)) return finite(text, Number(text))
  const form = formOf(text)
  if (form === undefined) return notANumber(text)
  if (form === 'comma-or-thousands' && style.sign === 'point') return ambiguous(text)
  if (isOther(form, style.sign)) return otherStyle(text, style.sign)
  return finite(
    text,
    Number(style.sign === 'comma' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')),
  )
}

type Form = 'point' | 'comma' | 'point-or-thousands' | 'comma-or-thousands'

const integer = /^[+-]?\d+$/
/** The forms of numbers, the doubtful ones first. */
const forms: readonly (readonly [Form, RegExp])[] = [
  ['point-or-thousands', /^[+-]?[1-9]\d{0,2}\.\d{3}$/],
  ['comma-or-thousands', /^[+-]?[1-9]\d{0,2},\d{3}$/],
  [
    'point',
    /^[+-]?(?:\d+\.\d*|\.\d+|\d+(?=e)|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})(?:e[+-]?\d{1,4})?$/i,
  ],
  ['comma', /^[+-]?(?:\d+,\d+|,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})(?:e[+-]?\d{1,4})?$/i],
]

const tidy = (cell: string): string => cell.trim().replace(/^−/, '-')

function formOf(text: string): Form | undefined {
  return /\d/.test(text) ? forms.find(([, pattern]) => pattern.test(text))?.[0] : undefined
}

const isOther = (form: Form, sign: DecimalStyle['sign']): boolean =>
  (form === 'comma' && sign === 'point') || (form === 'point' && sign === 'comma')

function finite(text: string, x: number): number | Fault {
  if (Number.isFinite(x)) return x
  const words = {
    vi: `“${text}” lớn quá mức máy tính ghi được. Hãy kiểm tra lại số.`,
    en: `“${text}” is larger than a computer can write. Check the number.`,
  }
  return { code: 'not-finite', words }
}

function otherStyle(text: string, sign: DecimalStyle['sign']): Fault {
  const words =
    sign === 'point'
      ? {
          vi: `“${text}” dùng dấu phẩy thập phân trong khi các ô khác dùng dấu chấm. Hãy thống nhất một kiểu.`,
          en: `“${text}” has a decimal comma while other cells have a point. Use one way throughout.`,
        }
      : {
          vi: `“${text}” dùng dấu chấm thập phân trong khi các ô khác dùng dấu phẩy. Hãy thống nhất một kiểu.`,
          en: `“${text}” has a decimal point while other cells have a comma. Use one way throughout.`,
        }
  return { code: 'decimal-comma-mixed', words }
}

function ambiguous(text: string): Fault {
  const [whole, decimals] = [text.replace(',', ''), text.replace(',', '.')]
  const words = {
    vi: `“${text}” có thể là ${whole} hoặc ${decimals}0. Hãy ghi rõ: “${whole}” hoặc “${decimals}”.`,
    en: `“${text}” may be ${whole} or ${decimals}0. Write which: “${whole}” or “${decimals}”.`,
  }
  return { code: 'ambiguous-number', words }
}

function notANumber(text: string): Fault {
  return (
    [percent, dash, date, formula, sheetError].find(({ is }) => is.test(text))?.fault(text) ?? plainly(text)
  )
}

type Mistake = { readonly is: RegExp; readonly fault: (text: string) => Fault }

const percent: Mistake = {
  is: /\d\s*%$/,
  fault: text => ({
    code: 'percent-sign',
    words: {
      vi: `“${text}” có dấu phần trăm. Hãy bỏ dấu % và ghi số theo thang đo của chỉ tiêu (ví dụ 85 hoặc 0.85); trong Excel, đổi định dạng ô sang Number.`,
      en: `“${text}” has a percent sign. Leave it out and write the number on the scale of the criterion (85 or 0.85, say); in Excel, format the cell as Number.`,
    },
  }),
}

const dash: Mistake = {
  is: /^[-–—‒―−]+$/,
  fault: text => ({
    code: 'ambiguous-dash',
    words: {
      vi: `Dấu “${text}” không rõ nghĩa: là 0, không áp dụng hay không công bố? Hãy ghi 0, “không áp dụng”, “không công bố”, “chưa nộp”, hoặc để trống.`,
      en: `“${text}” is not clear: nought, not applicable or not published? Write 0, “not applicable”, “not published”, “not submitted”, or leave it empty.`,
    },
  }),
}

const date: Mistake = {
  is: /^\d{4}-\d{2}-\d{2}(?:T|$)/,
  fault: text => ({
    code: 'date-not-number',
    words: {
      vi: `“${text}” là ngày tháng, không phải số: có thể Excel đã tự đổi. Hãy định dạng ô là Text rồi nhập lại.`,
      en: `“${text}” is a date, not a number: Excel may have changed it. Format the cell as Text and type it again.`,
    },
  }),
}

const formula: Mistake = {
  is: /^=/,
  fault: text => ({
    code: 'not-a-number',
    words: {
      vi: `“${text}” là công thức chưa có kết quả. Hãy mở tệp bằng Excel, lưu lại, hoặc dán giá trị.`,
      en: `“${text}” is a formula without a result. Open the file in Excel and save it again, or paste values.`,
    },
  }),
}

const sheetError: Mistake = {
  is: /^#/,
  fault: text => ({
    code: 'not-a-number',
    words: {
      vi: `“${text}” là lỗi của bảng tính. Hãy sửa công thức của ô, hoặc ghi lý do không có số.`,
      en: `“${text}” is an error of the spreadsheet. Mend the formula of the cell, or write why there is no number.`,
    },
  }),
}

const plainly = (text: string): Fault => ({
  code: 'not-a-number',
  words: {
    vi: `“${text}” không phải là số. Hãy ghi số như 1234.5; không có số thì để trống hoặc ghi “không áp dụng”, “không công bố”, “chưa nộp”, “bảo mật”.`,
    en: `“${text}” is not a number. Write it like 1234.5; where there is none leave the cell empty or write “not applicable”, “not published”, “not submitted”, “suppressed”.`,
  },
})
