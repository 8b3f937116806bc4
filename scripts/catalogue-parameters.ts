import type { Words } from '@thuocdo/engine'
import * as z from 'zod/mini'
import { flow, table } from './catalogue-text.ts'

/** The part of a JSON Schema that the parameters of the catalogues use. */
type Form = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly properties?: { readonly [name: string]: Form }
  readonly required?: readonly string[]
  readonly items?: Form
}

/** The parameters of one entry: name, form, default and meaning. Empty where it takes none. */
export function parameterTable(params: z.ZodMiniObject): string {
  const form: unknown = z.toJSONSchema(params, { io: 'input' })
  const { properties = {}, required = [] } = isForm(form) ? form : {}
  const rows = Object.entries(properties).map(([name, form]) => [
    `\`${name}\``,
    formWords(form),
    defaultWords(form, required.includes(name)),
    meaning(name),
  ])
  return rows.length === 0
    ? ''
    : table(['tham số · parameter', 'dạng · form', 'mặc định · default', 'ý nghĩa · meaning'], rows)
}

const isForm = (schema: unknown): schema is Form => typeof schema === 'object' && schema !== null

function defaultWords(form: Form, isRequired: boolean): string {
  if (form.default !== undefined) return `\`${flow(form.default)}\``
  return isRequired ? 'phải ghi · required' : 'bỏ được · optional'
}

function formWords(form: Form): string {
  if (form.enum) return form.enum.map(value => `\`${flow(value)}\``).join(', ')
  if (form.items?.properties)
    return `danh sách · list: ${Object.keys(form.items.properties)
      .map(key => `\`${key}\``)
      .join(', ')}`
  if (form.items) return `danh sách · list: ${names[form.items.type ?? ''] ?? ''}`
  return names[form.type ?? ''] ?? ''
}

const names: { readonly [type: string]: string } = {
  number: 'số · number',
  integer: 'số nguyên · whole number',
  string: 'chữ · text',
  boolean: '`true`, `false`',
  object: 'tên: số · name: number',
}

/** What a parameter means, said once for the entries that share its name. One that is new stands without words. */
function meaning(name: string): string {
  const words = meanings[name]
  return words === undefined ? '' : `${words.vi} · ${words.en}`
}

const meanings: { readonly [name: string]: Words } = {
  from: { vi: 'điểm thấp nhất của thang', en: 'where the scale begins' },
  options: {
    vi: 'mỗi phương án một mức điểm (`survey-options`: một phần của điểm tối đa, 0…1)',
    en: 'the points of each option (`survey-options`: a share of the maximum, 0…1)',
  },
  of: {
    vi: 'mã nút có kết quả cuối cùng được đem so; bỏ trống thì so giá trị của chính tiêu chí',
    en: 'the node whose final results are compared; the criterion’s own values if left out',
  },
  among: {
    vi: 'chỉ xét các mã này và các tiêu chí bên trong',
    en: 'only these codes, and what lies in them',
  },
  level: {
    vi: 'cấp của cây: 1 lĩnh vực, 2 tiêu chí; bỏ trống là cấp chấm điểm thấp nhất',
    en: 'level of the tree: 1 fields, 2 criteria; where points are given if left out',
  },
  node: { vi: 'mã nút được xét', en: 'the code of the node' },
  percent: { vi: 'phần trăm của thang điểm của đơn vị', en: 'percent of the unit’s own base' },
  label: { vi: 'tên cột nhãn (`attr:` trong bảng)', en: 'the column of labels (`attr:` in the table)' },
  is: { vi: 'các sự việc làm điều kiện thỏa mãn', en: 'the events for which the condition holds' },
  bands: { vi: 'các khoảng; bỏ trống một đầu là không giới hạn', en: 'the bands; a side left out is open' },
  floor: { vi: 'mức chưa có điểm', en: 'where points begin' },
  target: { vi: 'mức đích', en: 'the aim' },
  fullAt: { vi: 'tỷ lệ đủ để được điểm tối đa, 0…1', en: 'the share that earns full points, 0…1' },
  whenNothing: { vi: 'khi không được giao việc nào', en: 'where nothing was assigned' },
  each: { vi: 'điểm cho mỗi việc hoặc mỗi lần', en: 'points for each' },
  atOrAbove: {
    vi: 'điểm khi bằng hoặc trên trung bình khối',
    en: 'points at or above the mean of the block',
  },
  below: { vi: 'điểm khi dưới trung bình khối', en: 'points below it' },
  lower: { vi: 'điểm của giá trị kém nhất', en: 'the score of the worst value' },
  upper: { vi: 'điểm của giá trị tốt nhất', en: 'the score of the best value' },
  mean: { vi: 'trung bình sau khi quy đổi', en: 'the mean to bring it to' },
  deviation: { vi: 'độ lệch chuẩn sau khi quy đổi', en: 'the standard deviation to bring it to' },
  ties: { vi: 'các giá trị bằng nhau nhận thứ bậc nào', en: 'which rank equal values get' },
  low: { vi: 'mốc dưới, theo giá trị quan sát', en: 'the low mark, in observed units' },
  high: { vi: 'mốc trên, theo giá trị quan sát', en: 'the high mark, in observed units' },
  scale: { vi: 'điểm ở mốc tốt', en: 'the score at the good mark' },
  cut: { vi: 'ngoài mốc thì tính như ở mốc', en: 'beyond a mark counts as at the mark' },
  unit: { vi: 'mã đơn vị làm chuẩn', en: 'the id of the reference unit' },
  p: { vi: 'bậc của trung bình', en: 'the order of the mean' },
  skewness: { vi: 'ngưỡng độ lệch', en: 'the limit of skewness' },
  kurtosis: { vi: 'ngưỡng độ nhọn', en: 'the limit of kurtosis' },
  least: { vi: 'giá trị nhỏ nhất được ghi', en: 'the least that may be observed' },
  most: {
    vi: 'giá trị lớn nhất được ghi (xử lý ngoại lai: nhiều nhất bao nhiêu giá trị)',
    en: 'the most that may be observed (treatment: at most so many values)',
  },
  always: { vi: 'làm cả khi chưa vượt ngưỡng', en: 'also where the limits are kept' },
  plus: { vi: 'cộng thêm trước khi lấy logarit', en: 'what is added before the logarithm' },
  reflect: { vi: 'lật cột lệch trái', en: 'turn a column with its tail below around' },
  lambda: { vi: 'bậc của phép biến đổi', en: 'the order of the transformation' },
  shift: { vi: 'dời giá trị nhỏ nhất về 1', en: 'move the lowest value to 1' },
  labels: { vi: 'tên các nhóm, tốt nhất trước', en: 'the names of the groups, best first' },
  decimals: { vi: 'làm tròn đến bấy nhiêu số lẻ trước khi xếp', en: 'rounded to so many decimals first' },
}
