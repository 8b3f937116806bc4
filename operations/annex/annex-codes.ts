import { fold, type Problem } from '@thuocdo/engine'
import type { AnnexItem } from './annex-items.ts'
import { told, unread } from './annex-problems.ts'
import { romanValue } from './numbering.ts'

/** One node of an annex: an item with its code, unique in the whole tree, and the items below it. */
export type AnnexNode = {
  readonly code: string
  readonly item: AnnexItem
  readonly children: readonly AnnexNode[]
}

/** Excel drops the last nought of 1.10 typed as a number: after 1.9 and beside an earlier 1.1 it is put back, and told. */
export function mendedNumbers(items: readonly AnnexItem[]): {
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

/** The items as a tree, each with a code that no other has. */
export const codedTree = (items: readonly AnnexItem[]): readonly AnnexNode[] => coded(nested(items))

/** Whatever stands deeper than an item, up to the next that does not, is below it. */
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
  const times = new Map<string, number>()
  for (const code of codesOf(bare)) times.set(code, (times.get(code) ?? 0) + 1)
  return unique(bare.map((one, i) => codedBelow(one, i, '', times)))
}

type Times = ReadonlyMap<string, number>

const codesOf = (bare: readonly Bare[]): readonly string[] =>
  bare.flatMap(({ item, children }) => [
    ...(item.code === undefined ? [] : [item.code]),
    ...codesOf(children),
  ])

function codedBelow({ item, children }: Bare, i: number, above: string, times: Times): AnnexNode {
  const code = codeOf(item, i, above, times)
  return { code, item, children: children.map((child, at) => codedBelow(child, at, code, times)) }
}

function codeOf({ code, role, name }: AnnexItem, i: number, above: string, times: Times): string {
  if (code === undefined)
    return above !== '' ? `${above}.${i + 1}` : role === 'ordinary' ? String(i + 1) : slug(name)
  const isUnique = [...times.values()].every(n => n === 1)
  const isPlain =
    (isUnique && /\d|^[A-Z]/.test(code)) ||
    above === '' ||
    code.startsWith(`${above}.`) ||
    (times.get(code) === 1 && saysField(code, above))
  // The first part of 1.1 under the field I.1 is already said by the field.
  return isPlain ? code : `${above}.${aboveSaid(code, above)}`
}

/** Whether a number says its field itself: 5.1 under V is cited as 5.1. */
const saysField = (code: string, above: string): boolean =>
  /^\d+\./.test(code) && romanValue(above) === Number(code.split('.')[0])

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

/** Items whose number names another item than the one they stand below, as 3.1 below 2: a line between them is missing. */
export function strayNumbers(nodes: readonly AnnexNode[]): readonly Problem[] {
  return nodes.flatMap(({ item: above, children }) => [
    ...children.flatMap(({ item }) =>
      isStray(item.code ?? '', above.code ?? '')
        ? [
            unread('number-astray', item.place, {
              vi: `STT “${item.code}” đứng dưới mục “${above.code}”, không phải mục “${item.code?.replace(/\.[^.]*$/, '')}”. Bản nháp để ở mục “${above.code}”; hãy kiểm tra có thiếu dòng nào phía trên hoặc sai STT không, rồi chạy lại.`,
              en: `the number “${item.code}” stands below “${above.code}”, not below “${item.code?.replace(/\.[^.]*$/, '')}”. The draft leaves it there; check whether a line above it is missing or a number is wrong, and run again.`,
            }),
          ]
        : [],
    ),
    ...strayNumbers(children),
  ])
}

const isStray = (code: string, above: string): boolean =>
  /^\d+(?:\.\d+)+$/.test(code) &&
  /^\d+(?:\.\d+)*$/.test(above) &&
  code.split('.').length > above.split('.').length &&
  !code.startsWith(`${above}.`)
