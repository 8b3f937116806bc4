import { both } from '../basics/numerals.ts'
import type { Words } from '../basics/problem.ts'
import type { LeafStages, Result } from '../composite/result.ts'
import { blockMeans } from '../composite/score-leaf.ts'
import type { AbsoluteLeaf, Consequence, RelativeLeaf } from '../framework/compile.ts'
import { normalisers } from '../methods/normalise.ts'
import { missingReason, missingWords } from '../model/value.ts'

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
      missingWords[reason],
      result.program.nodes[node].consequences[result.missing[node][unit] - 1],
    )
  return leaf.kind === 'absolute'
    ? byRuleWords(result, unit, node, leaf)
    : placedWords(result, unit, node, leaf)
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

function byRuleWords(
  { observations, program }: Result,
  unit: number,
  node: number,
  { rule }: AbsoluteLeaf,
): Words {
  const column = observations.columns.get(program.nodes[node].code)
  const of =
    rule.accepts === 'peers' && column ? blockMeans(column.amounts, observations.blocks) : column?.bases
  return rule.because(column?.amounts[unit] ?? Number.NaN, of?.[unit] ?? Number.NaN)
}

function placedWords({ stages, program }: Result, unit: number, node: number, leaf: RelativeLeaf): Words {
  const { code, source } = program.nodes[node]
  const stage = stages.get(code)
  const method = source.normalise && normalisers[source.normalise.method].about
  return both((n, language) => {
    if (!stage || !method) return ''
    const said = [
      `${language === 'vi' ? 'giá trị' : 'value'} ${n(stage.prepared[unit])}${treatmentWords(stage, unit, language)}`,
      leaf.normalise.usesRange ? rangeWords(stage, leaf, n, language) : method[language],
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
  { range }: LeafStages,
  leaf: RelativeLeaf,
  n: (x: number) => string,
  language: 'vi' | 'en',
): string {
  const [worst, best] = leaf.sign === 1 ? [range.low, range.high] : [range.high, range.low]
  const span = spanWords[leaf.range.kind][language]
  return language === 'vi'
    ? `${span}: kém nhất ${n(worst)}, tốt nhất ${n(best)}`
    : `${span}: worst ${n(worst)}, best ${n(best)}`
}

const spanWords: { readonly [kind in RelativeLeaf['range']['kind']]: Words } = {
  'own-year': { vi: 'so với các đơn vị cùng năm', en: 'among the units of the same year' },
  expanding: { vi: 'so với mọi năm từ khi có chỉ tiêu', en: 'among all years since the indicator began' },
  fixed: { vi: 'so với khoảng cố định', en: 'on a fixed range' },
}
