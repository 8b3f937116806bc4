import { both } from '../basics/numerals.ts'
import type { Words } from '../basics/problem.ts'
import type { LeafStages, Result } from '../composite/result.ts'
import type { AbsoluteLeaf, Consequence, Program, RelativeLeaf } from '../framework/compile.ts'
import { isAdjustment } from '../framework/tree.ts'
import { normalisers, type Range } from '../methods/normalise.ts'
import { type MissingReason, missingReason, missingWords } from '../model/value.ts'

/** Why a leaf has its score: the value observed, what was done to it, and the rule or the others that it was measured by. */
export function leafWords(
  result: Result,
  unit: number,
  node: number,
  leaf: AbsoluteLeaf | RelativeLeaf,
): Words {
  const reason = missingReason(result.missing[node][unit])
  if (reason)
    return missingSentence(
      saidReason(result, unit, node, leaf) ?? missingWords[reason],
      result.program.nodes[node].consequences[result.missing[node][unit] - 1],
    )
  const words =
    leaf.kind === 'absolute' ? byRuleWords(result, unit, node, leaf) : placedWords(result, unit, node, leaf)
  return withNotCounted(words, notCounted(result, unit, node))
}

/** The part without a score that a bonus or penalty stands in; nothing where what it earns counts. */
function notCounted({ program, missing }: Result, unit: number, node: number): Words | undefined {
  const above = ancestors(program, node)
  const adjustment = above.findIndex(one => isAdjustment(program.nodes[one].source))
  const holder =
    adjustment === -1 ? undefined : above.slice(adjustment + 1).find(one => missing[one][unit] !== 0)
  const reason = holder === undefined ? undefined : missingReason(missing[holder][unit])
  if (holder === undefined || !reason) return undefined
  const { name } = program.nodes[holder].source
  const why = missingWords[reason]
  return {
    vi: `không tính, vì “${name.vi}” ${why.vi}`,
    en: `left out, for “${name.en}” is ${why.en.replace(/^cannot be computed$/, 'not computable')}`,
  }
}

const withNotCounted = (words: Words, left: Words | undefined): Words =>
  left ? { vi: `${words.vi}; ${left.vi}`, en: `${words.en}; ${left.en}` } : words

/** A node and everything that it lies in, from within. */
function ancestors(program: Program, node: number): readonly number[] {
  const { parent } = program.nodes[node]
  return parent === -1 ? [node] : [node, ...ancestors(program, parent)]
}

/** What was said about a value that is not there: why it does not apply, or that the block is not final. */
function saidReason(
  result: Result,
  unit: number,
  node: number,
  leaf: AbsoluteLeaf | RelativeLeaf,
): Words | undefined {
  const { program, blocks, observations, missing } = result
  const { outside, code } = program.nodes[node]
  const reason = outside.get(blocks[unit])
  if (reason) return because('not-applicable', reason)
  const said = observations.columns.get(code)?.reasons?.get(unit)
  if (said) return because('not-applicable', { vi: said, en: said })
  const compared = leaf.kind === 'absolute' ? leaf.compared : undefined
  if (compared === undefined) return undefined
  return missingReason(missing[node][unit]) === 'not-computable'
    ? notFinal
    : withoutComparison(result, unit, compared)
}

/** Why nothing is compared: the unit itself has no result where the others have one. */
function withoutComparison({ program, missing }: Result, unit: number, compared: number): Words | undefined {
  const reason = missingReason(missing[compared][unit])
  const { name } = program.nodes[compared].source
  if (!reason) return undefined
  const { vi, en } = missingWords[reason]
  return {
    vi: `${vi}: “${name.vi}” ${vi} nên không có gì để so sánh`,
    en: `${en}: “${name.en}” is ${en}, so there is nothing to compare`,
  }
}

const because = (missing: MissingReason, { vi, en }: Words): Words => ({
  vi: `${missingWords[missing].vi}: ${vi}`,
  en: `${missingWords[missing].en}: ${en}`,
})

