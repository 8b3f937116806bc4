import {
  fold,
  type MissingReason,
  missingReasons,
  missingWords,
  nearest,
  numeral,
  type ProgramNode,
} from '@thuocdo/engine'
import { type DecimalStyle, type Fault, readNumber } from './read-number.ts'

/** What the cells of a column may say. */
export type Expected = {
  readonly accepts: 'amount' | 'option' | 'ratio' | 'counts'
  readonly options: readonly string[]
  readonly least: number
  readonly most: number
  /** Whether a unit to which the criterion does not apply must say why: in a framework of rules that changes its base. */
  readonly naNeedsReason: boolean
  /** Whether the numbers count things, so that only whole ones are right. */
  readonly counted: boolean
  /** Whether the numbers are points, instead of values that earn points. */
  readonly arePoints: boolean
  /** Whether a ratio is points out of the unit's own base, instead of work done out of work assigned. */
  readonly ownBase: boolean
}

/** Done out of assigned. */
export type Ratio = { readonly done: number; readonly of: number }

/** How many answers each option had, in the order of the rule. */
export type Counts = { readonly counts: readonly number[] }

/** Why a cell holds no number; `reason` in the words of whoever declared it not applicable. */
export type Absent = { readonly missing: MissingReason; readonly reason?: string }

/** What a cell says: a number (or the position of an option), a ratio, answers, why there is none, or what is wrong with it. */
export type Reading = number | Ratio | Counts | Absent | Fault

/** A column of plain numbers, without limits. */
export const anyAmount: Expected = {
  accepts: 'amount',
  options: [],
  least: Number.NEGATIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
  naNeedsReason: false,
  counted: false,
  arePoints: true,
  ownBase: false,
}

/** What the cells of a leaf may say, by its rule. */
export function expectedOf({ work, source }: ProgramNode): Expected {
  if (work.kind !== 'absolute') return { ...anyAmount, ...limitsOf(source), arePoints: false }
  const { accepts, options, least, most, counted, ownBase } = work.rule
  return {
    accepts: accepts === 'peers' ? 'amount' : accepts,
    options,
    least,
    most,
    naNeedsReason: true,
    counted,
    arePoints: source.rule?.kind === 'given' || ownBase,
    ownBase,
  }
}

/** The least and the most that may be observed of a criterion that is placed among the others. */
const limitsOf = ({ normalise }: ProgramNode['source']): Pick<Expected, 'least' | 'most'> => ({
  least: normalise?.least ?? anyAmount.least,
  most: normalise?.most ?? anyAmount.most,
})

/** Reads one cell. An empty one is missing for the reason given. */
export function readCell(
  cell: string,
  expected: Expected,
  style: DecimalStyle,
  whenEmpty: MissingReason,
): Reading {
  if (cell === '') return { missing: whenEmpty }
  if (expected.accepts === 'option')
    return (
      optionIn(cell, expected.options) ?? absentIn(cell, expected) ?? unknownOption(cell, expected.options)
    )
  const absent = /^[+-]?[\d.,]/.test(cell) && !ellipsis.test(cell) ? undefined : absentIn(cell, expected)
  if (absent) return absent
  if (expected.accepts === 'counts') return countsIn(cell, expected, style)
  return expected.accepts === 'ratio' ? ratioIn(cell, expected, style) : amountIn(cell, expected, style)
}

/** The texts of a cell that may be numbers: both sides of a ratio. */
export const numbersIn = (cell: string, { accepts }: Expected): readonly string[] =>
  accepts === 'option' ? [] : accepts === 'amount' ? [cell] : cell.split('/')

const ellipsis = /^(?:…|\.{2,})$/

/** Words for a number that is not there, folded: as we write them ourselves, and as tables do. */
const wordsForMissing: ReadonlyMap<string, MissingReason> = new Map([
  ...missingReasons.flatMap(reason =>
    [missingWords[reason].vi, missingWords[reason].en, reason].map(text => [fold(text), reason] as const),
  ),
  ['n a', 'not-applicable'],
  ['bao mat', 'suppressed'],
  ['chua cong bo', 'not-published'],
  ['khong cong bo', 'not-published'],
  ['not published', 'not-published'],
])

