import { fold, type Problem } from '@thuocdo/engine'
import type { AnnexPlace } from './annex-grid.ts'
import { ofLine } from './annex-problems.ts'
import { type CriteriaRow, rowText } from './annex-row.ts'
import { ranks } from './numbering.ts'
import { numberForm, type PointSign, pointSign, pointsBehind, readPoints } from './points.ts'

/** What a section of an annex does to the total. `both`: one section with bonus and penalty, told apart item by item. */
export type SectionRole = 'ordinary' | 'bonus' | 'penalty' | 'both'

/** One level of points in a row of its own: “- Ban hành kịp thời | 1”. */
export type AnnexCase = {
  readonly label: string
  readonly points: number
  /** Its points are printed with a minus. */
  readonly isMinus?: true
}

/** One field, criterion or component of an annex, with all the lines that belong to it. */
export type AnnexItem = {
  readonly place: AnnexPlace
  /** The number as printed, without signs around it. */
  readonly code?: string
  readonly rank: number
  readonly name: string
  readonly points?: number
  /** The sign printed before its points: a minus takes them off. */
  readonly sign: PointSign
  readonly role: SectionRole
  readonly cases: readonly AnnexCase[]
  /** What is said about scoring it, line by line. */
  readonly lines: readonly string[]
  readonly evidence: readonly string[]
  readonly source: readonly string[]
  /** What stands in the column of surveys in the row of the item itself. */
  readonly survey: string
}

/** The items of one table, its printed total, and what was noticed line by line. */
export type AnnexItems = {
  readonly items: readonly AnnexItem[]
  readonly total?: number
  readonly problems: readonly Problem[]
}

/** Reads the rows of a table one after another: each begins an item, belongs to the one above, or is told as not read. */
export function annexItems(rows: readonly CriteriaRow[]): AnnexItems {
  const isNumbered = rows.some(({ numbered, counted }) => numbered !== undefined || counted !== undefined)
  return rows.reduce<AnnexItems>((read, row) => step(read, row, isNumbered), { items: [], problems: [] })
}

function step(read: AnnexItems, row: CriteriaRow, isNumbered: boolean): AnnexItems {
  if (row.isHeader) return noticed(read, 'header-repeated', row, '')
  if (totalWords.test(foldedName(row))) return totalled(read, row)
  if (isSubtotal(row)) return noticed(read, 'subtotal-passed-over', row)
  if (row.numbered || row.counted !== undefined || isSection(row)) return begun(read, row)
  if (/^\d{4}-\d{2}-\d{2}/.test(row.number))
    return noticed(begun(read, row), 'number-is-date', row, row.number)
  if (row.number !== '' && !/^[-–+•*]$/.test(row.number)) return noticed(read, 'number-unread', row)
  return isNumbered ? belonging(read, row) : unnumbered(read, row)
}

/** The name without points behind it: “Tổng cộng: 100 điểm”. */
const foldedName = ({ name, number }: CriteriaRow): string =>
  fold(
    (name || number).replace(new RegExp(String.raw`[\s:=]*(?<!\d)${numberForm}\s*(?:điểm|đ)?\s*$`, 'iu'), ''),
  )

const totalWords =
  /^(?:tong(?: cong| diem| so diem| so)*|cong)(?: (?:diem|toi da|toan bo|toan bang|chung|cac (?:tieu chi|linh vuc)|bo (?:chi so|tieu chi)|[a-z]|[ivx]+))*$/
const subtotalWords = /^(?:tong|cong)(?: diem)? (?:linh vuc|muc|phan|nhom|tieu chi)/

/** A row without a number that speaks of a sum, and says nothing about how to score. */
const isSubtotal = (row: CriteriaRow): boolean =>
  subtotalWords.test(foldedName(row)) ||
  (row.number === '' &&
    /^tong (?:cong|diem|so diem)(?: |$)/.test(foldedName(row)) &&
    row.note === '' &&
    !/[:=]/.test(row.name))

const bonusWords =
  /^(?:cac )?(?:noi dung |tieu chi |phan )?(?:diem )?(?:thuong|cong|cong them|khuyen khich)(?: diem)?(?![a-z])/
const penaltyWords =
  /^(?:cac )?(?:noi dung |tieu chi |phan )?(?:diem )?(?:tru|bi tru|phat)(?: diem)?(?![a-z])/

