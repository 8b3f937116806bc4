import * as z from 'zod/mini'
import { pearson } from '../basics/correlation.ts'
import { invariant } from '../basics/invariant.ts'
import { principalComponent } from '../basics/principal-component.ts'
import { problem } from '../basics/problem.ts'
import { accept, type Outcome, refuse } from '../basics/result.ts'
import { method } from './method.ts'

/**
 * A bound way to weigh the parts of one group from their columns of scores. Only the proportions of the weights matter.
 * Weights that would be negative are refused: a better part must not make a worse whole.
 */
export type Weigh = (columns: readonly Float64Array[], given: Float64Array) => Outcome<Float64Array>

const none = z.object({})

/** The catalogue of ways to weigh the parts of a group. */
export const weighings = {
  given: method(
    { vi: 'Trọng số do khung chỉ số quy định.', en: 'The weights that the framework states.' },
    none,
    (): Weigh => (_columns, given) => accept(given),
  ),
  equal: method(
    { vi: 'Mọi phần có trọng số như nhau.', en: 'Every part weighs the same.' },
    none,
    (): Weigh => columns => accept(new Float64Array(columns.length).fill(1)),
  ),
  pca: method(
    {
      vi: 'Trọng số là hệ số của thành phần chính thứ nhất (trên các cột đã chuẩn hóa); từ chối nếu có hệ số âm.',
      en: 'The loadings of the first principal component (of standardised columns); refused where one is negative.',
    },
    none,
    (): Weigh => weighByComponent,
  ),
} as const

/** The name of a way to weigh. */
export type WeighingName = keyof typeof weighings

/** The first principal component of the columns: its loadings and the share of the variance that it carries, 0…1. */
export function firstComponent(columns: readonly Float64Array[]): { loadings: Float64Array; share: number } {
  const complete = completeRows(columns)
  const size = columns.length
  const correlations = Float64Array.from({ length: size * size }, (_, at) => {
    const [row, column] = [Math.floor(at / size), at % size]
    return row === column ? 1 : pearson(complete[Math.max(row, column)], complete[Math.min(row, column)])
  })
  if (correlations.some(Number.isNaN))
    return { loadings: new Float64Array(size).fill(Number.NaN), share: Number.NaN }
  const { direction, variance } = principalComponent(correlations, size)
  return { loadings: direction, share: variance / size }
}

/**
 * The share of every node in the root, 0…1: its weight among its siblings times the share of its parent.
 * `parents[i]` is the position of the parent, −1 for the root; children stand before their parents.
 */
export function effectiveWeights(parents: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const siblings = new Float64Array(parents.length)
  for (let i = 0; i < parents.length; i++) if (parents[i] >= 0) siblings[parents[i]] += weights[i]
  const shares = new Float64Array(parents.length)
  for (let i = parents.length - 1; i >= 0; i--) {
    const parent = parents[i]
    invariant(parent === -1 || parent > i, 'children stand before their parents')
    shares[i] = parent === -1 ? 1 : (shares[parent] * weights[i]) / siblings[parent]
  }
  return shares
}

function weighByComponent(columns: readonly Float64Array[]): Outcome<Float64Array> {
  const { loadings } = firstComponent(columns)
  if (loadings.some(Number.isNaN)) return refuse(noComponent)
  const against = Array.from(loadings.keys()).filter(part => loadings[part] < 0)
  return against.length === 0 ? accept(loadings) : refuse(...against.map(part => negativeLoading(part)))
}

const noComponent = problem('no-component', [], {
  vi: 'Không tính được thành phần chính: cần ít nhất ba đơn vị có đủ mọi số liệu và mỗi phần phải có giá trị khác nhau. Hãy chọn cách đặt trọng số khác.',
  en: 'There is no principal component: it needs three units with every value and parts that vary. Choose another way to weigh.',
})

const negativeLoading = (part: number) =>
  problem('negative-weight', [part], {
    vi: `Phần thứ ${part + 1} biến thiên ngược với các phần còn lại nên trọng số theo thành phần chính bị âm. Hãy kiểm tra chiều của phần này hoặc chọn cách đặt trọng số khác.`,
    en: `Part ${part + 1} runs against the others, so its weight by principal component would be negative. Check its direction or choose another way to weigh.`,
  })

/** The columns without the rows that any of them lacks; of fewer than three rows nothing is left. */
function completeRows(columns: readonly Float64Array[]): readonly Float64Array[] {
  const complete = columns.map(column =>
    column.filter((_, row) => columns.every(other => !Number.isNaN(other[row]))),
  )
  return complete.some(column => column.length < 3) ? complete.map(() => new Float64Array(0)) : complete
}
