import { sql } from 'kysely'
import type { InstallationDb } from './connect.ts'

/** What was last done to the whole installation. */
export type MilestoneName = 'backup' | 'verify' | 'restore' | 'upgrade'

/** When it was last done, and what it said of itself. */
export type Milestone = { readonly name: string; readonly at: Date; readonly detail: unknown }

/** Notes that something was done to the whole installation; only the last time is kept. */
export async function noteMilestone(
  db: InstallationDb,
  name: MilestoneName,
  at: Date,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sql`insert into milestone (name, at, detail) values (${name}, ${at}, ${JSON.stringify(detail)})
    on conflict (name) do update set at = excluded.at, detail = excluded.detail`.execute(db)
}

/** Everything that was last done to the whole installation. */
export async function readMilestones(db: InstallationDb): Promise<readonly Milestone[]> {
  const { rows } = await sql<Milestone>`select name, at, detail from milestone order by name`.execute(db)
  return rows
}
