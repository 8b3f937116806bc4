/** A stretch of values as an edition writes it: a limit is open (`gt`, `lt`) or closed (`gte`, `lte`), as worded. */
export type BandLimits = {
  readonly gt?: number
  readonly gte?: number
  readonly lt?: number
  readonly lte?: number
}

const n = String.raw`(\d{1,3}(?:\.\d{3})+|\d{1,4}(?:[.,]\d{1,4})?)\s*(?:%|phần trăm)?`
const to = String.raw`\s*(?:đến|tới|-|–|—)\s*`
const from = String.raw`(?:từ|đạt|trong khoảng)?\s*`
const above = String.raw`(?:trên|hơn|lớn hơn|cao hơn|vượt|>)\s*`
const below = String.raw`(?:dưới|nhỏ hơn|ít hơn|thấp hơn|chưa đến|chưa đạt|<)\s*`
const something = String.raw`\s*(?:b\s*\/\s*a|x|k|t|p|tỷ lệ|tỉ lệ|kết quả|mức)?\s*`

type Limits = (a: number, b: number) => BandLimits

/** The ways in which texts write a stretch, the longest first; each says which of its limits belong to it. */
const forms: readonly (readonly [string, Limits])[] = [
  [`${n}\\s*(?:≤|<=)${something}<\\s*${n}`, (gte, lt) => ({ gte, lt })],
  [`${n}\\s*<${something}(?:≤|<=)\\s*${n}`, (gt, lte) => ({ gt, lte })],
  [`${n}\\s*(?:≤|<=)${something}(?:≤|<=)\\s*${n}`, (gte, lte) => ({ gte, lte })],
  [`${n}\\s*<${something}<\\s*${n}`, (gt, lt) => ({ gt, lt })],
  [`${from}${above}${n}(?:${to}|\\s+và\\s+)(?:${below})${n}`, (gt, lt) => ({ gt, lt })],
  [`${from}${above}${n}${to}(?:bằng\\s*)?${n}`, (gt, lte) => ({ gt, lte })],
  [`${from}${n}(?:${to}|\\s+và\\s+)(?:${below})${n}`, (gte, lt) => ({ gte, lt })],
  [`${below}${n}${to}${n}`, (lt, gte) => ({ gte, lt })],
  [`${from}${n}${to}(?:bằng\\s*)?${n}`, (gte, lte) => (gte <= lte ? { gte, lte } : { gte: lte, lte: gte })],
  [`${from}(?:bằng\\s*)?${n}\\s*(?:trở lên|trở đi)`, gte => ({ gte })],
  [`${from}(?:bằng\\s*)?${n}\\s*(?:trở xuống)`, lte => ({ lte })],
  [`(?:≥|>=|=>|tối thiểu|ít nhất|không dưới|không thấp hơn|từ)\\s*${n}`, gte => ({ gte })],
  [`(?:≤|<=|=<|không quá|không vượt quá|không hơn|nhiều nhất)\\s*${n}`, lte => ({ lte })],
  [`${above}${n}`, gt => ({ gt })],
  [`${below}${n}`, lt => ({ lt })],
  ['(?:đạt|bằng|=|đủ)?\\s*(100)\\s*(?:%|phần trăm)', gte => ({ gte })],
  ['b\\s*\\/\\s*a\\s*(?:=|bằng)\\s*(1)', gte => ({ gte })],
  ['(?:đạt|bằng|=)?\\s*(0)\\s*(?:%|phần trăm)', lte => ({ lte })],
]

const compiled = forms.map(
  ([form, limits]) => [new RegExp(`^(.*?)(?<![\\d,.])${form}(?![\\d,.]*\\d)(.*)$`, 'iu'), limits] as const,
)

/**
 * The stretch of values that a label names: “từ 70% đến dưới 90%” is at least 70 and below 90, “trên 90%” is above 90.
 * `undefined` where the label names none, or says something else too: a date, a denial, another number.
 */
export function readBand(label: string): BandLimits | undefined {
  const text = label.toLowerCase().replaceAll('\n', ' ').trim()
  if (isDate.test(text)) return undefined
  for (const [form, limits] of compiled) {
    const found = form.exec(text)
    if (!found) continue
    const [before, after] = [found[1], found[found.length - 1]]
    const numbers = found.slice(2, -1).map(digits => readLimit(digits, isShare.test(text)))
    if (numbers.includes(undefined)) return undefined
    if (isAside(before) && isAside(after)) return limits(numbers[0] ?? 0, numbers[1] ?? 0)
  }
  return undefined
}

const isShare = /%|phần trăm|b\s*\/\s*a/u

/** A limit as Vietnamese write it: 1.000 hồ sơ are a thousand. A share never is, and 1,000 may mean either: not read. */
function readLimit(digits: string, isPercent: boolean): number | undefined {
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(digits))
    return isPercent ? undefined : Number(digits.replaceAll('.', ''))
  return /^[1-9]\d*,\d{3}$/.test(digits) ? undefined : Number(digits.replace(',', '.'))
}

const isDate = /\d\s*\/\s*\d|(?:ngày|tháng|năm|quý)\s+\d/u

/** Words beside the limits may name what is measured, and nothing more. */
const isAside = (text: string): boolean =>
  !/\d|[<>≤≥]|(?<!\p{L})(?:không|chưa|trên|dưới|trừ|hoặc)(?!\p{L})/u.test(text)

/** Whether a label stands for all that is left: “còn lại”, “các trường hợp khác”. */
export const isRest = (label: string): boolean =>
  /^(?:(?:các |những )?(?:trường hợp|mức) )?(?:còn lại|khác)$|^các trường hợp (?:còn lại|khác)$/iu.test(
    label.trim(),
  )
