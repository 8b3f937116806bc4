import { both } from '../basics/numerals.ts'
import type { Language, Words } from '../basics/problem.ts'
import type { Result } from '../composite/result.ts'
import type { Group } from '../framework/compile.ts'
import { combiners } from '../methods/combine.ts'
import { missingReason, missingWords } from '../model/value.ts'

/** Why a group has its score: how its parts are combined, which were left out, and what bonus and penalty did. */
export function groupWords(result: Result, unit: number, node: number, group: Group): Words {
  const held = missingReason(result.missing[node][unit])
  if (held) return heldWords(result, unit, group, missingWords[held])
  return both((n, language) =>
    [
      arithmetic(result, unit, node, group, n) ??
        combiners[result.program.nodes[node].source.combine?.method ?? 'sum'].about[language],
      ...leftOutWords(result, unit, group, language),
      ...stretchWords(result, unit, node, group, n, language),
      ...adjustmentWords(result, unit, group, n, language),
    ].join('; '),
  )
}

type Numeral = (x: number, decimals?: number) => string

/** The sum that makes the score, written out: `10 × (0,05 × 7,77 + …)`. Only for ways to combine that are plain sums. */
function arithmetic(
  result: Result,
  unit: number,
  node: number,
  group: Group,
  n: Numeral,
): string | undefined {
  const method = result.program.nodes[node].source.combine?.method ?? 'sum'
  if (method !== 'sum' && method !== 'weighted-sum') return undefined
  const terms = [...group.ordinary].flatMap((child, i) => {
    if (result.missing[child][unit] !== 0) return []
    const score = n(result.scores[child][unit], 3)
    return method === 'sum' ? score : `${n(result.weights[node][i], 4)} × ${score}`
  })
  const total = terms.join(' + ')
  return group.scale === 1 ? total : `${n(group.scale)} × (${total})`
}

function heldWords(result: Result, unit: number, group: Group, reason: Words): Words {
  const holding = namesOf(
    result,
    [...group.ordinary].filter(child => result.missing[child][unit] !== 0),
  )
  return {
    vi: `chưa có điểm vì ${reason.vi}: ${holding.vi}`,
    en: `no score, ${reason.en}: ${holding.en}`,
  }
}

function leftOutWords(result: Result, unit: number, group: Group, language: Language): readonly string[] {
  const out = [...group.ordinary].filter(child => {
    const reason = result.missing[child][unit]
    return reason !== 0 && result.program.nodes[child].consequences[reason - 1] === 'leave-out'
  })
  if (out.length === 0) return []
  return [`${language === 'vi' ? 'không tính' : 'left out'}: ${namesOf(result, out)[language]}`]
}

function stretchWords(
  result: Result,
  unit: number,
  node: number,
  group: Group,
  n: Numeral,
  language: Language,
): readonly string[] {
  const base = result.maxima[node][unit]
  const full = result.program.nodes[node].max
  if (base < full)
    return [
      language === 'vi'
        ? `thang điểm còn ${n(base)} trên ${n(full)}`
        : `the base is ${n(base)} of ${n(full)}`,
    ]
  const shrunk = [...group.ordinary].some(child => result.missing[child][unit] !== 0)
  if (group.stretch === 'never' || !shrunk) return []
  return [language === 'vi' ? `quy đổi lại về thang ${n(full)}` : `stretched back to a base of ${n(full)}`]
}

function adjustmentWords(
  result: Result,
  unit: number,
  group: Group,
  n: Numeral,
  language: Language,
): readonly string[] {
  const points = (children: Int32Array, cap: number): number =>
    Math.min(
      cap,
      [...children].reduce((total, child) => total + (result.scores[child][unit] || 0), 0),
    )
  const bonus = points(group.bonus, group.caps.bonus)
  const penalty = points(group.penalty, group.caps.penalty)
  const said = language === 'vi' ? ['điểm thưởng', 'điểm trừ'] : ['bonus', 'penalty']
  return [
    ...(bonus > 0 ? [`${said[0]} +${n(bonus)}`] : []),
    ...(penalty > 0 ? [`${said[1]} −${n(penalty)}`] : []),
  ]
}

function namesOf({ program }: Result, nodes: readonly number[]): Words {
  const names = nodes.map(node => program.nodes[node].source.name)
  return { vi: names.map(name => name.vi).join(', '), en: names.map(name => name.en).join(', ') }
}
