import type { AnnexCase } from './annex-items.ts'
import { numberForm, readDecimal } from './points.ts'

/** The cases that a text lists with their points, and what it says besides. */
export type ScoreCases = { readonly cases: readonly AnnexCase[]; readonly rest: readonly string[] }

/** A dash ends points only where another level begins behind it: “Có: 1đ – Không: 0đ”. */
const end = String.raw`(?=\s*(?:[,.;]|$|và\s|[-–—]\s*\p{L}))`
const points = String.raw`(?<points>${numberForm})(?!\s*%|[\d.,]*\d)\s*(?<unit>điểm|đ(?!\p{L}))?|(?<full>(?:được\s+)?(?:đạt\s+)?(?:số\s+)?điểm (?:tối đa|chuẩn))|(?<none>không (?:có |được |tính |chấm )?(?:điểm)|không điểm)|(?<share>${numberForm})\s*%\s*(?:số\s+)?điểm(?: tối đa| chuẩn)?`

/** “label: points”, “label - points”, “label thì được points điểm”; the label is as short as it can be. */
const forward = new RegExp(
  String.raw`^(?<label>.+?)\s*(?:(?<sign>[:=→]|\s[-–—])|(?:,\s*)?(?:thì\s+)?(?:điểm (?:đánh giá |đạt )?(?<is>là)|(?<verb>(?:được\s+)?(?:được|đạt|chấm|tính|cho|ghi)(?:\s+(?:cộng|chấm|tính))?))|(?<gap>\s)(?=${numberForm}\s*(?:điểm|đ(?!\p{L})))|(?=không (?:có |được |tính |chấm )?điểm))\s*(?:${points})${end}`,
  'iu',
)

/** “points điểm: label”, “points điểm nếu label”. */
const backward = new RegExp(
  String.raw`^(?<points>${numberForm})\s*(?:điểm|đ(?!\p{L}))\s*(?::|nếu|khi|đối với|cho|-|–)\s*(?<label>[^\n;]+?)\s*[.;,]?$`,
  'iu',
)

/** “label (points điểm)”. */
const bracketed = new RegExp(
  String.raw`^(?<label>\p{L}[^()\d]*?)\s*\(\s*(?<points>${numberForm})\s*(?:điểm|đ)\s*\)${end}`,
  'iu',
)

/** Words before a list that say only that it is one. */
const heading =
  /^(?:(?:cách|thang|mức|hướng dẫn|phương pháp|nguyên tắc)?\s*(?:tính|chấm|cho|đánh giá)?\s*(?:điểm|như sau|cụ thể|trong đó)+(?: (?:như sau|cụ thể))?)\s*(?::\s*|$)/iu

/** The lines of a text, cut at line ends, semicolons and full stops, without bullets and headings. */
export const segments = (lines: readonly string[]): readonly string[] =>
  lines
    .flatMap(line => line.split(/[\n;]+|(?<=[\p{L}\d%)])\.\s+(?=[-–+•]|\p{Lu})/u))
    .map(text =>
      text
        .replace(/^[\s\-–—+•*]+/, '')
        .replace(heading, '')
        .replace(/[\s.,]+$/, '')
        .trim(),
    )
    .filter(text => text !== '')

/** Reads “Ban hành kịp thời: 1; không kịp thời: 0,5; không ban hành: 0” and the like; `max` is what “điểm tối đa” means. */
export function scoreCases(parts: readonly string[], max: number): ScoreCases {
  const read = parts.map(part => casesIn(part, max))
  return { cases: read.flatMap(({ cases }) => cases), rest: read.flatMap(({ rest }) => rest) }
}

/** Whether a segment is longer than any rule that is written in one sentence: such prose is not searched for one. */
export const isProse = (part: string): boolean => part.length > 300

function casesIn(part: string, max: number): ScoreCases {
  if (isProse(part)) return { cases: [], rest: [part] }
  const turned = backward.exec(part)?.groups
  if (turned) return { cases: [{ label: bare(turned.label), points: readDecimal(turned.points) }], rest: [] }
  const cases: AnnexCase[] = []
  let left = part
  while (left !== '') {
    const found = bracketed.exec(left) ?? forward.exec(left)
    const read = found?.groups && pointsOf(found.groups, max)
    if (!found || read === undefined || isChange(found.groups?.label ?? '')) return { cases, rest: [left] }
    cases.push({ label: bare(found.groups?.label ?? ''), points: read })
    left = left.slice(found[0].length).replace(/^[\s,.;–—-]+(?:và\s+|còn\s+(?!lại))?/u, '')
  }
  return { cases, rest: [] }
}

/** Points put on or taken off are no level of points: “mỗi báo cáo chậm trừ 0,5 điểm”, “chậm: -0,5”, “tối đa 2 điểm”. */
const isChange = (label: string): boolean =>
  /^(?:mỗi|cứ)\s|(?<!\p{L})(?:trừ|giảm|cộng|thêm|thưởng|tối đa|không quá|nhiều nhất)(?:\s+(?:đi|cho))?\s*$|[:=]\s*$/iu.test(
    label,
  )

/** Points after a verb or a mere blank need their unit: “đạt 90” alone is no score. */
function pointsOf(groups: Record<string, string | undefined>, max: number): number | undefined {
  if (groups.full !== undefined) return max
  if (groups.none !== undefined) return 0
  if (groups.share !== undefined) return (max * readDecimal(groups.share)) / 100
  const needsUnit = groups.verb !== undefined || groups.gap !== undefined
  if (groups.points === undefined || (needsUnit && groups.unit === undefined)) return undefined
  return readDecimal(groups.points)
}

const bare = (label: string): string =>
  label
    .replace(/^(?:[\s\-–—+•*]|nếu\s|trường hợp\s(?!còn|khác))+/iu, '')
    .replace(/[\s:,.;]+$/, '')
    .replace(/\s+(?:thì|được)$/u, '')

/** Levels with nothing between their name and their points: “Tốt 1; Khá 0,75; TB 0,5; Yếu 0”. Only a whole list, from the maximum to nought, is taken for one. */
export function bareLevels(parts: readonly string[], max: number): readonly AnnexCase[] | undefined {
  const pieces = parts.flatMap(part => part.split(/,\s+|;\s*/)).map(piece => bareLevel.exec(piece)?.groups)
  const cases = pieces.flatMap(groups =>
    groups ? [{ label: bare(groups.label), points: readDecimal(groups.points) }] : [],
  )
  if (cases.length < 2 || cases.length < pieces.length) return undefined
  const points = cases.map(one => one.points)
  return points[0] === max && points.at(-1) === 0 && points.every((p, i) => i === 0 || p < points[i - 1])
    ? cases
    : undefined
}

const bareLevel = new RegExp(
  String.raw`^(?<label>\p{L}[^\d:;=()]*?)(?<!(?<!\p{L})(?:trừ|cộng|từ|trên|dưới|đến|quá|hơn|là|mỗi|nhóm|hạng|loại|thứ|mức|số|quý|tháng))\s+(?<points>${numberForm})$`,
  'iu',
)
