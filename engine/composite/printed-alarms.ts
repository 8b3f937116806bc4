import { both } from '../basics/numerals.ts'
import { type Problem, type Words, warning } from '../basics/problem.ts'
import type { Program, ProgramNode } from '../framework/compile.ts'
import type { Published } from '../model/published.ts'
import { isMissed, type PrintedSum, printedSums } from './printed-sums.ts'
import { rowsOfBlocks } from './rank.ts'
import type { Result } from './result.ts'

type NameOf = (unit: string) => Words

const dust = 1e-9

/**
 * What is wrong with a printed result by its own figures: parts that miss their total, ranks against scores, scores that are not
 * the points out of their base, figures above their maximum. Nothing is corrected; what an edition acknowledges is told with its reason.
 */
export const printedAlarms = (result: Result, published: Published, nameOf: NameOf): readonly Problem[] => [
  ...missedTotals(printedSums(result, published), nameOf),
  ...ranksAgainstScores(result, nameOf),
  ...scoresOffBase(published, nameOf),
  ...aboveMaximum(result, nameOf),
]

/** One alarm for each unit; where most units miss, it is the framework that does not explain the table, and that is one alarm. */
function missedTotals(sums: readonly PrintedSum[], nameOf: NameOf): readonly Problem[] {
  const byPlace = Map.groupBy(sums, ({ node, by = '' }) => `${node} ${by}`)
  return [...byPlace.values()].flatMap(all => {
    const missed = all.filter(isMissed)
    if (missed.length > 2 && 2 * missed.length > all.length) return [mostMiss(missed, all.length, nameOf)]
    return missed.map(one =>
      about(one.unit, warning('parts-miss-total', [], missedWords(one, nameOf(one.unit)))),
    )
  })
}

function mostMiss(missed: readonly PrintedSum[], units: number, nameOf: NameOf): Problem {
  const gap = ({ parts, printed }: PrintedSum): number => Math.abs(parts - printed)
  const worst = missed.reduce((a, b) => (gap(b) > gap(a) ? b : a))
  const { node, name, by, tolerance } = worst
  const unit = nameOf(worst.unit)
  const words = both((n, language) =>
    language === 'vi'
      ? `${by ? 'Các nguồn điểm' : 'Các phần'} của “${name.vi}” không gộp thành tổng đã in ở ${missed.length}/${units} đơn vị: lệch quá mức ${n(tolerance)} mà việc làm tròn có thể gây ra, nhiều nhất ${n(gap(worst))} (${unit.vi}: gộp được ${n(worst.parts)}, in ${n(worst.printed)}). Có thể cách gộp của khung chưa đúng; hãy đối chiếu văn bản, hoặc thừa nhận kèm lý do.`
      : `The ${by ? 'sources of points' : 'parts'} of “${name.en}” do not come to the printed total for ${missed.length} of ${units} units: they are further off than the ${n(tolerance)} that rounding explains, at most ${n(gap(worst))} (${unit.en}: ${n(worst.parts)}, printed ${n(worst.printed)}). The framework may combine them wrongly; compare with the text, or acknowledge it with a reason.`,
  )
  return about(node, warning('parts-miss-total', [], words))
}

const about = (subject: string, p: Problem): Problem => ({ ...p, subject })

const missedWords = ({ name, by, printed, parts, tolerance }: PrintedSum, unit: Words): Words =>
  both((n, language) => {
    const off = n(Math.abs(parts - printed))
    return language === 'vi'
      ? `“${unit.vi}”: ${by ? 'các nguồn điểm' : 'các phần'} của “${name.vi}” gộp lại được ${n(parts)}, nguồn in ${n(printed)} (lệch ${off}, việc làm tròn chỉ có thể gây lệch ${n(tolerance)}). Số đã in được giữ nguyên; hãy đối chiếu nguồn, hoặc thừa nhận kèm lý do.`
      : `“${unit.en}”: the ${by ? 'sources of points' : 'parts'} of “${name.en}” come to ${n(parts)}, the source prints ${n(printed)} (${off} apart; rounding explains only ${n(tolerance)}). The printed numbers are kept; compare with the source, or acknowledge it with a reason.`
  })

/** Two units of a block of which the one with the lower score stands higher. */
type Contradiction = { readonly block: string; readonly above: number; readonly below: number }

function ranksAgainstScores(result: Result, nameOf: NameOf): readonly Problem[] {
  const found = rowsOfBlocks(result.blocks).flatMap(rows => contradictionsIn(result, rows))
  if (found.length === 0) return []
  const words = contradictionWords(result, found, nameOf)
  return [about(result.program.edition.tree.code, warning('ranks-contradict-scores', [], words))]
}

