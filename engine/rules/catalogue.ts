import * as z from 'zod/mini'
import { atLeast } from '../basics/compare.ts'
import { both } from '../basics/numerals.ts'
import { bandFindings, bandShape, bandWords, bottomFinding, inside } from './bands.ts'
import { type Finding, rule } from './rule.ts'

const clamp01 = (x: number): number => Math.min(1, Math.max(0, x))

/** How far `x` has come from `floor` to `target`, clamped to 0…1. `target` may be the smaller. */
export const progress = (x: number, floor: number, target: number): number =>
  clamp01((x - floor) / (target - floor))

const totalOf = (counts: ArrayLike<number>): number => {
  let total = 0
  for (let i = 0; i < counts.length; i++) total += counts[i]
  return total
}

/** The mean of the weights over all answers; `NaN` where nobody answered. */
function meanShare(weights: readonly number[], counts: ArrayLike<number>): number {
  let [earned, answers] = [0, 0]
  for (let i = 0; i < weights.length; i++) {
    earned += weights[i] * counts[i]
    answers += counts[i]
  }
  return earned / answers
}

const share = z.number().check(z.positive(), z.lte(1))

/** The least and the most that may be observed: a percentage lies within 0 and 100. */
const limits = { least: z.optional(z.number()), most: z.optional(z.number()) }
type Limits = { readonly least?: number | undefined; readonly most?: number | undefined }
const leastOf = ({ least }: Limits): number => least ?? Number.NEGATIVE_INFINITY
const mostOf = ({ most }: Limits): number => most ?? Number.POSITIVE_INFINITY

const planSteps = {
  bands: [
    { gt: 90, points: 2 },
    { gte: 70, lte: 90, points: 1 },
    { lt: 70, points: 0 },
  ],
}

/** A line whose two ends are the same value leads nowhere. */
const noWay = (at: number): Finding => ({
  code: 'no-spread',
  words: both((n, language) =>
    language === 'vi'
      ? `Mức sàn và mức đích cùng là ${n(at)} nên không chấm được. Hãy kiểm tra hai mức.`
      : `The floor and the target are both ${n(at)}, so nothing can be scored. Check the two.`,
  ),
})

