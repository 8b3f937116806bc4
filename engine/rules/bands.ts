import * as z from 'zod/mini'
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

/** Whether the value lies inside. */
export const inside = (x: number, { gt, gte, lt, lte }: Band): boolean =>
  (gt === undefined || x > gt) &&
  (gte === undefined || x >= gte) &&
  (lt === undefined || x < lt) &&
  (lte === undefined || x <= lte)

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

/** The holes and the overlaps between bands, in order of size: what a value could fall into, or into twice. */
export function bandFindings(bands: readonly Band[]): readonly Finding[] {
  const sorted = [...bands].sort((a, b) => lower(a) - lower(b))
  return sorted.slice(1).flatMap((above, i) => jointFinding(sorted[i], above))
}

function jointFinding(below: Band, above: Band): readonly Finding[] {
  const [end, start] = [upper(below), lower(above)]
  const [endClosed, startClosed] = [below.lte !== undefined, above.gte !== undefined]
  if (end > start || (end === start && endClosed && startClosed))
    return [finding('band-overlap', below, above)]
  const hole = end < start || (!endClosed && !startClosed)
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