/** The pairs of a block in the order of its ranks. Equal scores and equal ranks contradict nothing. */
function contradictionsIn(
  { printed, scores, blocks }: Result,
  rows: readonly number[],
): readonly Contradiction[] {
  const [ranks, totals] = [printed?.ranks ?? new Int32Array(0), scores[scores.length - 1]]
  const ordered = rows
    .filter(row => ranks[row] > 0 && !Number.isNaN(totals[row]))
    .sort((a, b) => ranks[a] - ranks[b])
  return ordered.flatMap((below, i) =>
    ordered
      .slice(0, i)
      .filter(above => ranks[above] < ranks[below] && totals[above] < totals[below] - dust)
      .map(above => ({ block: blocks[below], above, below })),
  )
}

function contradictionWords(
  { program, units, printed, scores }: Result,
  found: readonly Contradiction[],
  nameOf: NameOf,
): Words {
  const [{ above, below, block }] = found
  const totals = scores[scores.length - 1]
  const blockName = program.edition.blocks?.find(({ code }) => code === block)?.name
  return both((n, language) => {
    const said = (row: number): string => {
      const place = `${n(totals[row])}, ${language === 'vi' ? 'hạng' : 'rank'} ${printed?.ranks[row]}`
      return `“${nameOf(units[row])[language]}” (${place})`
    }
    const where = block === '' ? '' : ` (${blockName?.[language] ?? block})`
    return language === 'vi'
      ? `Thứ hạng đã in trái với điểm đã in ở ${found.length} cặp đơn vị; cặp đầu${where}: ${said(above)} đứng trên ${said(below)}. Cả hai được giữ nguyên; hãy đối chiếu nguồn, hoặc thừa nhận kèm lý do.`
      : `Printed ranks contradict printed scores in ${found.length} ${found.length === 1 ? 'pair' : 'pairs'} of units; the first${where}: ${said(above)} stands above ${said(below)}. Both are kept; compare with the source, or acknowledge it with a reason.`
  })
}

/** Scores that are not 100 · points / base within 0.01, where a source prints all three. */
const scoresOffBase = (published: Published, nameOf: NameOf): readonly Problem[] =>
  [...published].flatMap(([unit, { score, points, base }]) => {
    if (score === undefined || points === undefined || base === undefined) return []
    const percent = (100 * points) / base
    if (Math.abs(score - percent) <= 0.01 + dust) return []
    const name = nameOf(unit)
    const words = both((n, language) =>
      language === 'vi'
        ? `“${name.vi}”: ${n(points)}/${n(base)} điểm là ${n(percent)} %, nguồn in ${n(score)}. Số đã in được giữ nguyên; hãy đối chiếu nguồn, hoặc thừa nhận kèm lý do.`
        : `“${name.en}”: ${n(points)} of ${n(base)} points are ${n(percent)} %, the source prints ${n(score)}. The printed numbers are kept; compare with the source, or acknowledge it with a reason.`,
    )
    return [about(unit, warning('score-not-of-base', [], words))]
  })

/** Figures above what their node can reach, bonus included: a typing error, or a way of adding that the framework does not tell. */
function aboveMaximum({ program, units, scores }: Result, nameOf: NameOf): readonly Problem[] {
  return program.nodes.flatMap((node, at) => {
    const most = mostPrinted(program, node)
    const rows = [...units.keys()].filter(row => scores[at][row] > most + dust)
    if (rows.length === 0) return []
    const highest = rows.reduce((a, b) => (scores[at][b] > scores[at][a] ? b : a))
    const words = aboveWords(node.source.name, most, rows.length, nameOf(units[highest]), scores[at][highest])
    return [about(node.code, warning('above-maximum', [], words))]
  })
}

/** The maximum of a node and what bonus may add to it below, each within its cap. `NaN` and infinity stop nobody. */
function mostPrinted(program: Program, { max, work }: ProgramNode): number {
  if (work.kind !== 'group') return max
  const { bonus, most } = work.caps
  const own = [...work.bonus].reduce((total, child) => total + program.nodes[child].max, 0)
  const below = [...work.ordinary].reduce((total, child) => {
    const node = program.nodes[child]
    return total + Math.max(0, mostPrinted(program, node) - node.max || 0)
  }, 0)
  return Math.min(most, max + below + Math.min(bonus, own))
}

const aboveWords = (name: Words, most: number, count: number, unit: Words, highest: number): Words =>
  both((n, language) =>
    language === 'vi'
      ? `“${name.vi}”: ${count} đơn vị có điểm đã in vượt điểm tối đa ${n(most)}, cao nhất ${n(highest)} (${unit.vi}). Số đã in được giữ nguyên; hãy kiểm tra điểm tối đa và điểm thưởng, hoặc thừa nhận kèm lý do.`
      : `“${name.en}”: ${count} printed ${count === 1 ? 'figure stands' : 'figures stand'} above the maximum of ${n(most)}, the highest ${n(highest)} (${unit.en}). The printed numbers are kept; check maximum and bonus, or acknowledge it with a reason.`,
  )
