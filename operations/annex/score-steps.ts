import { both, fold, type Words } from '@thuocdo/engine'
import type { AnnexCase } from './annex-items.ts'
import { type BandLimits, isRest, readBand } from './band-label.ts'

type Band = BandLimits & { readonly points: number }
type Reading =
  | { readonly rule: { readonly kind: 'steps'; readonly bands: readonly Band[] } }
  | { readonly reason: Words }

/**
 * Reads levels whose labels are all stretches of values. Counts are whole, so that “3 đến 4” and “từ 5” meet; elsewhere a value
 * that belongs to no level or to two is a reason not to read the note. `undefined` where a label is no stretch. `name`: of the
 * criterion, which may say what is counted.
 */
export function stepsOf(cases: readonly AnnexCase[], name: string): Reading | undefined {
  const read = cases.flatMap(({ label, points }) => {
    const band = readBand(label)
    return band ? [{ ...band, points }] : []
  })
  const rest = cases.filter(({ label }) => isRest(label))
  if (read.length === 0 || read.length + rest.length < cases.length || rest.length > 1) return undefined
  const said = [name, ...cases.map(({ label }) => label)].join(' ')
  const bands = isMeasure.test(said.toLowerCase()) ? read : wholeBands(read, isRank.test(fold(said)))
  const all = [...bands, ...rest.map(({ points }) => ({ ...belowAll(bands), points }))]
  const reason = brokenAt(all)
  return reason ? { reason } : { rule: { kind: 'steps', bands: all } }
}

/** What is measured may lie between two whole numbers: shares, points, money, time. */
const isMeasure =
  /%|phần trăm|tỷ lệ|tỉ lệ|b\s*\/\s*a|điểm|đồng|triệu|(?<!\p{L})(?:tỷ|tỉ|giờ|ha|km|m2)(?!\p{L})|chỉ số|mức độ/u
const isRank = /xep (?:hang|thu)|thu hang|vi thu/

/** Stretches of whole numbers end where the next begins: 3 to 4 is 3 to below 5. Ranks begin at 1: nothing lies below. */
function wholeBands(bands: readonly Band[], isRanked: boolean): readonly Band[] {
  const starts = new Set(bands.map(({ gte }) => gte))
  return bands.map(({ gte, lte, ...band }) => ({
    ...(gte !== undefined && !(isRanked && gte === 1) && { gte }),
    ...band,
    ...(lte !== undefined && (Number.isInteger(lte) && starts.has(lte + 1) ? { lt: lte + 1 } : { lte })),
  }))
}

/** What is left below the lowest stretch, its edge on the other side of the edge that was worded. */
function belowAll(bands: readonly Band[]): BandLimits {
  const [lowest] = sorted(bands)
  return lowest.gte !== undefined ? { lt: lowest.gte } : { lte: lowest.gt ?? 0 }
}

const lower = ({ gte, gt }: BandLimits): number => gte ?? gt ?? Number.NEGATIVE_INFINITY
const upper = ({ lte, lt }: BandLimits): number => lte ?? lt ?? Number.POSITIVE_INFINITY
const sorted = (bands: readonly Band[]): readonly Band[] => [...bands].sort((a, b) => lower(a) - lower(b))

/** Where a value belongs to two levels or to none. */
function brokenAt(bands: readonly Band[]): Words | undefined {
  const order = sorted(bands)
  const broken = order
    .slice(1)
    .map((above, i) => joint(order[i], above))
    .find(words => words !== undefined)
  if (broken) return broken
  const [lowest] = order
  return lower(lowest) > 0 ? reasons.bottom(lower(lowest)) : undefined
}

function joint(below: Band, above: Band): Words | undefined {
  const [end, start] = [upper(below), lower(above)]
  const [isEnd, isStart] = [below.lte !== undefined, above.gte !== undefined]
  if (end > start || (end === start && isEnd && isStart)) return reasons.twice(start)
  if (end === start && (isEnd || isStart)) return undefined
  return end === start ? reasons.left(end) : reasons.between(end, start)
}

const reasons = {
  twice: (x: number): Words =>
    both((n, language) =>
      language === 'vi'
        ? `giá trị ${n(x)} thuộc hai mức điểm. Hãy ghi rõ mức nào tính cả ${n(x)}, ví dụ “từ … đến dưới ${n(x)}”.`
        : `the value ${n(x)} belongs to two levels. Say which of them it belongs to, such as “từ … đến dưới ${n(x)}”.`,
    ),
  left: (x: number): Words =>
    both((n, language) =>
      language === 'vi'
        ? `giá trị ${n(x)} không thuộc mức điểm nào.`
        : `the value ${n(x)} belongs to no level.`,
    ),
  between: (a: number, b: number): Words =>
    both((n, language) =>
      language === 'vi'
        ? `các giá trị giữa ${n(a)} và ${n(b)} không thuộc mức điểm nào. Hãy ghi các mức nối liền nhau, ví dụ “từ … đến dưới ${n(b)}”.`
        : `the values between ${n(a)} and ${n(b)} belong to no level. Let the levels meet, as with “từ … đến dưới ${n(b)}”.`,
    ),
  bottom: (x: number): Words =>
    both((n, language) =>
      language === 'vi'
        ? `không ghi các giá trị thấp hơn ${n(x)} được bao nhiêu điểm.`
        : `nothing is said of values below ${n(x)}.`,
    ),
}
