import { fold, type Problem } from '@thuocdo/engine'
import type { Annex, AnnexGrid } from './annex-grid.ts'
import { type AnnexItem, type AnnexItems, annexItems } from './annex-items.ts'
import { told, unread } from './annex-problems.ts'
import { type CriteriaRow, criteriaRows } from './annex-row.ts'
import { type AnnexHeader, findHeader } from './find-header.ts'

/** One node of an annex: an item with its code, unique in the whole tree, and the items below it. */
export type AnnexNode = {
  readonly code: string
  readonly item: AnnexItem
  readonly children: readonly AnnexNode[]
}

/** The criteria of an annex as a tree, its printed total, the lines above the table, and what was noticed. */
export type AnnexTree = {
  readonly nodes: readonly AnnexNode[]
  readonly total?: number
  readonly preamble: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads the table of criteria of an annex, from `table` (sheet name, or position of the table) or the first; `undefined` where there is none. */
export function annexTree(annex: Annex, table?: string): AnnexTree | undefined {
  const chosen = annex.grids.filter(({ name }) => table === undefined || name === table)
  const parts = criteriaParts(chosen, annex.file)
  if (parts.length === 0) return undefined
  const start = joinParts(parts, annex.file)
  const [{ grid, header, rows }] = parts
  const preamble = [
    ...annex.texts,
    ...grid.rows.slice(0, header.from).flatMap(({ cells }) => cells.map(({ text }) => text)),
  ].filter(text => text !== '')
  const { items, problems } = mendedNumbers(start.items)
  return {
    ...start,
    nodes: coded(nested(items)),
    preamble,
    problems: [
      ...headerProblems(parts[0], annex.file),
      ...countedNumbers(rows),
      ...start.problems,
      ...problems,
    ],
  }
}

type Part = { readonly grid: AnnexGrid; readonly header: AnnexHeader; readonly rows: readonly CriteriaRow[] }

/** The tables with criteria. One without a header that follows, and is as wide, goes on with the one before it. */
function criteriaParts(grids: readonly AnnexGrid[], file: string): readonly Part[] {
  const parts: Part[] = []
  let before: AnnexGrid | undefined
  for (const grid of grids) {
    const [header, last] = [findHeader(grid), parts.at(-1)]
    if (header) parts.push({ grid, header, rows: criteriaRows(grid, header, file) })
    else if (last && before && goesOn(before, grid)) {
      const more = criteriaRows(grid, { ...last.header, from: 0, to: 0 }, file)
      parts[parts.length - 1] = { ...last, rows: [...last.rows, ...more] }
    } else continue
    before = grid
  }
  return parts
}

const goesOn = (a: AnnexGrid, b: AnnexGrid): boolean =>
  b.kind === 'table' && widthOf(a) === widthOf(b) && Number(b.name) === Number(a.name) + 1

const widthOf = ({ rows }: AnnexGrid): number => Math.max(0, ...rows.map(({ cells }) => cells.length))

/** The items of all parts. A later table whose numbers begin again is another annex: it is told, not mixed in. */
function joinParts(parts: readonly Part[], file: string): AnnexItems {
  const rows: CriteriaRow[] = []
  const others: Problem[] = []
  for (const part of parts) {
    const known = new Set(rows.map(({ numbered }) => numbered?.code))
    const first = part.rows.find(({ numbered }) => numbered !== undefined)?.numbered?.code
    const isOther = rows.length > 0 && (first === undefined || known.has(first))
    if (isOther) others.push(otherTable(part.grid, part.header, file))
    else rows.push(...part.rows)
  }
  const read = annexItems(rows)
  return { ...read, problems: [...read.problems, ...others] }
}

const otherTable = ({ kind, name, rows }: AnnexGrid, { from }: AnnexHeader, file: string): Problem =>
  unread(
    'table-unread',
    { file, kind, name, line: rows[from].line },
    {
      vi: `bảng tiêu chí này đánh số lại từ đầu, có vẻ là của một bộ chỉ số khác, nên không gộp vào. Muốn đọc bảng này, hãy chạy lại với --table "${name}".`,
      en: `this table of criteria numbers from the beginning again, so it seems to be of another index and was not mixed in. To read it, run again with --table "${name}".`,
    },
  )

function headerProblems({ grid, header }: Part, file: string): readonly Problem[] {
  const place = { file, kind: grid.kind, name: grid.name, line: grid.rows[header.from].line }
  const above = grid.rows
    .slice(0, header.from)
    .filter(({ cells }) => cells.some(({ text }) => text !== '')).length
  const columns = header.unread.map(title => `“${title}”`).join(', ')
  return [
    ...(above > 0
      ? [
          told('title-passed-over', place, {
            vi: `bảng tiêu chí bắt đầu từ đây; ${above} dòng phía trên chỉ dùng để tìm tên và năm.`,
            en: `the table of criteria begins here; the ${above} rows above it only serve to find title and year.`,
          }),
        ]
      : []),
    ...(columns !== ''
      ? [
          told('columns-unread', place, {
            vi: `không dùng các cột ${columns}.`,
            en: `the columns ${columns} are not used.`,
          }),
        ]
      : []),
  ]
}

/** Word counts some numbers and does not write them: the codes are counted again from the levels. */
function countedNumbers(rows: readonly CriteriaRow[]): readonly Problem[] {
  const counted = rows.filter(row => row.counted !== undefined)
  return counted.slice(0, 1).map(({ place }) =>
    told('numbers-counted', place, {
      vi: `STT của ${counted.length} dòng là số tự động của Word, không ghi thành chữ; mã được đếm lại theo cấp. Hãy đối chiếu mã với bản in.`,
      en: `the numbers of ${counted.length} rows are counted by Word and not written as text; codes were counted again by level. Compare them with the printed text.`,
    }),
  )
}

/** Excel drops the last nought of 1.10 typed as a number: after 1.9 and beside an earlier 1.1 it is put back, and told. */
function mendedNumbers(items: readonly AnnexItem[]): {
  readonly items: readonly AnnexItem[]
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const before = new Map<number, string>()
  const mended = items.map(item => {
    const last = before.get(item.rank)
    const next = last?.replace(/\d+$/, n => String(Number(n) + 1))
    const isShort = item.code !== undefined && next?.endsWith('0') === true && `${item.code}0` === next
    if (isShort) problems.push(numberMended(item, next))
    const code = isShort ? next : item.code
    if (code !== undefined) before.set(item.rank, code)
    return code === undefined ? item : { ...item, code }
  })
  return { items: mended, problems }
}

const numberMended = ({ place, code }: AnnexItem, next: string): Problem =>
  told('number-mended', place, {
    vi: `STT “${code}” đứng sau mục liền trước của ${next} nên được hiểu là ${next}: Excel đã bỏ số 0 ở cuối.`,
    en: `the number “${code}” follows the item before ${next} and is taken for ${next}: Excel dropped the last nought.`,
  })

type Bare = { readonly item: AnnexItem; readonly children: readonly Bare[] }

/** The items as a tree: whatever stands deeper than an item, up to the next that does not, is below it. */
function nested(items: readonly AnnexItem[]): readonly Bare[] {
  const nodes: Bare[] = []
  for (let at = 0; at < items.length; ) {
    const end = items.findIndex((item, i) => i > at && item.rank <= items[at].rank)
    const below = items.slice(at + 1, end === -1 ? items.length : end)
    nodes.push({ item: items[at], children: nested(below) })
    at += below.length + 1
  }
  return nodes
}

/** Codes: the printed number, behind that of the field where fields number from 1 again; the position where nothing is printed. */
function coded(bare: readonly Bare[]): readonly AnnexNode[] {
  const printed = codesOf(bare)
  const isUnique = new Set(printed).size === printed.length
  return unique(bare.map((one, i) => codedBelow(one, i, '', isUnique)))
}

const codesOf = (bare: readonly Bare[]): readonly string[] =>
  bare.flatMap(({ item, children }) => [
    ...(item.code === undefined ? [] : [item.code]),
    ...codesOf(children),
  ])

function codedBelow({ item, children }: Bare, i: number, above: string, isUnique: boolean): AnnexNode {
  const code = codeOf(item, i, above, isUnique)
  return { code, item, children: children.map((child, at) => codedBelow(child, at, code, isUnique)) }
}

function codeOf({ code, role, name }: AnnexItem, i: number, above: string, isUnique: boolean): string {
  if (code === undefined)
    return above !== '' ? `${above}.${i + 1}` : role === 'ordinary' ? String(i + 1) : slug(name)
  const isPlain = (isUnique && /\d|^[A-Z]/.test(code)) || above === '' || code.startsWith(`${above}.`)
  // The first part of 1.1 under the field I.1 is already said by the field.
  return isPlain ? code : `${above}.${aboveSaid(code, above)}`
}

function aboveSaid(code: string, above: string): string {
  const last = above.split('.').filter(part => /^\d+$/.test(part))
  const own = code.split('.')
  const isSaid = last.length > 0 && own.length > last.length && last.every((part, i) => own[i] === part)
  return isSaid ? own.slice(last.length).join('.') : code
}

const slug = (name: string): string => fold(name).split(' ').slice(0, 3).join('-')

/** Codes that still meet get a letter behind them; the report tells of each. */
function unique(nodes: readonly AnnexNode[], seen = new Set<string>()): readonly AnnexNode[] {
  return nodes.map(node => {
    let code = node.code
    for (let n = 2; seen.has(code); n++) code = `${node.code}-${n}`
    seen.add(code)
    return { ...node, code, children: unique(node.children, seen) }
  })
}

/** The items whose number is printed twice: their codes in the draft have a number behind them. */
export function repeatedNumbers(nodes: readonly AnnexNode[]): readonly Problem[] {
  return nodes.flatMap(({ code, item, children }) => [
    ...(/-\d+$/.test(code) && item.code !== undefined
      ? [
          unread('number-repeated', item.place, {
            vi: `STT “${item.code}” đã dùng cho mục khác; bản nháp tạm ghi mã “${code}”. Hãy kiểm tra STT.`,
            en: `the number “${item.code}” already stands for another item; the draft says “${code}” for now. Check the numbers.`,
          }),
        ]
      : []),
    ...repeatedNumbers(children),
  ])
}
