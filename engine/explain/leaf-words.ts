import { both } from '../basics/numerals.ts'
import type { Words } from '../basics/problem.ts'
import type { LeafStages, Result } from '../composite/result.ts'
import type { AbsoluteLeaf, Consequence, Program, RelativeLeaf } from '../framework/compile.ts'
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
  return leaf.kind === 'absolute'
    ? byRuleWords(result, unit, node, leaf)
    : placedWords(result, unit, node, leaf)
}

/** What was said about a value that is not there: why it does not apply, or that the block is not final. */
function saidReason(
  { program, blocks, observations, missing }: Result,
  unit: number,
  node: number,
  leaf: AbsoluteLeaf | RelativeLeaf,
): Words | undefined {
  const { outside, code } = program.nodes[node]
  const reason = outside.get(blocks[unit])
  if (reason) return because('not-applicable', reason)
  const said = observations.columns.get(code)?.reasons?.get(unit)
  if (said) return because('not-applicable', { vi: said, en: said })
  const isWaiting = leaf.kind === 'absolute' && leaf.compared !== undefined
  return isWaiting && missingReason(missing[node][unit]) === 'not-computable' ? notFinal : undefined
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