/** What a section is by its name: “Điểm thưởng” adds, “Điểm trừ” takes away. */
function roleOf(name: string): SectionRole {
  const said = fold(name)
  const [adds, takes] = [
    bonusWords.test(said) || /diem thuong|diem cong/.test(said),
    penaltyWords.test(said) || /diem tru/.test(said),
  ]
  if (!/diem/.test(said)) return 'ordinary'
  return adds && takes ? 'both' : adds ? 'bonus' : takes ? 'penalty' : 'ordinary'
}

const isSection = (row: CriteriaRow): boolean =>
  row.number === '' &&
  !row.isNumberAbove &&
  !startsAsCase(row.name) &&
  roleOf(row.name) !== 'ordinary' &&
  row.name.length < 60 &&
  !scoringLike.test(row.name)

/** The printed total; a second one that differs is told, as where bonus is added to it. */
function totalled(read: AnnexItems, row: CriteriaRow): AnnexItems {
  const behind = new RegExp(String.raw`(?<!\d)(${numberForm})\s*(?:điểm|đ)?\s*$`, 'iu').exec(row.name)?.[1]
  const total = readPoints(row.points) ?? readPoints(row.note) ?? (behind && readPoints(behind))
  if (total === undefined || total === '') return noticed(read, 'subtotal-passed-over', row)
  if (read.total !== undefined && read.total !== total) return noticed(read, 'total-again', row)
  return { ...read, total }
}

/** A new item from a row with a number of its own. */
function begun(read: AnnexItems, row: CriteriaRow): AnnexItems {
  return begunAt(
    read,
    row,
    endsSection(read, row) ? sectionRank : (rankOf(row) ?? read.items.at(-1)?.rank ?? 0),
  )
}

/** Where a section without a number stands: beside the highest of all. */
const sectionRank = -1

/** A numbered section of penalties ends a section of bonus that has no number, and the other way round. */
function endsSection({ items }: AnnexItems, { name }: CriteriaRow): boolean {
  const section = items.findLast(({ rank }) => rank === sectionRank)
  const role = roleOf(name)
  return section !== undefined && section.role !== 'both' && role !== 'ordinary' && role !== section.role
}

function rankOf({ numbered, counted, number }: CriteriaRow): number | undefined {
  if (numbered) return numbered.rank
  if (counted !== undefined) return ranks.decimal + counted
  return number === '' ? sectionRank : undefined
}

function begunAt(read: AnnexItems, row: CriteriaRow, rank: number): AnnexItems {
  const [title, levels] = titleAndLevels(row.name)
  const { name, points: behind } = pointsBehind(title)
  const points = readPoints(row.points) ?? behind
  const item: AnnexItem = {
    place: row.place,
    ...(row.numbered && { code: row.numbered.code }),
    rank,
    name,
    ...(points !== undefined && { points }),
    role: roleOf(name),
    cases: [],
    lines: levels,
    evidence: [],
    source: [],
    sign: pointSign(row.points),
    survey: row.survey,
  }
  const begun = { ...read, items: [...read.items, withRest(item, row)] }
  return row.points !== '' && readPoints(row.points) === undefined
    ? noticed(begun, 'points-unread', row, row.points)
    : begun
}

/** A cell may hold a name and below it its levels of points, each in a line of its own. */
function titleAndLevels(text: string): readonly [title: string, levels: readonly string[]] {
  const lines = text.split('\n')
  const first = lines.findIndex((line, i) => i > 0 && (startsAsCase(line) || scoringLike.test(line)))
  const end = first === -1 ? lines.length : first
  return [lines.slice(0, end).join(' '), lines.slice(end)]
}

/** The note, the evidence and the source of a row, put with its item. */
const withRest = (item: AnnexItem, row: CriteriaRow): AnnexItem => ({
  ...item,
  lines: [...item.lines, ...linesOf(row.note)],
  evidence: [...item.evidence, ...linesOf(row.evidence)],
  source: [...item.source, ...linesOf(row.source)],
})

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'))

/** Where an annex has no numbers, bold and capitals tell how deep a line stands, and a dash begins a level of points. */
function unnumbered(read: AnnexItems, row: CriteriaRow): AnnexItems {
  const isLine = row.name === '' || startsAsCase(row.name) || (row.points === '' && !row.bold)
  if (isLine) return belonging(read, row)
  const isCapital = row.name === row.name.toUpperCase()
  return begunAt(read, row, row.bold ? (isCapital ? 20 : 21) : 22)
}

