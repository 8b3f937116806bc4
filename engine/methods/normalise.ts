import * as z from 'zod/mini'
import type { Words } from '../basics/problem.ts'
import { ascendingRanks, sharedPlaces } from '../basics/ranks.ts'
import { extent, mean, present, standardDeviation } from '../basics/statistics.ts'
import { type Method, method } from './method.ts'

/** A span of values: that which a directed column is measured against, or that in which scores lie. */
export type Range = { readonly low: number; readonly high: number }

/** What else a way to normalise may need: the direction that the column was given, and the ids of its rows. */
export type Setting = { readonly sign: 1 | -1; readonly units: readonly string[] }

/**
 * A bound way to place every unit among the others. The column comes directed (times `sign`, so that more is better), as does
 * the range; parameters that stand for observed values (posts, targets) are written in natural units, whatever the direction.
 * `NaN` is missing and stays so. Where there is no spread to place units in, every score is `NaN`: the caller says so.
 */
export type Normalise = {
  /** Where scores lie, if that is known beforehand. */
  readonly bounds?: Range
  /** Whether the range counts. Where it does not, scores depend on the column alone. */
  readonly usesRange: boolean
  readonly apply: (column: Float64Array, range: Range, setting: Setting) => Float64Array
}

/** One worked example: what becomes of `column`, directed by `sign`, measured against its own range. */
export type NormaliseExample = {
  readonly params: { readonly [name: string]: unknown }
  readonly column: readonly number[]
  readonly sign?: -1
  readonly scores: readonly number[]
}

/** Differences below this share of the values are the dust of binary arithmetic, not a spread. */
const dust = 1e-12

/** Whether a range is wide enough to place anybody in it. */
export const hasSpread = ({ low, high }: Range): boolean =>
  high - low > dust * Math.max(Math.abs(low), Math.abs(high))

/** The range of the same values once they are turned around by `sign`. */
export const directed = ({ low, high }: Range, sign: 1 | -1): Range =>
  sign === 1 ? { low, high } : { low: -high, high: -low }

type Entry = Method<Normalise> & { readonly examples: readonly NormaliseExample[] }

function normaliser<Shape extends z.core.$ZodLooseShape>(
  about: Words,
  params: z.ZodMiniObject<Shape>,
  bind: (params: z.output<z.ZodMiniObject<Shape>>) => Normalise,
  ...examples: readonly NormaliseExample[]
): Entry {
  return { ...method(about, params, bind), examples }
}

const none = z.object({})
const ties = z._default(z.enum(sharedPlaces), 'lowest')
const cutOff = z._default(z.boolean(), false)
const unitRange: Range = { low: 0, high: 1 }

