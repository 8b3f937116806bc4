import type { LastDone } from '../ports/machine.ts'
import { fieldOf, tenantsOf } from './milestone-fields.ts'

/** A restore of a tenant: when it was done, and of when the backup is that it came from. */
export type LastRestore = { readonly at: Date; readonly from: Date | null }

/** The last restore that a tenant was in; null where it was never restored. */
export function lastRestore(milestones: readonly LastDone[], tenant: string): LastRestore | null {
  const last = milestones
    .filter(({ name, detail }) => name.split(' ')[0] === 'restore' && tenantsOf(detail).includes(tenant))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]
  if (last === undefined) return null
  const from = fieldOf(fieldOf(last.detail, 'backup'), 'at')
  return { at: last.at, from: typeof from === 'string' ? new Date(from) : null }
}
