import * as z from 'zod/mini'
import { atLeast } from '../basics/compare.ts'
import type { Words } from '../basics/problem.ts'
import { round } from '../basics/rounding.ts'
import { quantile, sortedPresent } from '../basics/statistics.ts'
import { type Band, bandFindings, bandShape, inside } from '../rules/bands.ts'
import type { Finding } from '../rules/rule.ts'
import { method } from './method.ts'

/** One class of a classification, with the limits that hold in this set of scores. */
export type Class = {
  readonly label: Words
  readonly low: number
  readonly high: number
  readonly count: number
}

/** A bound way to put scores into classes. */
export type Classify = {
  readonly labels: readonly Words[]
  readonly findings: readonly Finding[]
  /** The stretches of scores that make the classes, where the framework states them. */
  readonly bands?: readonly (Band & { readonly label: Words })[]
  /** For each score the position of its class, −1 where it has none. `NaN` has none. */
  readonly classify: (scores: Float64Array) => Int8Array
}

const label = z.object({ vi: z.string(), en: z.string() })

/** The catalogue of classifications. */
export const classifiers = {
  bands: method(
    { vi: 'Mỗi khoảng điểm một loại.', en: 'Each band of scores is a class.' },
    z.object({
      bands: z.array(z.object({ label, ...bandShape })).check(z.minLength(1)),
      decimals: z.optional(z.number()),
    }),
    ({ bands, decimals }): Classify => ({
      labels: bands.map(band => band.label),
      bands,
      findings: bandFindings(bands, decimals === undefined ? 0 : 10 ** -decimals),
      classify: scores => Int8Array.from(scores, x => bandOf(x, bands, decimals)),
    }),
  ),
  quantiles: method(
    {
      vi: 'Chia nhóm theo phân vị (nội suy tuyến tính): từ phân vị trên cùng trở lên là nhóm đầu.',
      en: 'Groups by quantiles (linear interpolation): at or above the upper quantile is the first group.',
    },
    z.object({ labels: z.array(label).check(z.minLength(2)) }),
    ({ labels }): Classify => ({
      labels,
      findings: [],
      classify: scores => quantileGroups(scores, labels.length),
    }),
  ),
} as const

/** The name of a classification. */
export type ClassifierName = keyof typeof classifiers

/** The classes with the lowest and highest score that each holds: the limits that reports print. */
export function classLimits(
  labels: readonly Words[],
  classes: Int8Array,
  scores: Float64Array,
): readonly Class[] {
  return labels.map((words, c) => {
    const members = scores.filter((_, u) => classes[u] === c)
    return { label: words, low: Math.min(...members), high: Math.max(...members), count: members.length }
  })
}

const bandOf = (x: number, bands: readonly Band[], decimals: number | undefined): number => {
  const printed = decimals === undefined ? x : round(x, { decimals, mode: 'half-up' })
  return Number.isNaN(x) ? -1 : bands.findIndex(band => inside(printed, band))
}

function quantileGroups(scores: Float64Array, groups: number): Int8Array {
  const sorted = sortedPresent(scores)
  const limits = Array.from({ length: groups - 1 }, (_, g) => quantile(sorted, 1 - (g + 1) / groups))
  return Int8Array.from(scores, x => {
    if (Number.isNaN(x)) return -1
    const group = limits.findIndex(limit => atLeast(x, limit))
    return group === -1 ? groups - 1 : group
  })
}
