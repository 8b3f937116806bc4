import * as z from 'zod/mini'
import { atLeast, isAbove } from '../basics/compare.ts'
import { numeral } from '../basics/numerals.ts'
import type { Language, Words } from '../basics/problem.ts'
import type { Finding } from './rule.ts'

/** A stretch of values: `gt`/`gte` below, `lt`/`lte` above; a side left out is open. */
export const bandShape = {
  gt: z.optional(z.number()),
  gte: z.optional(z.number()),
  lt: z.optional(z.number()),
  lte: z.optional(z.number()),
}

/** A stretch of values with its two limits, each open or closed. */
export type Band = {
  readonly gt?: number | undefined
  readonly gte?: number | undefined
  readonly lt?: number | undefined
  readonly lte?: number | undefined
}

/** Whether the value lies inside; what stands for a limit counts as the limit. */
export const inside = (x: number, { gt, gte, lt, lte }: Band): boolean =>
  (gt === undefined || isAbove(x, gt)) &&
  (gte === undefined || atLeast(x, gte)) &&
  (lt === undefined || isAbove(lt, x)) &&
  (lte === undefined || atLeast(lte, x))

/** The band in words: "> 70 và ≤ 90". */
export function bandWords(band: Band, language: Language): string {
  const limit = (sign: string, x: number | undefined): readonly string[] =>
    x === undefined ? [] : [`${sign} ${numeral(x, language)}`]
  const parts = [
    ...limit('>', band.gt),
    ...limit('≥', band.gte),
    ...limit('<', band.lt),
    ...limit('≤', band.lte),
  ]
  return parts.join(language === 'vi' ? ' và ' : ' and ')
}

/**
 * The holes and the overlaps between bands, in order of size: what a value could fall into, or into twice. `step` is the
 * smallest distance between two values (0.01 for scores of two decimals): between 89.99 and 90 there is then no hole.
 */
export function bandFindings(bands: readonly Band[], step = 0): readonly Finding[] {
  const sorted = [...bands].sort((a, b) => lower(a) - lower(b))
  return sorted.slice(1).flatMap((above, i) => jointFinding(sorted[i], above, step))
}

/** Values below the lowest band of a rule belong to none; shares and counts do not go below zero. */
export function bottomFinding(bands: readonly Band[]): readonly Finding[] {
  const [lowest] = [...bands].sort((a, b) => lower(a) - lower(b))
  if (lower(lowest) <= 0) return []
  const [vi, en] = [bandWords(lowest, 'vi'), bandWords(lowest, 'en')]
  return [
    {
      code: 'band-gap',
      words: {
        vi: `Giá trị thấp hơn khoảng “${vi}” không thuộc khoảng nào. Hãy thêm khoảng cho các giá trị còn lại.`,
        en: `Values below “${en}” belong to no band. Add a band for the rest.`,
      },
    },
  ]
}

function jointFinding(below: Band, above: Band, step: number): readonly Finding[] {
  const [end, start] = [upper(below), lower(above)]
  const [endClosed, startClosed] = [below.lte !== undefined, above.gte !== undefined]
  if (end > start || (end === start && endClosed && startClosed))
    return [finding('band-overlap', below, above)]
  const touching = endClosed && startClosed && atLeast(step, start - end)
  const hole = (end < start && !touching) || (end === start && !endClosed && !startClosed)
  return hole ? [finding('band-gap', below, above)] : []
}

const lower = (band: Band): number => band.gte ?? band.gt ?? Number.NEGATIVE_INFINITY
const upper = (band: Band): number => band.lte ?? band.lt ?? Number.POSITIVE_INFINITY

function finding(code: 'band-gap' | 'band-overlap', below: Band, above: Band): Finding {
  const [vi, en] = [(b: Band) => bandWords(b, 'vi'), (b: Band) => bandWords(b, 'en')]
  const words: Words =
    code === 'band-gap'
      ? {
          vi: `Giữa khoảng “${vi(below)}” và khoảng “${vi(above)}” có giá trị không thuộc khoảng nào. Hãy nối liền hai khoảng.`,
          en: `Some values lie between “${en(below)}” and “${en(above)}” and belong to neither. Make the two bands meet.`,
        }
      : {
          vi: `Khoảng “${vi(below)}” và khoảng “${vi(above)}” chồng lên nhau. Hãy sửa để mỗi giá trị chỉ thuộc một khoảng.`,
          en: `The bands “${en(below)}” and “${en(above)}” overlap. Let each value belong to one band only.`,
        }
  return { code, words }
}
