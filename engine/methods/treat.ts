import * as z from 'zod/mini'
import { extent } from '../basics/statistics.ts'
import { method } from './method.ts'
import { hasSpread } from './normalise.ts'

/** What was done to one value of a column, and where it stands. */
export type Change = {
  readonly row: number
  readonly from: number
  readonly to: number
  readonly how: 'winsorised' | 'log' | 'box-cox'
}

/** The shape of a column at one moment. Skewness and kurtosis are `NaN` where too few numbers or no spread allow none. */
export type Check = { readonly skewness: number; readonly kurtosis: number; readonly passes: boolean }

/** A column after treatment, what was changed in it, and its shape before and after each step. */
export type Treated = {
  readonly column: Float64Array
  readonly changed: readonly Change[]
  readonly checks: readonly Check[]
}

/** A bound way to treat outliers. `NaN` is missing and stays so; a column that needs nothing is returned as it is. */
export type Treat = (column: Float64Array) => Treated

/** When a column has outliers: |skewness| and kurtosis both at or above these. */
export type Limits = { readonly skewness: number; readonly kurtosis: number }

type Moves = Limits & { readonly most: number; readonly always: boolean }

const limits = {
  skewness: z._default(z.number().check(z.positive()), 2),
  kurtosis: z._default(z.number(), 3.5),
}
const moves = {
  ...limits,
  most: z._default(z.int().check(z.nonnegative()), 5),
  always: z._default(z.boolean(), false),
}

/** The catalogue of ways to treat outliers. */
export const treatments = {
  none: method(
    { vi: 'Không xử lý.', en: 'No treatment.' },
    z.object({}),
    (): Treat => column => ({ column, changed: [], checks: [] }),
  ),

  'skew-kurtosis': method(
    {
      vi: 'Nếu độ lệch và độ nhọn cùng vượt ngưỡng: kéo các giá trị ngoài cùng về giá trị liền kề, nhiều nhất bằng số cho phép; nếu vẫn vượt thì bỏ bước ấy và lấy logarit cả cột.',
      en: 'Where skewness and kurtosis both exceed their limits: the outermost values are drawn to the next one, at most so many; if that is not enough it is undone and the logarithm of the whole column is taken.',
    },
    z.object(moves),
    (params): Treat =>
      column =>
        winsoriseElseLog(column, params),
  ),

  winsorise: method(
    {
      vi: 'Kéo các giá trị ngoài cùng về giá trị liền kề cho đến khi đạt ngưỡng hoặc đủ số cho phép; "always" thì luôn kéo đủ số.',
      en: 'The outermost values are drawn to the next one until the limits are met or so many have moved; with "always" so many move in any case.',
    },
    z.object(moves),
    (params): Treat =>
      column =>
        winsorise(column, params),
  ),

  log: method(
    {
      vi: 'Lấy logarit của khoảng cách đến giá trị nhỏ nhất, cộng một phần trăm khoảng biến thiên (hoặc cộng 1); "reflect" thì lật lại cột lệch trái.',
      en: 'The logarithm of the distance to the lowest value plus a hundredth of the range (or plus one); with "reflect" a column with its tail below is turned around.',
    },
    z.object({
      plus: z._default(z.enum(['hundredth', 'one']), 'hundredth'),
      reflect: z._default(z.boolean(), false),
    }),
    ({ plus, reflect }): Treat =>
      column =>
        logged(column, plus, reflect && shapeOf(column).skewness < 0),
  ),

  'box-cox': method(
    {
      vi: 'Biến đổi Box–Cox bậc lambda (0 là logarit); "shift" thì dời giá trị nhỏ nhất về 1 trước.',
      en: 'Box–Cox transformation of order lambda (0 is the logarithm); with "shift" the lowest value is moved to 1 first.',
    },
    z.object({ lambda: z.number(), shift: z._default(z.boolean(), true) }),
    ({ lambda, shift }): Treat =>
      column =>
        boxCox(column, lambda, shift),
  ),
} as const

/** The name of a way to treat outliers. */
export type TreatmentName = keyof typeof treatments

/** Skewness and kurtosis (sample-adjusted, as in SAS and Excel) of the numbers that are there, and whether they pass. */
export function check(column: Float64Array, { skewness, kurtosis }: Limits): Check {
  const shape = shapeOf(column)
  const fails = Math.abs(shape.skewness) >= skewness && shape.kurtosis >= kurtosis
  return { ...shape, passes: !fails }
}

