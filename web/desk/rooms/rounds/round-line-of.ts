import type { EditionLine, RoundLine as ListedRound } from '@thuocdo/operations/acts'
import type { AssessmentLine } from '../assessments/assessment-view.ts'
import type { RoundLine } from './round-view.ts'

/** One round as lists show it; late are those of its assessments that the reader may see. */
export function roundLineOf(
  round: ListedRound,
  editions: readonly EditionLine[],
  assessments: readonly AssessmentLine[],
): RoundLine {
  const { id, name, edition, from, to, state, due, units, steps } = round
  const added = editions.find(one => one.id === edition.id && one.version === edition.version)
  const atHome = (steps.drafting ?? 0) + (steps.submitted ?? 0)
  return {
    id,
    name,
    edition: added?.title ?? { vi: edition.id, en: edition.id },
    from,
    to,
    state,
    dueOn: due ?? null,
    units,
    submitted: units - atHome,
    late: assessments.filter(line => line.round.id === id && line.isLate).length,
  }
}