/** The catalogue of ways to place a unit among the others. */
export const normalisers = {
  'min-max': normaliser(
    {
      vi: 'Kéo giãn tuyến tính: giá trị kém nhất được điểm thấp nhất, giá trị tốt nhất được điểm cao nhất.',
      en: 'A straight line: the worst value gets the lowest score, the best value the highest.',
    },
    z.object({ lower: z._default(z.number(), 1), upper: z._default(z.number(), 10) }),
    ({ lower, upper }) => ({
      bounds: { low: lower, high: upper },
      usesRange: true,
      apply: (column, range) => stretch(column, range, { low: lower, high: upper }, true),
    }),
    { params: {}, column: [20, 30, 40], scores: [1, 5.5, 10] },
    {
      params: { lower: 0, upper: 100 },
      column: [20, 30, Number.NaN, 40],
      sign: -1,
      scores: [100, 50, Number.NaN, 0],
    },
  ),

  'z-score': normaliser(
    {
      vi: 'Số độ lệch chuẩn so với trung bình, quy về trung bình và độ lệch đã chọn.',
      en: 'How many standard deviations (n − 1) from the mean, brought to the chosen mean and deviation.',
    },
    z.object({ mean: z._default(z.number(), 0), deviation: z._default(z.number().check(z.positive()), 1) }),
    to => ({ usesRange: false, apply: column => standardised(column, to.mean, to.deviation) }),
    { params: {}, column: [1, 2, 3], scores: [-1, 0, 1] },
    { params: { mean: 10, deviation: 2 }, column: [1, 2, 3], scores: [8, 10, 12] },
  ),

  rank: normaliser(
    { vi: 'Thứ bậc tăng dần: kém nhất là 1.', en: 'Ascending rank: the worst is 1.' },
    z.object({ ties }),
    params => ({ usesRange: false, apply: column => placed(column, params.ties, rank => rank) }),
    { params: {}, column: [5, 9, 9, 7], scores: [1, 3, 3, 2] },
    { params: { ties: 'average' }, column: [5, 9, 9, 7], scores: [1, 3.5, 3.5, 2] },
  ),

  borda: normaliser(
    { vi: 'Điểm Borda: số đơn vị xếp dưới.', en: 'Borda points: how many units stand below.' },
    z.object({ ties }),
    params => ({ usesRange: false, apply: column => placed(column, params.ties, rank => rank - 1) }),
    { params: {}, column: [5, 9, 9, 7], scores: [0, 2, 2, 1] },
  ),

  'percentile-rank': normaliser(
    {
      vi: 'Tỷ lệ các đơn vị khác xếp dưới, từ 0 đến 1.',
      en: 'The share of the other units that stand below, 0 to 1.',
    },
    z.object({ ties }),
    params => ({
      bounds: unitRange,
      usesRange: false,
      apply: column => placed(column, params.ties, (rank, count) => (rank - 1) / (count - 1)),
    }),
    { params: {}, column: [5, 6, 7, 8, 9], scores: [0, 0.25, 0.5, 0.75, 1] },
  ),

  goalposts: normaliser(
    {
      vi: 'Đường thẳng giữa hai cột mốc cho trước; ngoài mốc thì tính như ở mốc.',
      en: 'A straight line between two given posts; beyond a post counts as at the post.',
    },
    z.object({
      low: z.number(),
      high: z.number(),
      scale: z._default(z.number(), 1),
      cut: z._default(z.boolean(), true),
    }),
    ({ low, high, scale, cut }) => ({
      ...(cut && { bounds: { low: 0, high: scale } }),
      usesRange: false,
      apply: (column, _range, { sign }) =>
        stretch(column, directed({ low, high }, sign), { low: 0, high: scale }, cut),
    }),
    { params: { low: 0, high: 10, scale: 100 }, column: [-5, 3, 12], scores: [0, 30, 100] },
    { params: { low: 0, high: 10, scale: 100 }, column: [-5, 3, 12], sign: -1, scores: [100, 70, 0] },
    { params: { low: 0, high: 10, cut: false }, column: [-5, 3, 12], scores: [-0.5, 0.3, 1.2] },
  ),

  'distance-to-max': normaliser(
    {
      vi: 'Quãng đường đã đi từ mức kém nhất đến mức tốt nhất, từ 0 đến 1.',
      en: 'How far from the worst to the best, 0 to 1.',
    },
    none,
    () => ({
      bounds: unitRange,
      usesRange: true,
      apply: (column, range) => stretch(column, range, unitRange, true),
    }),
    { params: {}, column: [20, 30, 40], scores: [0, 0.5, 1] },
  ),

  'distance-to-reference': normaliser(
    {
      vi: 'Quãng đường đã đi từ mức kém nhất đến mức của một đơn vị làm chuẩn (đạt mức chuẩn là 1).',
      en: 'How far from the worst to the value of a reference unit (which gets 1).',
    },
    z.object({ unit: z.string(), cut: cutOff }),
    ({ unit, cut }) => ({
      ...(cut && { bounds: unitRange }),
      usesRange: true,
      apply: (column, range, { units }) =>
        towards(column, range.low, column[units.indexOf(unit)] ?? Number.NaN, cut),
    }),
    { params: { unit: 'c' }, column: [10, 30, 20], scores: [0, 2, 1] },
    { params: { unit: 'c', cut: true }, column: [10, 30, 20], scores: [0, 1, 1] },
  ),

  'distance-to-target': normaliser(
    {
      vi: 'Quãng đường đã đi từ mức kém nhất đến chỉ tiêu (đạt chỉ tiêu là 1).',
      en: 'How far from the worst value to a target (which is worth 1).',
    },
    z.object({ target: z.number(), cut: cutOff }),
    ({ target, cut }) => ({
      ...(cut && { bounds: unitRange }),
      usesRange: true,
      apply: (column, range, { sign }) => towards(column, range.low, sign * target, cut),
    }),
    { params: { target: 8 }, column: [0, 4, 10], scores: [0, 0.5, 1.25] },
    { params: { target: 2 }, column: [0, 4, 10], sign: -1, scores: [1.25, 0.75, 0] },
  ),

  'fraction-of-max': normaliser(
    {
      vi: 'Tỷ lệ so với giá trị tốt nhất (phải lớn hơn 0).',
      en: 'The share of the best value, which must be above zero.',
    },
    none,
    () => ({
      usesRange: true,
      apply: (column, { high }) => column.map(x => (high > 0 ? x / high : Number.NaN)),
    }),
    { params: {}, column: [1, 2, 4], scores: [0.25, 0.5, 1] },
  ),

  scaled: normaliser(
    {
      vi: 'Đổi thang: mức dưới thành 0, mức trên thành điểm của thang; không cắt hai đầu.',
      en: 'A change of scale: the low mark becomes 0, the high mark the top of the scale; nothing is cut.',
    },
    z.object({ low: z.number(), high: z.number(), scale: z._default(z.number(), 100) }),
    ({ low, high, scale }) => ({
      usesRange: false,
      apply: (column, _range, { sign }) =>
        stretch(column, directed({ low, high }, sign), { low: 0, high: scale }, false),
    }),
    { params: { low: 0, high: 10 }, column: [-5, 3, 12], scores: [-50, 30, 120] },
  ),

  none: normaliser(
    { vi: 'Giữ nguyên giá trị.', en: 'The value as it is.' },
    none,
    () => ({ usesRange: false, apply: column => column }),
    { params: {}, column: [3, 1, 2], scores: [3, 1, 2] },
  ),
} as const