function winsoriseElseLog(column: Float64Array, params: Moves): Treated {
  const moved = winsorise(column, params)
  const last = moved.checks[moved.checks.length - 1]
  if (last.passes) return moved
  const log = logged(column, 'hundredth', false)
  return { ...log, checks: [...moved.checks, check(log.column, params)] }
}

function winsorise(column: Float64Array, { most, always, ...bounds }: Moves): Treated {
  const before = check(column, bounds)
  if ((before.passes && !always) || Number.isNaN(before.skewness))
    return { column, changed: [], checks: [before] }
  const drawn = column.slice()
  let now = before
  for (let high = 0, low = 0; high + low < most && (always || !now.passes); ) {
    if (now.skewness < 0) low = drawIn(drawn, -1)
    else high = drawIn(drawn, 1)
    now = check(drawn, bounds)
    if (Number.isNaN(now.skewness)) break
  }
  return { column: drawn, changed: changes(column, drawn, 'winsorised'), checks: [before, now] }
}

/** Draws the outermost values of one tail to the next one within; returns how many stood there. */
function drawIn(column: Float64Array, tail: 1 | -1): number {
  let [outermost, next, count] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (const value of column) {
    const x = tail * value
    if (x > outermost) [next, outermost, count] = [outermost, x, 1]
    else if (x === outermost) count++
    else if (x > next) next = x
  }
  for (let i = 0; i < column.length; i++) if (tail * column[i] === outermost) column[i] = tail * next
  return count
}

function logged(column: Float64Array, plus: 'hundredth' | 'one', reflect: boolean): Treated {
  const range = extent(column)
  if (!hasSpread(range)) return { column, changed: [], checks: [] }
  const start = plus === 'one' ? 1 : 0.01 * (range.high - range.low)
  const log = column.map(x => (reflect ? -Math.log(range.high - x + start) : Math.log(x - range.low + start)))
  return { column: log, changed: changes(column, log, 'log'), checks: [] }
}

function boxCox(column: Float64Array, lambda: number, shift: boolean): Treated {
  const by = shift ? 1 - extent(column).low : 0
  const power = (x: number): number => (lambda === 0 ? Math.log(x) : (x ** lambda - 1) / lambda)
  // Below zero there is no such power: a value that is not positive becomes missing, never a number.
  const turned = column.map(x => (x + by > 0 ? power(x + by) : Number.NaN))
  return { column: turned, changed: changes(column, turned, 'box-cox'), checks: [] }
}

function changes(before: Float64Array, after: Float64Array, how: Change['how']): readonly Change[] {
  const found: Change[] = []
  for (let row = 0; row < before.length; row++) {
    const [from, to] = [before[row], after[row]]
    if (from !== to && !Number.isNaN(from)) found.push({ row, from, to, how })
  }
  return found
}

type Shape = { readonly skewness: number; readonly kurtosis: number }
const shapeless: Shape = { skewness: Number.NaN, kurtosis: Number.NaN }

/** Skewness G1 and kurtosis G2 in two passes over the column, without copying it: treating must cost next to nothing. */
function shapeOf(column: Float64Array): Shape {
  let [n, total, low, high] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < column.length; i++) {
    const x = column[i]
    if (Number.isNaN(x)) continue
    n++
    total += x
    if (x < low) low = x
    if (x > high) high = x
  }
  return n < 3 || !hasSpread({ low, high }) ? shapeless : shapeAround(column, n, total / n)
}

function shapeAround(column: Float64Array, n: number, centre: number): Shape {
  let [second, third, fourth] = [0, 0, 0]
  for (let i = 0; i < column.length; i++) {
    const d = column[i] - centre
    if (Number.isNaN(d)) continue
    const square = d * d
    second += square
    third += square * d
    fourth += square * square
  }
  const skewness =
    ((Math.sqrt(n) * third) / (second * Math.sqrt(second))) * (Math.sqrt(n * (n - 1)) / (n - 2))
  const excess = (n * fourth) / (second * second) - 3
  return { skewness, kurtosis: n < 4 ? Number.NaN : (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3)) }
}
