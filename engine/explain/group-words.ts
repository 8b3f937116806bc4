import { both } from '../basics/numerals.ts'
import type { Language, Words } from '../basics/problem.ts'
import type { Result } from '../composite/result.ts'
import type { Consequence, Group } from '../framework/compile.ts'
import { missingReason, missingWords } from '../model/value.ts'

/** Why a group has its score: how its parts are combined, which were left out, and what bonus and penalty did. */
export function groupWords(result: Result, unit: number, node: number, group: Group): Words {
  const held = missingReason(result.missing[node][unit])
  if (held) return heldWords(result, unit, group, missingWords[held])
  return both((n, language) =>
    [
      arithmetic(result, unit, node, group, n),
      ...leftOutWords(result, unit, group, language),
      ...baseWords(result, unit, node, group, n, language),
      ...adjustmentWords(result, unit, group, n, language),
      ...boundWords(result, unit, node, group, n, language),
    ].join('; '),
  )
}

type Numeral = (x: number, decimals?: number) => string

/** The arithmetic that makes the score, written out: `10 × (0,05 × 7,77 + …)`. */
function arithmetic(result: Result, unit: number, node: number, group: Group, n: Numeral): string {
  const parts = [...group.ordinary].flatMap((child, i) => {
    const consequence = consequenceAt(result, unit, child)
    if (consequence === 'leave-out') return []
    return { x: consequence === 'zero' ? 0 : result.scores[child][unit], w: result.weights[node][i] }
  })
  const formula = group.combine.formula(parts, n)
  return group.scale === 1 ? formula : `${n(group.scale)} × (${formula})`
}

/** What a missing part does to its group; nothing where it is there. */
function consequenceAt({ program, missing }: Result, unit: number, node: number): Consequence | undefined {
  const reason = missing[node][unit]
  return reason === 0 ? undefined : program.nodes[node].consequences[reason - 1]
}

/** Names the parts that hold the group back; where none does by itself, all that are missing. */
function heldWords(result: Result, unit: number, group: Group, reason: Words): Words {
  const missing = [...group.ordinary].filter(child => result.missing[child][unit] !== 0)
  const holding = missing.filter(child => consequenceAt(result, unit, child) === 'hold')
  const names = namesOf(result, holding.length > 0 ? holding : missing)
  return {
    vi: names.vi === '' ? `chưa có điểm: ${reason.vi}` : `chưa có điểm vì ${reason.vi}: ${names.vi}`,
    en: names.en === '' ? `no score: ${reason.en}` : `no score, ${reason.en}: ${names.en}`,
  }
}

function leftOutWords(result: Result, unit: number, group: Group, language: Language): readonly string[] {
  const out = [...group.ordinary].filter(child => consequenceAt(result, unit, child) === 'leave-out')
  if (out.length === 0) return []
  return [`${language === 'vi' ? 'không tính' : 'left out'}: ${namesOf(result, out)[language]}`]
}

/** What became of the base: smaller than printed, or stretched back, with the arithmetic of it. */
function baseWords(
  result: Result,
  unit: number,
  node: number,
  group: Group,
  n: Numeral,
  language: Language,
): readonly string[] {
  const kept = result.kept[node][unit]
  const full = result.program.nodes[node].max
  if (kept === 1) return []
  const base = full * kept
  if (result.maxima[node][unit] < full)
    return [
      language === 'vi'
        ? `thang điểm còn ${n(base)} trên ${n(full)}`
        : `the base is ${n(base)} of ${n(full)}`,
    ]
  const { bonus, penalty } = adjustments(result, unit, group)
  const before = (result.scores[node][unit] - bonus + penalty) * kept
  return [
    language === 'vi'
      ? `quy đổi lại về thang ${n(full)}: ${n(before)} ÷ ${n(base)} × ${n(full)}`
      : `stretched back to a base of ${n(full)}: ${n(before)} ÷ ${n(base)} × ${n(full)}`,
  ]
}

/** Bonus and penalty of a unit at a group, within their caps. */
function adjustments(result: Result, unit: number, { bonus, penalty, caps }: Group) {
  return {
    bonus: Math.min(caps.bonus, pointsOf(result, unit, bonus)),
    penalty: Math.min(caps.penalty, pointsOf(result, unit, penalty)),
  }
}

const pointsOf = ({ scores }: Result, unit: number, children: Int32Array): number =>
  [...children].reduce((total, child) => total + (scores[child][unit] || 0), 0)

function adjustmentWords(
  result: Result,
  unit: number,
  group: Group,
  n: Numeral,
  language: Language,
): readonly string[] {
  const { bonus, penalty } = adjustments(result, unit, group)
  const [more, less, most] =
    language === 'vi' ? ['điểm thưởng', 'điểm trừ', 'tối đa'] : ['bonus', 'penalty', 'at most']
  // A cap that bites is named: what was earned, and how much of it counts.
  const said = (word: string, sign: string, counted: number, children: Int32Array): readonly string[] => {
    const earned = pointsOf(result, unit, children)
    if (counted <= 0) return []
    return [
      earned - counted > 1e-9
        ? `${word} ${n(earned)}, ${most} ${n(counted)}`
        : `${word} ${sign}${n(counted)}`,
    ]
  }
  return [...said(more, '+', bonus, group.bonus), ...said(less, '−', penalty, group.penalty)]
}

/** The bound that the score of the group was kept within, where it stands on one. */
function boundWords(
  { scores, maxima, program }: Result,
  unit: number,
  node: number,
  { caps: { least, most } }: Group,
  n: Numeral,
  language: Language,
): readonly string[] {
  const score = scores[node][unit]
  const share = maxima[node][unit] / program.nodes[node].max
  const [isLeast, isMost] = [score === least, Math.abs(score - most * share) < 1e-9]
  if (!isLeast && !isMost) return []
  const [low, high] = language === 'vi' ? ['không dưới', 'không quá'] : ['not below', 'not above']
  return [`${isMost ? high : low} ${n(score)}`]
}

function namesOf({ program }: Result, nodes: readonly number[]): Words {
  const names = nodes.map(node => program.nodes[node].source.name)
  return { vi: names.map(name => name.vi).join(', '), en: names.map(name => name.en).join(', ') }
}
