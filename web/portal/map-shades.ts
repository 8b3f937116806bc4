import { drawnTotal } from './edition-blocks.ts'
import { type EditionView, rowsIn, sectionsOf } from './edition-view.ts'
import { fifths, type Shade, shadesOfGroups } from './map-steps.ts'

/** The shades of an edition: its groups where it has them and ranks nobody, else fifths by total. */
export function shadesOf(view: Pick<EditionView, 'blocks'>): readonly Shade[] {
  const groups = sectionsOf(view).flatMap(({ kind, label, rows }) =>
    kind === 'group' && label ? [{ label, units: rows.map(({ unit }) => unit) }] : [],
  )
  return groups.length > 0 ? shadesOfGroups(groups) : fifths(figuresOf(view))
}

/** Whether units stand in groups: no figure is shown then, which would invite a league table. */
export const areGroups = (shades: readonly Shade[]): boolean => shades.some(({ group }) => group !== null)

const figuresOf = (view: Pick<EditionView, 'blocks'>): ReadonlyMap<string, number> =>
  new Map(
    rowsIn(view).flatMap(row => {
      const total = drawnTotal(row)
      return total === null ? [] : [[row.unit, total] as const]
    }),
  )
