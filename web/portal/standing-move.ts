import type { Move, Standing } from './standing.ts'
import { hasSameField } from './unit-year.ts'

type Moving = Pick<
  Standing,
  'framework' | 'period' | 'rank' | 'of' | 'block' | 'group' | 'groupPlace' | 'note' | 'max'
>

/** The move from one edition to the next; nothing across a change of method, or from among another number of units. */
export function moveOf(before: Moving | undefined, now: Moving): Move | null {
  if (!before || now.framework.breaks) return null
  const since = before.period
  if (now.rank !== null && before.rank !== null) {
    const isSame = hasSameField(before, now) && now.block?.vi === before.block?.vi
    return isSame ? { of: 'rank', steps: before.rank - now.rank, from: null, since, note: before.note } : null
  }
  if (now.groupPlace === null || before.groupPlace === null || before.max !== now.max) return null
  return { of: 'group', steps: before.groupPlace - now.groupPlace, from: before.group, since, note: null }
}
