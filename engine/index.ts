// Basics: what everything else is made of.
export * from './basics/calendar.ts'
export * from './basics/legacy-text.ts'
export * from './basics/numerals.ts'
export * from './basics/problem.ts'
export * from './basics/random.ts'
export * from './basics/result.ts'
export * from './basics/rounding.ts'
export * from './basics/text.ts'

// Model: the nouns everyone shares.
export * from './model/lineage.ts'
export * from './model/observation.ts'
export * from './model/published.ts'
export * from './model/register.ts'
export * from './model/unit.ts'
export * from './model/unknown-unit.ts'
export * from './model/value.ts'

// Rules and methods: the catalogues.
export { rules } from './rules/catalogue.ts'
export type { Rule } from './rules/rule.ts'
export { type Class, classifiers } from './methods/classify.ts'
export { combiners } from './methods/combine.ts'
export { type Impute, imputations } from './methods/impute.ts'
export { type NormaliseExample, normalisers } from './methods/normalise.ts'
export * from './methods/outranking.ts'
export { place, type TieRule, tieRules } from './methods/ties.ts'
export { type Treat, treatments } from './methods/treat.ts'
export { effectiveWeights, type Weigh, weighings } from './methods/weigh.ts'

// Framework: read one edition, check it, compile it.
export * from './framework/tree.ts'
export * from './framework/edition.ts'
export * from './framework/acknowledge.ts'
export * from './framework/check.ts'
export * from './framework/compile.ts'

// Composite: observations and a framework become scores, ranks and classes.
export * from './composite/result.ts'
export * from './composite/compute.ts'
export * from './composite/rank.ts'
export * from './composite/classes.ts'
export * from './composite/scoreboard.ts'
export * from './composite/reproduce.ts'
export * from './composite/item-analysis.ts'

// Explain: why this score, why it moved, how sure we are.
export * from './explain/because.ts'
export * from './explain/split.ts'
export * from './explain/common-ground.ts'
export * from './explain/sources.ts'
export * from './explain/change.ts'
export * from './explain/rank-statistics.ts'
export * from './explain/sobol.ts'