/** The catalogue of rules: every way in which a value earns points. Adding one touches this file alone. */
export const rules = {
  given: rule({
    about: { vi: 'Điểm đã có sẵn, giữ nguyên.', en: 'A score that is there already, taken as it is.' },
    accepts: 'amount',
    params: z.object({ from: z._default(z.number(), 0) }),
    least: ({ from }) => from,
    most: max => max,
    inPoints: true,
    score: x => x,
    because: () => ({ vi: 'điểm lấy nguyên từ nguồn', en: 'the score as the source gives it' }),
    examples: [{ params: {}, max: 10, x: 7.25, points: 7.25 }],
  }),

  'given-of-base': rule({
    about: {
      vi: 'Điểm đã có sẵn trên thang điểm áp dụng cho chính đơn vị.',
      en: 'A score that is there already, out of the base that applies to the unit.',
    },
    accepts: 'ratio',
    params: z.object({}),
    most: max => max,
    ownBase: true,
    inPoints: true,
    score: x => x,
    because: (x, _max, _params, of) =>
      both((n, language) =>
        language === 'vi'
          ? `${n(x)} điểm trên thang ${n(of)} điểm áp dụng cho đơn vị`
          : `${n(x)} points out of the ${n(of)} that apply to the unit`,
      ),
    examples: [{ params: {}, max: 100, x: 68.32, of: 84, points: 68.32 }],
  }),

  options: rule({
    about: {
      vi: 'Chọn một phương án, mỗi phương án một mức điểm.',
      en: 'One option is taken, each worth its own points.',
    },
    accepts: 'option',
    params: z.object({ options: z.record(z.string(), z.number()) }),
    score: (x, _max, { options }) => Object.values(options)[x] ?? Number.NaN,
    because: (x, _max, { options }) => both(() => `“${Object.keys(options)[x]}”`),
    best: (_max, { options }) => Math.max(...Object.values(options)),
    options: ({ options }) => Object.keys(options),
    examples: [
      {
        params: { options: { 'kịp thời': 1, 'không kịp thời': 0.5, 'không ban hành': 0 } },
        max: 1,
        x: 1,
        points: 0.5,
      },
    ],
  }),

  steps: rule({
    about: {
      vi: 'Bảng bậc: mỗi khoảng giá trị một mức điểm.',
      en: 'Steps: each band of values is worth its own points.',
    },
    accepts: 'amount',
    params: z.object({
      bands: z.array(z.object({ ...bandShape, points: z.number() })).check(z.minLength(1)),
      ...limits,
    }),
    least: leastOf,
    most: (_max, params) => mostOf(params),
    score: (x, _max, { bands }) => bands.find(band => inside(x, band))?.points ?? Number.NaN,
    because: (x, _max, { bands }) =>
      both((n, language) => {
        const band = bands.find(b => inside(x, b))
        const where = band ? bandWords(band, language) : language === 'vi' ? 'không bậc nào' : 'no band'
        return language === 'vi' ? `${n(x)} thuộc bậc ${where}` : `${n(x)} lies in the band ${where}`
      }),
    best: (_max, { bands }) => Math.max(...bands.map(band => band.points)),
    findings: (_max, { bands }) => [...bandFindings(bands), ...bottomFinding(bands)],
    examples: [
      { params: planSteps, max: 2, x: 92, points: 2 },
      { params: planSteps, max: 2, x: 90, points: 1 },
    ],
  }),

  linear: rule({
    about: {
      vi: 'Đường thẳng: ở mức sàn không có điểm, ở mức đích được điểm tối đa.',
      en: 'A straight line: nothing at the floor, full points at the target.',
    },
    accepts: 'amount',
    params: z.object({ floor: z.number(), target: z.number(), ...limits }),
    least: leastOf,
    most: (_max, params) => mostOf(params),
    findings: (_max, { floor, target }) => (floor === target ? [noWay(floor)] : []),
    score: (x, max, { floor, target }) => max * progress(x, floor, target),
    because: (x, _max, { floor, target }) =>
      both((n, language) =>
        language === 'vi'
          ? `${n(x)} trên đường thẳng từ ${n(floor)} (0 điểm) đến ${n(target)} (điểm tối đa)`
          : `${n(x)} on a straight line from ${n(floor)} (no points) to ${n(target)} (full points)`,
      ),
    examples: [{ params: { floor: 0, target: 100 }, max: 2, x: 50, points: 1 }],
  }),

  ratio: rule({
    about: {
      vi: 'Tỷ lệ đã làm trên được giao, nhân điểm tối đa; từ ngưỡng trở lên được điểm tối đa.',
      en: 'Done out of assigned, times the maximum; full points from the threshold on.',
    },
    accepts: 'ratio',
    params: z.object({
      fullAt: z._default(share, 1),
      whenNothing: z._default(z.enum(['full', 'none']), 'none'),
    }),
    score: (x, max, { fullAt, whenNothing }, of) =>
      of === 0 ? (whenNothing === 'full' ? max : 0) : Math.min(max, Math.max(0, (max * x) / of / fullAt)),
    because: (x, _max, { fullAt, whenNothing }, of) =>
      both((n, language) => {
        if (of === 0) {
          const full = whenNothing === 'full'
          return language === 'vi'
            ? `không được giao việc nào, theo quy định ${full ? 'được điểm tối đa' : 'không có điểm'}`
            : `nothing was assigned, which by the rule earns ${full ? 'full points' : 'nothing'}`
        }
        const threshold =
          fullAt === 1
            ? ''
            : language === 'vi'
              ? `, điểm tối đa từ ${n(100 * fullAt)} %`
              : `, full points from ${n(100 * fullAt)} %`
        return language === 'vi'
          ? `đã làm ${n(x)} trên ${n(of)}, đạt ${n((100 * x) / of, 2)} %${threshold}`
          : `${n(x)} done out of ${n(of)}, ${n((100 * x) / of, 2)} %${threshold}`
      }),
    examples: [
      { params: {}, max: 10, x: 46, of: 50, points: 9.2 },
      { params: { fullAt: 0.9 }, max: 6, x: 45, of: 100, points: 3 },
      { params: { whenNothing: 'full' }, max: 2, x: 0, of: 0, points: 2 },
    ],
  }),

  'per-item': rule({
    about: {
      vi: 'Mỗi việc một mức điểm, cộng đến điểm tối đa.',
      en: 'So many points for each item, up to the maximum.',
    },
    accepts: 'amount',
    params: z.object({ each: z.number().check(z.positive()) }),
    least: () => 0,
    counted: true,
    score: (x, max, { each }) => Math.min(max, Math.max(0, x * each)),
    because: (x, max, { each }) =>
      both((n, language) =>
        language === 'vi'
          ? `${n(x)} việc × ${n(each)} điểm, tối đa ${n(max)}`
          : `${n(x)} ${x === 1 ? 'item' : 'items'} × ${n(each)} points, at most ${n(max)}`,
      ),
    examples: [{ params: { each: 0.5 }, max: 2, x: 3, points: 1.5 }],
  }),

  deduct: rule({
    about: {
      vi: 'Có sẵn điểm tối đa, mỗi lần vi phạm trừ một mức.',
      en: 'Starts from the maximum; each fault costs so many points.',
    },
    accepts: 'amount',
    params: z.object({ each: z.number().check(z.positive()) }),
    least: () => 0,
    counted: true,
    score: (x, max, { each }) => Math.min(max, Math.max(0, max - x * each)),
    because: (x, max, { each }) =>
      both((n, language) =>
        language === 'vi'
          ? `từ ${n(max)} điểm trừ ${n(x)} lần × ${n(each)}`
          : `${n(max)} points less ${n(x)} ${x === 1 ? 'fault' : 'faults'} × ${n(each)}`,
      ),
    examples: [{ params: { each: 0.25 }, max: 1, x: 3, points: 0.25 }],
  }),

  'survey-options': rule({
    about: {
      vi: 'Phiếu khảo sát: mỗi phương án trả lời được một phần điểm, lấy bình quân mọi phiếu.',
      en: 'Survey answers: each option is worth a share of the points, averaged over all answers.',
    },
    accepts: 'counts',
    params: z.object({ options: z.record(z.string(), z.number().check(z.gte(0), z.lte(1))) }),
    score: (_x, max, { options }, _of, counts) => max * meanShare(Object.values(options), counts),
    because: (_x, _max, { options }, _of, counts) =>
      both((n, language) => {
        const [answers, mean] = [totalOf(counts), meanShare(Object.values(options), counts)]
        const each = Object.entries(options).map(([name, w], i) => `${name} ${n(counts[i])} × ${n(w)}`)
        return language === 'vi'
          ? `${n(answers)} phiếu: ${each.join(', ')}; bình quân ${n(100 * mean, 2)} % điểm tối đa`
          : `${n(answers)} answers: ${each.join(', ')}; on average ${n(100 * mean, 2)} % of the points`
      }),
    best: (max, { options }) => max * Math.max(...Object.values(options)),
    least: () => 0,
    options: ({ options }) => Object.keys(options),
    examples: [
      {
        params: { options: { A: 1, B: 0.6, C: 0.2, D: 0 } },
        max: 2,
        x: 100,
        counts: [50, 30, 10, 10],
        points: 1.4,
      },
    ],
  }),

  'group-mean': rule({
    about: {
      vi: 'So với mức trung bình của khối: trung bình của chính tiêu chí này, hoặc kết quả cuối cùng ở phần được chỉ định.',
      en: 'Compared with the mean of the block: that of this criterion, or the final results of the part that is named.',
    },
    accepts: 'peers',
    params: z.object({
      of: z.optional(z.string()),
      atOrAbove: z.number(),
      below: z._default(z.number(), 0),
      ...limits,
    }),
    compares: ({ of }) => of,
    least: leastOf,
    most: (_max, params) => mostOf(params),
    score: (x, _max, { atOrAbove, below }, of) => (atLeast(x, of) ? atOrAbove : below),
    because: (x, _max, _params, of) =>
      both((n, language) => {
        const high = atLeast(x, of)
        return language === 'vi'
          ? `${n(x, 2)} ${high ? 'bằng hoặc cao hơn' : 'thấp hơn'} mức trung bình của khối là ${n(of, 2)}`
          : `${n(x, 2)} is ${high ? 'at or above' : 'below'} the mean of the block, ${n(of, 2)}`
      }),
    best: (_max, { atOrAbove, below }) => Math.max(atOrAbove, below),
    examples: [{ params: { atOrAbove: 2 }, max: 2, x: 88, of: 85, points: 2 }],
  }),
} as const

/** The name of a rule in the catalogue. */
export type RuleName = keyof typeof rules
