import type { Change, Language } from '@thuocdo/engine'
import type { Comparison } from './comparison.ts'

/** Two editions side by side, for programs. */
export const comparisonJson = (comparison: Comparison, language: Language) => ({
  ...head(comparison),
  units: comparison.changes().map(change => unitJson(comparison, change, language)),
  entered: comparison.entered.map(unit => ({ unit, name: comparison.nameOf(unit, language) })),
  left: comparison.left.map(unit => ({ unit, name: comparison.nameOf(unit, language) })),
  acts: comparison.acts.map(({ on, kind, from, to }) => ({ on, kind, from, to: to ?? null })),
})

/** One unit in two editions, for programs. */
export const changeJson = (comparison: Comparison, change: Change, language: Language) => ({
  ...head(comparison),
  ...unitJson(comparison, change, language),
})

const head = ({ from, to }: Comparison) => ({
  index: to.loaded.edition.index,
  editions: [from.loaded.edition.edition, to.loaded.edition.edition],
})

const unitJson = ({ nameOf }: Comparison, change: Change, language: Language) => ({
  unit: change.unit,
  name: nameOf(change.unit, language),
  from: change.from,
  to: change.to,
  delta: change.delta,
  places: change.places,
  sources: change.sources ?? null,
  parts: change.parts.map(({ name, ...part }) => ({ ...part, name: name[language] })),
})
