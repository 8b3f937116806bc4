import { both } from '../basics/numerals.ts'
import { type Problem, type Words, warning } from '../basics/problem.ts'
import { mean } from '../basics/statistics.ts'
import { fold } from '../basics/text.ts'
import type { Claim } from '../model/claim.ts'
import { classify } from './classes.ts'
import { ranksOf } from './rank.ts'
import type { Result } from './result.ts'

/** A result with the one of the edition before, where there is one that can be scored. */
export type Years = { readonly now: Result; readonly before?: Result | undefined }

/**
 * Claims against what we have ourselves, printed or computed: a warning for each that differs beyond rounding. What we have no figure
 * for is passed over: ranks where nobody is ranked, ranks within a region, means where some units are not known.
 */
export const compareClaims = (
  claims: readonly Claim[],
  years: Years,
  nameOf: (unit: string) => Words,
): readonly Problem[] =>
  claims.flatMap(claim => {
    const own = ownFigure(claim, years)
    return own === undefined || agrees(claim, own, years.now) ? [] : [differs(claim, own, years.now, nameOf)]
  })

/** The same figure as we have it; nothing where we have none. */
function ownFigure(claim: Claim, years: Years): number | Words | undefined {
  const node = nodeOf(years.now, claim)
  if (node === undefined) return undefined
  if (claim.unit === undefined) return ofBlock(claim, years.now, node)
  const [now, before] = [
    standing(claim.unit, years.now, claim),
    years.before && standing(claim.unit, years.before, claim),
  ]
  switch (claim.figure) {
    case 'score':
      return now?.score
    case 'percent':
      return now?.percent
    case 'rank':
      return isRegional(claim) ? undefined : now?.rank
    case 'class':
      return now?.class
    case 'score-change':
      return minus(now?.score, before?.score)
    case 'rank-change':
      return isRegional(claim) ? undefined : minus(before?.rank, now?.rank)
    default:
      return undefined
  }
}

const nodeOf = ({ program }: Pick<Result, 'program'>, { node }: Claim): number | undefined =>
  node === undefined ? program.nodes.length - 1 : program.position.get(node)

/** A rank among the units of a region is another figure than a rank among all. */
const isRegional = ({ of = '' }: Claim): boolean => !/^\d*$/.test(of)

const minus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a - b

type Standing = {
  readonly score: number | undefined
  readonly percent: number | undefined
  readonly rank: number | undefined
  readonly class: Words | undefined
}

function standing(unit: string, result: Result, claim: Claim): Standing | undefined {
  const [row, node] = [result.units.indexOf(unit), nodeOf(result, claim)]
  if (row === -1 || node === undefined) return undefined
  const { program, scores, maxima } = result
  const of = classify(result).get(program.nodes[node].code)
  const score = known(scores[node][row])
  return {
    score,
    percent: known((100 * scores[node][row]) / maxima[node][row]),
    rank: 'none' in program.edition.rank ? undefined : ranksOf(result, node)[row] || undefined,
    class: of?.labels[of.classes[row]],
  }
}

const known = (x: number): number | undefined => (Number.isNaN(x) ? undefined : x)

/**
 * Mean, highest and lowest of a block, or of all, where every one of its units has a score. A printed table says by its coverage
 * that none is missing from it: heads and tails alone make no mean.
 */
function ofBlock(
  { figure, block }: Claim,
  { units, blocks, scores, program, printed }: Result,
  node: number,
): number | undefined {
  const { coverage } = program.edition
  if ((printed || coverage) && coverage?.of !== units.length) return undefined
  const values = [...scores[node]].filter((_, row) => block === undefined || blocks[row] === block)
  if (values.length === 0 || values.some(Number.isNaN)) return undefined
  switch (figure) {
    case 'mean':
      return mean(values)
    case 'highest':
      return Math.max(...values)
    case 'lowest':
      return Math.min(...values)
    default:
      return undefined
  }
}

function agrees(claim: Claim, own: number | Words, result: Result): boolean {
  const { value } = claim
  if (typeof own !== 'number') return [own.vi, own.en].some(label => fold(label) === fold(String(value)))
  const claimed = Number(value)
  return Math.abs(claimed - own) <= halfUnit(decimalsOf(claimed)) + ownRounding(claim, result) + 1e-9
}

/** How far our own figure may be off by rounding; a percentage of points that were printed is off by that of the points. */
function ownRounding(claim: Claim, { program, printed, maxima }: Result): number {
  const rounding = halfUnit(program.edition.rounding.decimals)
  const node = nodeOf({ program }, claim)
  const max = node === undefined ? undefined : maxima[node][0]
  return claim.figure === 'percent' && printed && max ? (100 * rounding) / max : rounding
}

/** How far rounding to so many decimals can move a number. */
const halfUnit = (decimals: number): number => 0.5 * 10 ** -decimals

const decimalsOf = (x: number): number => String(x).split('.')[1]?.length ?? 0

function differs(
  claim: Claim,
  own: number | Words,
  { program }: Result,
  nameOf: (unit: string) => Words,
): Problem {
  const { unit, block = '', figure, by, value, node } = claim
  const about = unit === undefined ? blockWords(program.edition.blocks, block) : nameOf(unit)
  const words = both((n, language) => {
    const [said, ours] = [value, typeof own === 'number' ? own : own[language]].map(x =>
      typeof x === 'number' ? n(x) : x,
    )
    const what = `${figureWords[figure][language]}${node === undefined ? '' : ` (${node})`}`
    return language === 'vi'
      ? `“${about.vi}”: ${by} nói ${what} là ${said}, số liệu ở đây là ${ours}. Cả hai được giữ nguyên; hãy đối chiếu nguồn, hoặc thừa nhận kèm lý do.`
      : `“${about.en}”: ${by} says that the ${what} is ${said}, here it is ${ours}. Both are kept; compare with the source, or acknowledge it with a reason.`
  })
  return { ...warning('claim-differs', [], words), subject: unit ?? node ?? program.edition.tree.code }
}

const blockWords = (
  blocks: readonly { readonly code: string; readonly name: Words }[] = [],
  code: string,
): Words => blocks.find(block => block.code === code)?.name ?? { vi: code || 'tất cả', en: code || 'all' }

/** How the figure of a claim is said to a reader. */
export const figureWords: { readonly [figure in Claim['figure']]: Words } = {
  score: { vi: 'điểm', en: 'score' },
  'score-change': { vi: 'mức tăng giảm điểm', en: 'change of score' },
  percent: { vi: 'tỷ lệ điểm (%)', en: 'percentage' },
  rank: { vi: 'thứ hạng', en: 'rank' },
  'rank-change': { vi: 'mức tăng giảm bậc', en: 'change of rank' },
  class: { vi: 'xếp loại', en: 'class' },
  mean: { vi: 'trung bình', en: 'mean' },
  highest: { vi: 'cao nhất', en: 'highest' },
  lowest: { vi: 'thấp nhất', en: 'lowest' },
  count: { vi: 'số đơn vị', en: 'count' },
  share: { vi: 'tỷ trọng', en: 'share' },
}
