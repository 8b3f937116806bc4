import { type Edition, type Language, numeral, type Words } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'

/** What differs between the frameworks of two editions: criteria that came or went, and maxima that changed. */
export type FrameworkChange = {
  readonly came: number
  readonly went: number
  readonly maxima: readonly { readonly name: Words; readonly from: number; readonly to: number }[]
}

/**
 * The difference of the trees and of the sources of points of two editions; nothing where codes and maxima are the same. Where one
 * edition knows nothing below its root, or of its sources of points, there is nothing to tell apart.
 */
export function frameworkBetween(from: ScoredEdition, to: ScoredEdition): FrameworkChange | undefined {
  const [before, after] = [from, to].map(({ loaded: { edition } }) => edition)
  const pairs = [
    [[rootOf(before)], [rootOf(after)]],
    [before, after].map(({ tree }) => (tree.children ?? []).flatMap(nodesOf)),
    [before, after].map(({ split = [] }) => split),
  ].filter(pair => pair.every(parts => parts.length > 0))
  const came = pairs.flatMap(([then, now]) => now.filter(part => !partIn(then, part))).length
  const went = pairs.flatMap(([then, now]) => then.filter(part => !partIn(now, part))).length
  const maxima = pairs.flatMap(([then, now]) => now.flatMap(part => movedMax(partIn(then, part), part) ?? []))
  return came + went + maxima.length === 0 ? undefined : { came, went, maxima }
}

type Part = { readonly code: string; readonly name: Words; readonly max?: number | null | undefined }

/** The root under one code: its own is that of the index. */
const rootOf = ({ tree: { name, max } }: Edition): Part => ({ code: '', name, max })

const nodesOf = (node: Edition['tree']): readonly Part[] => [node, ...(node.children ?? []).flatMap(nodesOf)]

const partIn = (parts: readonly Part[], { code }: Part): Part | undefined =>
  parts.find(part => part.code === code)

function movedMax(then: Part | undefined, { name, max }: Part) {
  const before = then?.max
  return typeof before !== 'number' || typeof max !== 'number' || before === max
    ? undefined
    : { name, from: before, to: max }
}

/** So many changed maxima are named. */
const fewMaxima = 3

/** That the framework changed, in a sentence. */
export function frameworkWords({ came, went, maxima }: FrameworkChange, language: Language): string {
  const n = (x: number): string => numeral(x, language, 6)
  const named = maxima
    .slice(0, fewMaxima)
    .map(({ name, from, to }) => `${name[language]} ${n(from)} → ${n(to)}`)
  const more = maxima.length > fewMaxima ? ', …' : ''
  const said = sentences[language]
  const parts = [
    ...(went > 0 ? [said.went(went)] : []),
    ...(came > 0 ? [said.came(came)] : []),
    ...(named.length > 0 ? [`${said.maxima} ${named.join(', ')}${more}`] : []),
  ]
  return `${said.title} ${parts.join('; ')}.`
}

const sentences = {
  vi: {
    title: 'Khung chỉ số đã thay đổi giữa hai ấn bản, nên mức tăng giảm không chỉ do kết quả của đơn vị:',
    went: (n: number) => `bỏ ${n} tiêu chí hoặc nguồn điểm`,
    came: (n: number) => `thêm ${n} tiêu chí hoặc nguồn điểm`,
    maxima: 'điểm tối đa khác:',
  },
  en: {
    title:
      'The framework changed between the two editions, so gains and losses are not only those of the units:',
    went: (n: number) => `${n} ${n === 1 ? 'criterion or source' : 'criteria or sources'} of points dropped`,
    came: (n: number) => `${n} added`,
    maxima: 'other maxima:',
  },
} as const