/** A row without a number: a level of points, more text, or a line that nobody understood. */
function belonging(read: AnnexItems, row: CriteriaRow): AnnexItems {
  const last = read.items.at(-1)
  if (!last) return noticed(read, 'line-unread', row)
  const points = readPoints(row.points)
  if (row.points !== '' && points === undefined) return noticed(read, 'points-unread', row, rowText(row))
  if (points === undefined)
    return row.name === '' ? withLast(read, withRest(last, row)) : moreText(read, last, row)
  if (row.name === '' && row.note === '')
    return last.points === undefined ? withLast(read, { ...last, points }) : noticed(read, 'line-unread', row)
  if (row.name !== '' && last.points === undefined && goesOn(row.name))
    return joined(read, { ...last, points }, row)
  if (row.bold && !startsAsCase(row.name) && !row.isNumberAbove) return noticed(read, 'line-unread', row)
  return withCase(read, last, row, points)
}

function withCase(read: AnnexItems, last: AnnexItem, row: CriteriaRow, points: number): AnnexItems {
  const label = caseLabel(row.name === '' ? row.note : row.name)
  const rest = row.name === '' ? { ...row, note: '' } : row
  const isMinus = pointSign(row.points) === 'minus' && points > 0
  const level: AnnexCase = { label, points, ...(isMinus && { isMinus }) }
  return withLast(read, withRest({ ...last, cases: [...last.cases, level] }, rest))
}

/** A row of text without points: it goes on with the sentence above, or says how to score. */
function moreText(read: AnnexItems, last: AnnexItem, row: CriteriaRow): AnnexItems {
  if (goesOn(row.name) && !scoringLike.test(row.name)) return joined(read, last, row)
  return withLast(read, withRest({ ...last, lines: [...last.lines, ...linesOf(row.name)] }, row))
}

function joined(read: AnnexItems, last: AnnexItem, row: CriteriaRow): AnnexItems {
  const more = row.name.replaceAll('\n', ' ')
  const longer =
    last.cases.length > 0
      ? {
          ...last,
          cases: last.cases.with(-1, {
            ...last.cases[last.cases.length - 1],
            label: `${last.cases[last.cases.length - 1].label} ${more}`,
          }),
        }
      : last.lines.length > 0 && row.note === ''
        ? { ...last, lines: last.lines.with(-1, `${last.lines[last.lines.length - 1]} ${more}`) }
        : { ...last, name: `${last.name} ${more}` }
  return noticed(withLast(read, withRest(longer, row)), 'line-joined', row, row.name)
}

/** Text that cannot begin a line of its own: a small letter, a bracket, or an abbreviation such as CCHC. */
const goesOn = (text: string): boolean => /^(?:\p{Ll}|[,;)(]|\p{Lu}{2,}(?![\p{Ll}]))/u.test(text)

const startsAsCase = (text: string): boolean => /^\s*[-–—+•*]/.test(text)

/** Text that ends in points, or speaks of a percentage or a formula: it says how to score. */
const scoringLike = new RegExp(
  String.raw`[:=]\s*${numberForm}\s*(?:điểm|đ)?\s*[.;]?$|${numberForm}\s*(?:điểm|đ)(?!\p{L})|tỷ lệ|tỉ lệ|công thức|%`,
  'iu',
)

const caseLabel = (text: string): string =>
  text
    .replaceAll('\n', ' ')
    .replace(/^[\s\-–—+•*]+/, '')
    .replace(new RegExp(String.raw`\s*[:=]\s*(?:${numberForm}\s*(?:điểm|đ)?)?\s*[.;]?$`, 'iu'), '')
    .replace(/[\s;.,]+$/, '')

const withLast = (read: AnnexItems, last: AnnexItem): AnnexItems => ({
  ...read,
  items: read.items.with(-1, last),
})

const noticed = (
  read: AnnexItems,
  code: Parameters<typeof ofLine>[0],
  row: CriteriaRow,
  text = rowText(row),
): AnnexItems => ({ ...read, problems: [...read.problems, ofLine(code, row.place, text)] })