/** The name of a way to place a unit among the others. */
export type NormaliserName = keyof typeof normalisers

const nobody = (column: Float64Array): Float64Array => new Float64Array(column.length).fill(Number.NaN)

/** Lays `from` onto `to` by a straight line; what lies outside is cut to the ends of `to` if asked. */
function stretch(column: Float64Array, from: Range, to: Range, cut: boolean): Float64Array {
  if (!hasSpread(from)) return nobody(column)
  const scores = new Float64Array(column.length)
  const [width, height] = [from.high - from.low, to.high - to.low]
  for (let i = 0; i < column.length; i++) {
    const share = (column[i] - from.low) / width
    scores[i] = to.low + height * (cut ? Math.min(1, Math.max(0, share)) : share)
  }
  return scores
}

/** The way from the floor to the aim, 1 = reached. Nobody is placed where the aim is not above the floor. */
function towards(column: Float64Array, floor: number, aim: number, cut: boolean): Float64Array {
  if (!hasSpread({ low: floor, high: aim })) return nobody(column)
  return column.map(x => {
    const share = (x - floor) / (aim - floor)
    return cut ? Math.min(1, share) : share
  })
}

function standardised(column: Float64Array, toMean: number, toDeviation: number): Float64Array {
  if (!hasSpread(extent(column))) return nobody(column)
  const known = present(column)
  const [centre, deviation] = [mean(known), standardDeviation(known)]
  return column.map(x => toMean + (toDeviation * (x - centre)) / deviation)
}

function placed(
  column: Float64Array,
  shared: (typeof sharedPlaces)[number],
  points: (rank: number, count: number) => number,
): Float64Array {
  const { low, high } = extent(column)
  if (!(high > low)) return nobody(column)
  const count = present(column).length
  return ascendingRanks(column, shared).map(rank => points(rank, count))
}
