import type { Words } from '@thuocdo/engine'
import type { Standing } from './standing.ts'

/** How a unit moved between two editions: in places of a ranking, or in groups where nobody is ranked. Up is positive. */
export type Move = {
  readonly of: 'rank' | 'group'
  readonly steps: number
  /** The group that it came from; nothing for ranks. */
  readonly from: Words | null
  /** The period that it is compared with. */
  readonly since: string
  /** What the source remarks on the earlier figure. */
  readonly note: Words | null
}

type Moving = Pick<
  Standing,
  'framework' | 'period' | 'rank' | 'of' | 'block' | 'group' | 'groupPlace' | 'note' | 'max'
>

/** The move from one edition to the next; nothing across a change of method, or from among another number of units. */
export function moveOf(before: Moving | undefined, now: Moving): Move | null {
  if (!before || now.framework.breaks) return null
  const since = before.period
  if (now.rank !== null && before.rank !== null) {
    const isSame = now.of === before.of && now.block?.vi === before.block?.vi
    return isSame ? { of: 'rank', steps: before.rank - now.rank, from: null, since, note: before.note } : null
  }
  if (now.groupPlace === null || before.groupPlace === null || before.max !== now.max) return null
  return { of: 'group', steps: before.groupPlace - now.groupPlace, from: before.group, since, note: null }
}
