import type { Claim, Problem, Published, Reproduction, Scoring } from '@thuocdo/engine'
import type { LoadedEdition } from './read-edition.ts'

/** One edition scored from a table of inputs, beside what its source printed; or as it was printed, where that is all there is. */
export type ScoredEdition = Scoring & {
  readonly loaded: LoadedEdition
  readonly published: Published
  /** What others say of its results. */
  readonly claims: readonly Claim[]
  readonly reproductions: readonly Reproduction[]
  /** Everything that was noticed on the way and does not refuse. */
  readonly problems: readonly Problem[]
}