const notFinal: Words = {
  vi: 'chưa tính được: trong khối còn đơn vị chưa có kết quả cuối cùng',
  en: 'cannot be computed yet: some unit of the block has no final result',
}

/** What is missing, why, and what that does to the group. */
export const missingSentence = (reason: Words, consequence: Consequence): Words => ({
  vi: `${reason.vi}; ${consequenceWords[consequence].vi}`,
  en: `${reason.en}; ${consequenceWords[consequence].en}`,
})

const consequenceWords: { readonly [consequence in Consequence]: Words } = {
  hold: { vi: 'vì vậy nhóm chứa nó chưa có điểm', en: 'so the group that holds it has no score' },
  'leave-out': {
    vi: 'không tính vào điểm và thang điểm của nhóm',
    en: 'left out of the points and of the base of its group',
  },
  zero: { vi: 'tính 0 điểm', en: 'counted as no points' },
}

function byRuleWords(result: Result, unit: number, node: number, { rule, compared }: AbsoluteLeaf): Words {
  const { observations, program, peers } = result
  const { code } = program.nodes[node]
  const judged = peers.get(code)
  if (judged) return comparedWords(program, compared, rule.because(judged.values[unit], judged.means[unit]))
  const column = observations.columns.get(code)
  const counts = column?.counts?.map(option => option[unit])
  return rule.because(column?.amounts[unit] ?? Number.NaN, column?.bases?.[unit] ?? Number.NaN, counts)
}

/** Names the node whose final scores were compared, where it is not the leaf itself. */
function comparedWords({ nodes }: Program, compared: number | undefined, words: Words): Words {
  if (compared === undefined) return words
  const { name } = nodes[compared].source
  return { vi: `${name.vi} (%): ${words.vi}`, en: `${name.en} (%): ${words.en}` }
}

function placedWords({ stages, program }: Result, unit: number, node: number, leaf: RelativeLeaf): Words {
  const { code, source } = program.nodes[node]
  const stage = stages.get(code)
  const method = source.normalise && normalisers[source.normalise.method].about
  return both((n, language) => {
    if (!stage || !method) return ''
    const said = [
      `${language === 'vi' ? 'giá trị' : 'value'} ${n(stage.prepared[unit])}${treatmentWords(stage, unit, language)}`,
      leaf.normalise.usesRange ? rangeWords(stage.ranges[unit], leaf, n, language) : method[language],
    ]
    return said.join('; ')
  })
}

function treatmentWords({ imputed, treated }: LeafStages, unit: number, language: 'vi' | 'en'): string {
  if (imputed.includes(unit)) return language === 'vi' ? ' (điền thay chỗ thiếu)' : ' (imputed)'
  if (treated.includes(unit))
    return language === 'vi' ? ' (đã xử lý giá trị ngoại lai)' : ' (treated as an outlier)'
  return ''
}

function rangeWords(
  range: Range,
  leaf: RelativeLeaf,
  n: (x: number) => string,
  language: 'vi' | 'en',
): string {
  const [worst, best] = leaf.sign === 1 ? [range.low, range.high] : [range.high, range.low]
  const isWithin = leaf.range.kind === 'own-year' && leaf.range.within === 'block'
  const span = (isWithin ? withinBlock : spanWords[leaf.range.kind])[language]
  return language === 'vi'
    ? `${span}: kém nhất ${n(worst)}, tốt nhất ${n(best)}`
    : `${span}: worst ${n(worst)}, best ${n(best)}`
}

const withinBlock: Words = {
  vi: 'so với các đơn vị cùng khối trong năm',
  en: 'among the units of the same block and year',
}

const spanWords: { readonly [kind in RelativeLeaf['range']['kind']]: Words } = {
  'own-year': { vi: 'so với các đơn vị cùng năm', en: 'among the units of the same year' },
  expanding: { vi: 'so với mọi năm từ khi có chỉ tiêu', en: 'among all years since the indicator began' },
  fixed: { vi: 'so với khoảng cố định', en: 'on a fixed range' },
}
