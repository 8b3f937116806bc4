import { both } from '../basics/numerals.ts'
import { type Problem, problem, type Words } from '../basics/problem.ts'
import type { ProgramNode } from '../framework/compile.ts'
import type { Declared, Points } from './bodies.ts'

/** What a criterion asks a unit to state. */
export type Asked = 'amount' | 'option' | 'ratio' | 'counts'

/** What a criterion asks a unit to state: its rule says so; a criterion placed among the others takes a number. */
export function askedOf({ work }: ProgramNode): Asked {
  if (work.kind !== 'absolute') return 'amount'
  return work.rule.accepts === 'peers' ? 'amount' : work.rule.accepts
}

/** What is wrong with a declared value by the rule of its criterion: its kind, its bounds, its options. */
export function declaredProblems(node: ProgramNode, declared: Declared): readonly Problem[] {
  if ('missing' in declared) return []
  const asked = askedOf(node)
  if (kindOf(declared) !== asked) return [wrongKind(node, asked)]
  if ('option' in declared) return optionProblems(node, declared.option)
  if ('of' in declared) return ratioProblems(node, declared)
  if ('counts' in declared) return countProblems(node, declared.counts)
  return amountProblems(node, declared.amount)
}

/** The points that a declared value earns by its rule, where they can be told from the unit's own value alone. */
export function declaredPoints({ work }: ProgramNode, declared: Declared): Points {
  if ('missing' in declared) return declared
  if (work.kind !== 'absolute' || work.rule.accepts === 'peers') return notComputable
  const points = scored(work.rule, declared)
  return Number.isFinite(points) ? points : notComputable
}

type Rule = Extract<ProgramNode['work'], { readonly kind: 'absolute' }>['rule']

function scored(rule: Rule, declared: Exclude<Declared, { missing: unknown }>): number {
  if ('option' in declared) return rule.score(rule.options.indexOf(declared.option), Number.NaN)
  if ('of' in declared) return rule.score(declared.done, declared.of)
  if ('amount' in declared) return rule.score(declared.amount, Number.NaN)
  const answers = declared.counts.reduce((all, count) => all + count, 0)
  return rule.score(answers, Number.NaN, declared.counts)
}

const notComputable = { missing: 'not-computable' } as const

const kindOf = (declared: Exclude<Declared, { missing: unknown }>): Asked =>
  'option' in declared ? 'option' : 'of' in declared ? 'ratio' : 'counts' in declared ? 'counts' : 'amount'

const wrong = ({ code }: ProgramNode, name: string, words: Words): Problem => ({
  ...problem(name, [code], { vi: `Tiêu chí ${code}: ${words.vi}`, en: `Criterion ${code}: ${words.en}` }),
  subject: code,
})

const askedWords: Readonly<Record<Asked, Words>> = {
  amount: { vi: 'một con số', en: 'a number' },
  option: { vi: 'một phương án', en: 'an option' },
  ratio: { vi: 'số đã làm trên số được giao', en: 'done out of assigned' },
  counts: { vi: 'số phiếu theo từng phương án', en: 'the number of answers by option' },
}

const wrongKind = (node: ProgramNode, asked: Asked): Problem =>
  wrong(node, 'wrong-kind-of-value', {
    vi: `cần ghi ${askedWords[asked].vi}.`,
    en: `asks for ${askedWords[asked].en}.`,
  })

function optionProblems(node: ProgramNode, option: string): readonly Problem[] {
  const options = node.work.kind === 'absolute' ? node.work.rule.options : []
  if (options.includes(option)) return []
  const all = options.map(name => `“${name}”`).join(', ')
  return [
    wrong(node, 'unknown-option', {
      vi: `không có phương án “${option}”. Các phương án: ${all}.`,
      en: `there is no option “${option}”. The options: ${all}.`,
    }),
  ]
}

function amountProblems(node: ProgramNode, x: number): readonly Problem[] {
  const { least, most, counted } = boundsOf(node)
  // Figures carry the dust of binary sums: 3.3333333333 out of 3.3333333333 is no fault.
  const dust = 1e-9 * Math.max(1, Math.abs(x))
  if (!Number.isFinite(x)) return [wrongKind(node, 'amount')]
  if (x > most + dust) return [outOfRange(node, 'above-maximum', x, most)]
  if (x < least - dust) return [outOfRange(node, 'below-minimum', x, least)]
  return counted && !Number.isInteger(x) ? [notWhole(node)] : []
}

function boundsOf({ work, source }: ProgramNode) {
  if (work.kind === 'absolute') return work.rule
  const { least, most } = source.normalise ?? {}
  return { least: least ?? Number.NEGATIVE_INFINITY, most: most ?? Number.POSITIVE_INFINITY, counted: false }
}

function ratioProblems(
  node: ProgramNode,
  { done, of }: { readonly done: number; readonly of: number },
): readonly Problem[] {
  const { most } = boundsOf(node)
  const ownBase = node.work.kind === 'absolute' && node.work.rule.ownBase
  if (!Number.isFinite(done) || !Number.isFinite(of) || done < 0 || of < 0 || (ownBase && of === 0))
    return [wrongKind(node, 'ratio')]
  if (of > most) return [outOfRange(node, 'above-maximum', of, most)]
  return done > of ? [outOfRange(node, 'ratio-above-one', done, of)] : []
}

function countProblems(node: ProgramNode, counts: readonly number[]): readonly Problem[] {
  const options = node.work.kind === 'absolute' ? node.work.rule.options : []
  const whole = counts.every(count => Number.isInteger(count) && count >= 0)
  const right = whole && counts.length === options.length && counts.some(count => count > 0)
  return right ? [] : [wrongKind(node, 'counts')]
}

const notWhole = (node: ProgramNode): Problem =>
  wrong(node, 'not-whole', {
    vi: 'phải là số nguyên, vì đây là số việc hoặc số lần. Hãy kiểm tra lại.',
    en: 'must be a whole number: things or times are counted here. Check it.',
  })

const outOfRange = (node: ProgramNode, name: string, x: number, limit: number): Problem =>
  wrong(
    node,
    name,
    both((n, language) => {
      const above = x > limit
      return language === 'vi'
        ? `${n(x)} ${above ? 'lớn hơn mức lớn nhất' : 'nhỏ hơn mức nhỏ nhất'} có thể có là ${n(limit)}. Hãy kiểm tra lại số.`
        : `${n(x)} is ${above ? 'above the most' : 'below the least'} possible, ${n(limit)}. Check the number.`
    }),
  )

/** What is wrong with points given by hand: below nought or above what the criterion is worth. */
export function pointsProblems(node: ProgramNode, points: Points): readonly Problem[] {
  if (typeof points !== 'number') return []
  const { work, max } = node
  const least = work.kind === 'absolute' && work.rule.inPoints ? Math.min(0, work.rule.least) : 0
  if (!Number.isFinite(points)) return [wrongKind(node, 'amount')]
  if (points > max + 1e-9) return [outOfRange(node, 'above-maximum', points, max)]
  return points < least - 1e-9 ? [outOfRange(node, 'below-minimum', points, least)] : []
}
