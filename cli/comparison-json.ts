import type { Change, Language } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import type { Comparison, RankMove } from './comparison.ts'
import { areByPercent, gainOf, reachedBy } from './reached-between.ts'

/** Two editions side by side, for programs. */
export const comparisonJson = (comparison: Comparison, language: Language) => ({
  ...head(comparison),
  units: comparison.changes().map(change => unitJson(comparison, change, language)),
  ...rankedOnlyJson(comparison, language),
  entered: comparison.entered.map(unit => ({ unit, name: comparison.nameOf(unit, language) })),
  left: comparison.left.map(unit => ({ unit, name: comparison.nameOf(unit, language) })),
  acts: comparison.acts.map(({ on, kind, from, to }) => ({ on, kind, from, to: to ?? null })),
})

/** One unit in two editions, for programs. */
export const changeJson = (comparison: Comparison, change: Change, language: Language) => ({
  ...head(comparison),
  ...unitJson(comparison, change, language),
})

/** A unit of which only the ranks are known in both editions, for programs. */
export const rankMoveJson = (comparison: Comparison, move: RankMove, language: Language) => ({
  ...head(comparison),
  ...moveJson(comparison, move, language),
})

const moveJson = ({ nameOf }: Comparison, { unit, from, to }: RankMove, language: Language) => ({
  unit,
  name: nameOf(unit, language),
  from: { score: null, rank: from },
  to: { score: null, rank: to },
  places: from - to,
})

function rankedOnlyJson(comparison: Comparison, language: Language) {
  const moves = comparison.rankedOnly()
  return moves.length === 0 ? {} : { rankedOnly: moves.map(move => moveJson(comparison, move, language)) }
}

const head = ({ from, to, isPrintedOnly, breaks, framework }: Comparison) => ({
  index: to.loaded.edition.index,
  editions: [from.loaded.edition.edition, to.loaded.edition.edition],
  ...(isPrintedOnly && { printedOnly: true }),
  ...(framework && { framework }),
  ...(breaks && { breaks }),
})

/** Score and rank; where percentages are compared, base and percent too. */
function sideJson({ from, to }: Comparison, of: ScoredEdition, unit: string, side: Change['from']) {
  if (!areByPercent(from, to)) return side
  const { max, percent } = reachedBy(of, unit)
  return { ...side, max, percent }
}

const unitJson = (comparison: Comparison, change: Change, language: Language) => ({
  unit: change.unit,
  name: comparison.nameOf(change.unit, language),
  block: comparison.blockOf(change.unit),
  from: sideJson(comparison, comparison.from, change.unit, change.from),
  to: sideJson(comparison, comparison.to, change.unit, change.to),
  delta: change.delta,
  ...(areByPercent(comparison.from, comparison.to) && {
    deltaPercent: gainOf(comparison.from, comparison.to, change),
  }),
  places: change.places,
  sources: change.sources ?? null,
  parts: change.parts.map(({ name, ...part }) => ({ ...part, name: name[language] })),
})