function missingIn(cell: string): { readonly missing: MissingReason } | undefined {
  const missing = ellipsis.test(cell)
    ? 'not-published'
    : cell.startsWith('#')
      ? undefined
      : wordsForMissing.get(fold(cell))
  return missing && { missing }
}

/** Why the cell holds no number: “không áp dụng: <lý do>” where a reason must be given. */
function absentIn(cell: string, { naNeedsReason }: Expected): Absent | Fault | undefined {
  const [before, ...after] = cell.split(':')
  const reason = after.join(':').trim()
  const absent = missingIn(before.trim())
  if (absent?.missing !== 'not-applicable' || !naNeedsReason) return missingIn(cell)
  return reason === '' ? reasonMissing : { ...absent, reason }
}

function optionIn(cell: string, options: readonly string[]): number | undefined {
  const exact = options.indexOf(cell)
  if (exact >= 0) return exact
  const alike = options.flatMap((option, i) => (fold(option) === fold(cell) ? i : []))
  return alike.length === 1 ? alike[0] : undefined
}

function amountIn(
  cell: string,
  { least, most, counted, arePoints }: Expected,
  style: DecimalStyle,
): number | Fault {
  const x = readNumber(cell, style)
  if (typeof x !== 'number') return x
  // Published figures carry the dust of binary sums: 3.3333333333 out of 3.3333333333 is no fault.
  const dust = 1e-9 * Math.max(1, Math.abs(x))
  if (x > most + dust) return arePoints ? aboveMaximum(x, most) : outOfRange(x, most, 'above')
  if (x < least - dust) return arePoints ? belowMinimum(x, least) : outOfRange(x, least, 'below')
  return counted && !Number.isInteger(x) ? notWhole(cell) : x
}

/** “120/60/10/2”: the answers of each option, in the order of the rule. */
function countsIn(cell: string, { options }: Expected, style: DecimalStyle): Counts | Fault {
  const counts = cell.split('/').map(part => readNumber(part.trim(), style))
  const numbers = counts.filter(count => typeof count === 'number')
  const isWhole = numbers.every(count => count >= 0 && Number.isInteger(count))
  if (numbers.length < counts.length || numbers.length !== options.length || !isWhole)
    return notAnswers(cell, options)
  return numbers.some(count => count > 0) ? { counts: numbers } : noAnswers(cell)
}

function ratioIn(cell: string, { most, ownBase }: Expected, style: DecimalStyle): Ratio | Fault {
  const [done, of, ...more] = cell.split('/').map(part => readNumber(part, style))
  if (of === undefined || more.length > 0) return typeof done === 'number' ? notARatio(cell, ownBase) : done
  if (typeof done !== 'number') return done
  if (typeof of !== 'number') return of
  if (done < 0 || of < 0) return notARatio(cell, ownBase)
  if (ownBase && of === 0) return noBase(cell)
  if (of > most) return aboveMaximum(of, most)
  return done > of ? moreThanAssigned(cell, ownBase) : { done, of }
}

const reasonMissing: Fault = {
  code: 'reason-missing',
  words: {
    vi: 'ghi “không áp dụng” mà không nêu lý do. Hãy ghi thêm lý do sau dấu hai chấm, ví dụ “không áp dụng: đơn vị không có thủ tục hành chính”.',
    en: 'says “not applicable” without a reason. Add the reason after a colon, such as “not applicable: the unit has no procedures”.',
  },
}

function notAnswers(cell: string, options: readonly string[]): Fault {
  const order = options.join('/')
  return {
    code: 'not-answers',
    words: {
      vi: `“${cell}” chưa phải là số phiếu theo phương án. Hãy ghi ${options.length} số nguyên theo thứ tự ${order}, ví dụ “${options.map((_, i) => 12 - 3 * i).join('/')}”.`,
      en: `“${cell}” is not the number of answers by option. Write ${options.length} whole numbers in the order ${order}, such as “${options.map((_, i) => 12 - 3 * i).join('/')}”.`,
    },
  }
}

const noAnswers = (cell: string): Fault => ({
  code: 'no-answers',
  words: {
    vi: `“${cell}”: không có phiếu nào. Chưa khảo sát thì để trống ô.`,
    en: `“${cell}”: there is no answer at all. Leave the cell empty where nobody was asked.`,
  },
})

