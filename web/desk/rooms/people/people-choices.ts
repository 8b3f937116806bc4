import type { Option } from '../../../ui/inputs.tsx'
import type { PersonChoice } from './person-view.ts'

/** People to choose from in two groups: those of the unit, and below them the others. */
export const peopleChoices = (
  people: readonly PersonChoice[],
  groups: { readonly inside: string; readonly outside: string },
): readonly Option[] =>
  people.map(({ id, name, isInside }) => ({
    value: id,
    label: name,
    group: isInside ? groups.inside : groups.outside,
  }))
