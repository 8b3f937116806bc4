import * as z from 'zod/mini'
import type { Words } from '../basics/problem.ts'

/**
 * What a rule is fed. `amount`: a number. `option`: the position of the option taken. `ratio`: done out of assigned.
 * `counts`: how many answers each option had. `peers`: a number, judged against the mean of the unit's block.
 */
export type Accepts = 'amount' | 'option' | 'ratio' | 'counts' | 'peers'

/** What an official text gets wrong in one rule: found without any unit, reported by the checker. */
export type Finding = { readonly code: string; readonly words: Words }

/**
 * A rule with its parameters and its maximum in place. `of` is what `x` is measured against: assigned, or the mean of the
 * block. `counts` are the answers by option, of a rule that takes them.
 */
export type BoundRule = {
  readonly accepts: Accepts
  /** Points; `NaN` where the input is none that the rule knows. */
  readonly score: (x: number, of: number, counts?: ArrayLike<number>) => number
  /** Why the input earns its points, as a clause without the points themselves. */
  readonly because: (x: number, of: number, counts?: ArrayLike<number>) => Words
  /** The most points that any input can earn. */
  readonly best: number
  /** The least and the most that may be observed: what lies outside is refused at the door. */
  readonly least: number
  readonly most: number
  /** The names of the options, where the rule takes one. */
  readonly options: readonly string[]
  /** Whether what `x` is measured against is the unit's own base: the most that it could reach here. */
  readonly ownBase: boolean
  /** Whether `x` is the points themselves, so that it stands for another number of points under another maximum. */
  readonly inPoints: boolean
  /** Whether only whole numbers may be observed: things that are counted. */
  readonly counted: boolean
  /** The node whose final scores are compared, where the rule looks at those instead of a value of its own. */
  readonly compares?: string
  readonly findings: readonly Finding[]
}

/** One worked example of a rule, shown in the documentation and run as a test. */
export type RuleExample = {
  readonly params: object
  readonly max: number
  readonly x: number
  readonly of?: number
  readonly counts?: readonly number[]
  readonly points: number
}

/** An entry of the catalogue of rules: one way in which the value of a single unit earns points out of a maximum. */
export type Rule = {
  readonly about: Words
  readonly accepts: Accepts
  readonly params: z.ZodMiniObject
  readonly bind: (params: unknown, max: number) => BoundRule
  readonly examples: readonly RuleExample[]
}

type Definition<Shape extends z.core.$ZodLooseShape, Params = z.output<z.ZodMiniObject<Shape>>> = {
  readonly about: Words
  readonly accepts: Accepts
  readonly params: z.ZodMiniObject<Shape>
  readonly score: (x: number, max: number, params: Params, of: number, counts: ArrayLike<number>) => number
  readonly because: (x: number, max: number, params: Params, of: number, counts: ArrayLike<number>) => Words
  readonly best?: (max: number, params: Params) => number
  readonly least?: (params: Params) => number
  readonly most?: (max: number, params: Params) => number
  readonly counted?: boolean
  readonly options?: (params: Params) => readonly string[]
  readonly ownBase?: boolean
  readonly inPoints?: boolean
  readonly compares?: (params: Params) => string | undefined
  readonly findings?: (max: number, params: Params) => readonly Finding[]
  readonly examples: readonly RuleExample[]
}

const none: readonly number[] = []

/** Writes one entry of the catalogue: type, validation, form, sentence and test all follow from it. */
export function rule<Shape extends z.core.$ZodLooseShape>(entry: Definition<Shape>): Rule {
  const { about, accepts, params: schema, examples } = entry
  const bind = (raw: unknown, max: number): BoundRule => {
    const params = z.parse(schema, raw)
    const compares = entry.compares?.(params)
    return {
      accepts,
      score: (x, of, counts = none) => entry.score(x, max, params, of, counts),
      because: (x, of, counts = none) => entry.because(x, max, params, of, counts),
      best: entry.best?.(max, params) ?? max,
      least: entry.least?.(params) ?? Number.NEGATIVE_INFINITY,
      most: entry.most?.(max, params) ?? Number.POSITIVE_INFINITY,
      options: entry.options?.(params) ?? [],
      ownBase: entry.ownBase ?? false,
      inPoints: entry.inPoints ?? false,
      counted: entry.counted ?? false,
      ...(compares !== undefined && { compares }),
      findings: entry.findings?.(max, params) ?? [],
    }
  }
  return { about, accepts, params: schema, bind, examples }
}