const notWhole = (cell: string): Fault => ({
  code: 'not-whole',
  words: {
    vi: `“${cell}” phải là số nguyên, vì đây là số việc hoặc số lần. Hãy kiểm tra lại.`,
    en: `“${cell}” must be a whole number: things or times are counted here. Check it.`,
  },
})

const moreThanAssigned = (cell: string, ownBase: boolean): Fault => ({
  code: 'ratio-above-one',
  words: ownBase
    ? {
        vi: `“${cell}”: số điểm lớn hơn thang điểm áp dụng. Hãy kiểm tra hai số.`,
        en: `“${cell}”: the points are above the base that applies. Check the two numbers.`,
      }
    : {
        vi: `“${cell}”: số đã làm lớn hơn số được giao. Hãy kiểm tra hai số.`,
        en: `“${cell}”: more is done than was assigned. Check the two numbers.`,
      },
})

const notARatio = (cell: string, ownBase: boolean): Fault => ({
  code: 'not-a-ratio',
  words: ownBase
    ? {
        vi: `“${cell}” chưa đúng dạng. Hãy ghi số điểm trên thang điểm áp dụng cho đơn vị, ví dụ “68,32/84”.`,
        en: `“${cell}” is not in the right form. Write points out of the base that applies to the unit, such as “68.32/84”.`,
      }
    : {
        vi: `“${cell}” chưa phải là tỷ lệ. Hãy ghi số đã làm trên số được giao, ví dụ “46/50”.`,
        en: `“${cell}” is no ratio. Write done out of assigned, for example “46/50”.`,
      },
})

const noBase = (cell: string): Fault => ({
  code: 'no-base',
  words: {
    vi: `“${cell}”: thang điểm áp dụng bằng 0. Nếu tiêu chí không áp dụng cho đơn vị, hãy ghi “không áp dụng: lý do”.`,
    en: `“${cell}”: the base that applies is nought. If the criterion does not apply to the unit, write “not applicable: the reason”.`,
  },
})

/** A value that cannot be: a percentage above 100, a count below nought. */
function outOfRange(x: number, limit: number, side: 'above' | 'below'): Fault {
  const [vi, en] = [numeral(x, 'vi'), numeral(x, 'en')]
  const isAbove = side === 'above'
  return {
    code: isAbove ? 'above-maximum' : 'below-minimum',
    words: {
      vi: `${vi} ${isAbove ? 'lớn hơn mức lớn nhất' : 'nhỏ hơn mức nhỏ nhất'} có thể có là ${numeral(limit, 'vi')}. Hãy kiểm tra lại số hoặc cột.`,
      en: `${en} is ${isAbove ? 'above the most' : 'below the least'} possible, ${numeral(limit, 'en')}. Check the number, or the column.`,
    },
  }
}

const aboveMaximum = (x: number, most: number): Fault => ({
  code: 'above-maximum',
  words: {
    vi: `điểm ${numeral(x, 'vi')} trên thang ${numeral(most, 'vi')}, vượt điểm tối đa. Hãy kiểm tra lại số hoặc cột.`,
    en: `${numeral(x, 'en')} on a scale of ${numeral(most, 'en')} is above the maximum. Check the number, or the column.`,
  },
})

const belowMinimum = (x: number, least: number): Fault => ({
  code: 'below-minimum',
  words: {
    vi: `điểm ${numeral(x, 'vi')} thấp hơn mức thấp nhất là ${numeral(least, 'vi')}. Hãy kiểm tra lại số hoặc cột.`,
    en: `${numeral(x, 'en')} is below the least possible, ${numeral(least, 'en')}. Check the number, or the column.`,
  },
})

function unknownOption(cell: string, options: readonly string[]): Fault {
  const like = nearest(cell, options)
  const all = options.map(option => `“${option}”`).join(', ')
  const words = {
    vi: `không có phương án “${cell}”. ${like ? `Có phải “${like}”? ` : ''}Các phương án: ${all}.`,
    en: `there is no option “${cell}”. ${like ? `Did you mean “${like}”? ` : ''}The options: ${all}.`,
  }
  return { code: 'unknown-option', words }
}
