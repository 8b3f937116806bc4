import {
  accept,
  fold,
  fullNameOn,
  nameOn,
  type Outcome,
  type Problem,
  problem,
  type Register,
  refuse,
  refuses,
  type Unit,
} from '@thuocdo/engine'
import { type LineageAct, levelOfKind, type NewUnit } from '@thuocdo/operations/acts'

type Values = Readonly<Record<string, string>>

/** What stands between the name of a unit and its id in a list of suggestions. */
export const pickMark = ' · '

/** The act that the form of a change of the map asks for, or everything in it that cannot be read. */
export function lineageActIn(values: Values, register: Register): Outcome<LineageAct> {
  const problems: Problem[] = []
  const read: Reading = {
    text: field => values[field]?.trim() ?? '',
    unit: field => unitIn(values[field]?.trim() ?? '', field, register, problems),
    share: field => shareIn(values[field]?.trim() ?? '', field, problems),
    rows: field => rowsOf(values, field),
  }
  const act = actIn(values.kind ?? '', read)
  return refuses(problems) || act === undefined ? refuse(...problems) : accept(act)
}

type Reading = {
  readonly text: (field: string) => string
  readonly unit: (field: string) => string
  readonly share: (field: string) => number | undefined
  /** The numbers of the rows of a field in which something stands. */
  readonly rows: (field: string) => readonly number[]
}

function actIn(kind: string, read: Reading): LineageAct | undefined {
  const shared = { on: read.text('on'), basis: read.text('basis') }
  const many = () => read.rows('from').map(row => read.unit(`from-${row}`))
  switch (kind) {
    case 'found':
      return { ...shared, kind, unit: newUnitIn(read) }
    case 'merge':
      return { ...shared, kind, from: many(), into: newUnitIn(read) }
    case 'absorb':
      return { ...shared, kind, from: many(), into: read.unit('into') }
    case 'split':
      return {
        ...shared,
        kind,
        from: read.unit('unit'),
        into: portionsIn(read),
        keeps: read.text('keeps') === 'yes',
      }
    case 'transfer':
      return {
        ...shared,
        kind,
        from: read.unit('unit'),
        to: read.unit('into'),
        ...withShare(read.share('share')),
      }
    case 'rename':
      return {
        ...shared,
        kind,
        unit: read.unit('unit'),
        vi: read.text('vi'),
        en: read.text('en'),
        unitKind: read.text('unitKind'),
      }
    case 'abolish':
      return { ...shared, kind, unit: read.unit('unit') }
    default:
      return undefined
  }
}

const withShare = (share: number | undefined) => (share === undefined ? {} : { share })

function newUnitIn(read: Reading, row = ''): NewUnit {
  const [code, within] = [read.text(`code${row}`), read.text('within') === '' ? '' : read.unit('within')]
  return {
    level: levelOfKind(read.text('unitKind')),
    vi: read.text(`vi${row}`),
    en: read.text(`en${row}`),
    kind: read.text('unitKind'),
    ...(code !== '' && { code }),
    ...(within !== '' && { within }),
  }
}

/** The units that receive: one that is there where its row names one, else a new one. */
const portionsIn = (read: Reading) =>
  [...new Set([...read.rows('into'), ...read.rows('vi')])].toSorted().map(row => ({
    to: read.text(`into-${row}`) === '' ? newUnitIn(read, `-${row}`) : read.unit(`into-${row}`),
    ...withShare(read.share(`share-${row}`)),
  }))

const rowsOf = (values: Values, field: string): readonly number[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const row = name.startsWith(`${field}-`) ? Number(name.slice(field.length + 1)) : Number.NaN
    return Number.isInteger(row) && value.trim() !== '' ? [row] : []
  })

/** A unit from a line of the suggestions, from its id, or from a name that only one of them bears. */
function unitIn(text: string, field: string, { units, byId }: Register, problems: Problem[]): string {
  const id = text.split(pickMark).at(-1) ?? ''
  if (byId.has(id)) return id
  const wanted = fold(text)
  const named = units.filter(unit => unit.endedOn === undefined && isCalled(unit, wanted))
  if (named.length === 1) return named[0].id
  problems.push(named.length > 1 ? ambiguous(field, text) : unknown(field, text))
  return ''
}

/** Whether a unit goes by a name today, with the word for its kind or without. */
const isCalled = (unit: Unit, wanted: string): boolean =>
  [nameOn, fullNameOn].some(name => fold(name(unit, '9999-12-31', 'vi')) === wanted)

function shareIn(text: string, field: string, problems: Problem[]): number | undefined {
  if (text === '') return undefined
  const percent = Number(text.replace(',', '.').replace(/\s*%$/, ''))
  if (percent > 0 && percent <= 100) return percent / 100
  problems.push(badShare(field, text))
  return undefined
}

const unknown = (field: string, text: string): Problem =>
  problem('unknown-unit', [field], {
    vi:
      text === ''
        ? 'Chưa chọn đơn vị. Hãy gõ vài chữ rồi chọn trong danh sách.'
        : `Không tìm thấy đơn vị “${text}”. Hãy chọn trong danh sách gợi ý.`,
    en:
      text === ''
        ? 'No unit is chosen. Type a few letters and choose from the list.'
        : `There is no unit “${text}”. Choose one from the list.`,
  })

const ambiguous = (field: string, text: string): Problem =>
  problem('ambiguous-unit', [field], {
    vi: `Có nhiều đơn vị tên “${text}”. Hãy chọn đúng dòng trong danh sách gợi ý.`,
    en: `Several units are called “${text}”. Choose the right line of the list.`,
  })

const badShare = (field: string, text: string): Problem =>
  problem('bad-share', [field], {
    vi: `“${text}” không phải tỷ lệ phần trăm. Hãy ghi số lớn hơn 0, không quá 100, hoặc để trống.`,
    en: `“${text}” is no percentage. Write a number above 0, at most 100, or leave it empty.`,
  })
