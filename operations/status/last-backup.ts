import type { LastDone } from '../ports/machine.ts'
import { fieldOf, tenantsOf } from './milestone-fields.ts'

/** A backup that a tenant is in: its instant, and how many files it lacks. */
export type LastBackup = { readonly at: Date; readonly missing: number }

/** Under which name a backup is noted: one of a single tenant must not cover up when the whole installation was last copied. */
export const backupMilestone = (tenant?: string): string =>
  tenant === undefined ? 'backup' : `backup ${tenant}`

/** The latest backup that holds a tenant: made here, or the one that it was restored from. That of another tenant is none. */
export function lastBackup(milestones: readonly LastDone[], tenant: string): LastBackup | null {
  const known = milestones.flatMap(done => {
    const [what = ''] = done.name.split(' ')
    if (!tenantsOf(done.detail).includes(tenant)) return []
    if (what === 'backup') return [{ at: done.at, missing: missingIn(done.detail) }]
    return what === 'restore' ? restoredFrom(done.detail) : []
  })
  return known.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null
}

function restoredFrom(detail: unknown): readonly LastBackup[] {
  const from = fieldOf(detail, 'backup')
  const at = fieldOf(from, 'at')
  return typeof at === 'string' ? [{ at: new Date(at), missing: missingIn(from) }] : []
}

const missingIn = (detail: unknown): number => Number(fieldOf(detail, 'missing') ?? 0)
