import { type Db, sql } from '@thuocdo/store'
import type { Machine } from './ports/machine.ts'
import { lastBackup } from './status/last-backup.ts'

/** One of the first steps of a new installation, and whether it is done. */
export type FirstStep = {
  readonly id: 'owner' | 'units' | 'round' | 'backup'
  readonly isDone: boolean
  /** The page on which it is done. */
  readonly link: string
}

/** What a new tenant needs before its first assessment, in order, as the store and the machine know it. */
export async function firstSteps(
  db: Db,
  machine: Machine | null,
  tenant: string,
): Promise<readonly FirstStep[]> {
  const { rows } = await sql<{ owner: boolean; units: boolean; round: boolean }>`
    select exists (select from role_grant where role = 'round-owner' and ended_at is null) as owner,
      exists (select from unit) as units, exists (select from round) as round`.execute(db)
  const { owner, units, round } = rows[0] ?? { owner: false, units: false, round: false }
  const backup = lastBackup((await machine?.milestones()) ?? [], tenant) !== null
  return [
    { id: 'owner', isDone: owner, link: '/people/new' },
    { id: 'units', isDone: units, link: '/units/import' },
    { id: 'round', isDone: round, link: '/rounds' },
    { id: 'backup', isDone: backup, link: '/status' },
  ]
}
