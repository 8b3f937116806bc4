import * as z from 'zod/mini'
import { sum, sumOfProducts } from '../basics/sum.ts'
import { method } from './method.ts'

/**
 * A way to make one score of several, in the form `from(Σ w·to(x))`, with the weights as given or brought to a sum of one.
 * Every mean has this form (Kolmogorov 1930, Nagumo 1930), and it is what lets a change be split exactly among the parts.
 */
export type Additive = {
  readonly to: (x: number) => number
  readonly from: (total: number) => number
  readonly weights: 'as-given' | 'to-one' | 'none'
}

/** A bound way to combine the first `count` values, none of them missing, with their weights. */
export type Combine = {
  readonly additive?: Additive
  readonly combine: (values: Float64Array, weights: Float64Array, count: number) => number
  /** The same written out for a reader: `0,25 × 8 + 0,75 × 4`. */
  readonly formula: (parts: readonly Part[], n: Numeral) => string
}

/** One part as a reader sees it: its score and the weight it counted with. */
export type Part = { readonly x: number; readonly w: number }

type Numeral = (x: number, decimals?: number) => string

/** The combination that an additive form describes. */
function byForm(form: Additive, formula: Combine['formula']): Combine {
  if (form.to === same && form.from === same) return { additive: form, combine: plain[form.weights], formula }
  const combine = (values: Float64Array, weights: Float64Array, count: number): number => {
    const terms = Float64Array.from({ length: count }, (_, i) => weighted(form, values[i], weights[i]))
    const total = sum(terms)
    return form.from(form.weights === 'to-one' ? total / sum(weights, count) : total)
  }
  return { additive: form, combine, formula }
}

const weighted = ({ to, weights }: Additive, x: number, w: number): number =>
  weights === 'none' ? to(x) : w * to(x)

const same = (x: number): number => x

/** The same for plain sums and means, where nothing is transformed: the innermost loop of everything. */
const plain: { readonly [weights in Additive['weights']]: Combine['combine'] } = {
  none: (values, _weights, count) => sum(values, count),
  'as-given': sumOfProducts,
  'to-one': (values, weights, count) => sumOfProducts(values, weights, count) / sum(weights, count),
}
const none = z.object({})
const positiveOnly = (f: (x: number) => number) => (x: number) => (x > 0 ? f(x) : Number.NaN)

/** The catalogue of ways to combine the parts of a group into its score. */
export const combiners = {
  sum: method({ vi: 'Cộng điểm các phần.', en: 'The points of the parts are added.' }, none, () =>
    byForm({ to: same, from: same, weights: 'none' }, plainSum),
  ),
  'weighted-sum': method(
    {
      vi: 'Cộng các phần đã nhân trọng số, trọng số giữ nguyên như công bố.',
      en: 'The parts are added, each times its weight as given.',
    },
    none,
    () => byForm({ to: same, from: same, weights: 'as-given' }, weightedSum),
  ),
  'weighted-mean': method(
    {
      vi: 'Trung bình cộng có trọng số; chỉ tỷ lệ giữa các trọng số có ý nghĩa.',
      en: 'Weighted arithmetic mean; only the proportions of the weights matter.',
    },
    none,
    () => byForm({ to: same, from: same, weights: 'to-one' }, meanOf),
  ),
  'geometric-mean': method(
    {
      vi: 'Trung bình nhân có trọng số; mọi phần phải lớn hơn 0.',
      en: 'Weighted geometric mean; every part must be above zero.',
    },
    none,
    () => byForm({ to: positiveOnly(Math.log), from: Math.exp, weights: 'to-one' }, geometric),
  ),
  'harmonic-mean': method(
    {
      vi: 'Trung bình điều hòa có trọng số; mọi phần phải lớn hơn 0.',
      en: 'Weighted harmonic mean; every part must be above zero.',
    },
    none,
    () => byForm({ to: positiveOnly(x => 1 / x), from: y => 1 / y, weights: 'to-one' }, harmonic),
  ),
  'generalised-mean': method(
    { vi: 'Trung bình lũy thừa bậc p (p khác 0).', en: 'Weighted power mean of order p (p other than 0).' },
    z.object({ p: z.number().check(z.refine(p => p !== 0, 'p = 0 is the geometric mean')) }),
    ({ p }) => byForm({ to: x => x ** p, from: y => y ** (1 / p), weights: 'to-one' }, power(p)),
  ),
  product: method({ vi: 'Tích các phần.', en: 'The product of the parts.' }, none, () => ({
    combine: (values, _weights, count) => fold(values, count, (a, b) => a * b),
    formula: (parts, n) => parts.map(({ x }) => n(x, 3)).join(' × '),
  })),
  minimum: method({ vi: 'Phần thấp nhất quyết định.', en: 'The lowest part decides.' }, none, () => ({
    combine: (values, _weights, count) => fold(values, count, Math.min),
    formula: (parts, n) => `min(${parts.map(({ x }) => n(x, 3)).join('; ')})`,
  })),
} as const satisfies Record<string, ReturnType<typeof method<Combine, z.core.$ZodLooseShape>>>

/** The name of a way to combine. */
export type CombinerName = keyof typeof combiners

function fold(values: Float64Array, count: number, step: (a: number, b: number) => number): number {
  let result = values[0]
  for (let i = 1; i < count; i++) result = step(result, values[i])
  return result
}

const plainSum: Combine['formula'] = (parts, n) => parts.map(({ x }) => n(x, 3)).join(' + ')

const weightedSum: Combine['formula'] = (parts, n) =>
  parts.map(({ x, w }) => `${n(w, 4)} × ${n(x, 3)}`).join(' + ')

const wholeWeight = (parts: readonly Part[]): number => sum(parts.map(({ w }) => w))

/** Equal weights need not be written: the mean of three is their sum divided by three. */
const meanOf: Combine['formula'] = (parts, n) =>
  parts.every(({ w }) => w === parts[0].w)
    ? `(${plainSum(parts, n)}) ÷ ${parts.length}`
    : `(${weightedSum(parts, n)}) ÷ ${n(wholeWeight(parts), 4)}`

const geometric: Combine['formula'] = (parts, n) =>
  `(${parts.map(({ x, w }) => `${n(x, 3)}^${n(w, 4)}`).join(' × ')})^(1 ÷ ${n(wholeWeight(parts), 4)})`

const harmonic: Combine['formula'] = (parts, n) =>
  `${n(wholeWeight(parts), 4)} ÷ (${parts.map(({ x, w }) => `${n(w, 4)} ÷ ${n(x, 3)}`).join(' + ')})`

const power =
  (p: number): Combine['formula'] =>
  (parts, n) =>
    `((${parts.map(({ x, w }) => `${n(w, 4)} × ${n(x, 3)}^${n(p)}`).join(' + ')}) ÷ ${n(wholeWeight(parts), 4)})^(1 ÷ ${n(p)})`
