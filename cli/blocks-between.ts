import type { Change } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'

/** The block of a unit in an edition; nothing where the edition does not hold it. */
export function blockOf({ result }: ScoredEdition, unit: string): string | undefined {
  const row = result.units.indexOf(unit)
  return row === -1 ? undefined : result.blocks[row]
}

/** Whether a unit stands in different blocks of two editions, so that its ranks are among different units. */
export const isMoved = (from: ScoredEdition, to: ScoredEdition, unit: string): boolean =>
  blockOf(from, unit) !== blockOf(to, unit)

/** A change without places where the ranks are of different blocks. */
export const withinBlock = (from: ScoredEdition, to: ScoredEdition, change: Change): Change =>
  isMoved(from, to, change.unit) ? { ...change, places: null } : change
