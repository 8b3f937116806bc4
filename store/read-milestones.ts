import { sql } from 'kysely'
import type { InstallationDb } from './connect.ts'

/** What was last done to the whole installation, when, and what it said of itself. */
export type Milestone = { readonly name: string; readonly at: Date; readonly detail: unknown }

/** Everything that was last done to the whole installation: `backup`, `verify`, `restore`, `upgrade`. */
export async function readMilestones(db: InstallationDb): Promise<readonly Milestone[]> {
  const { rows } = await sql<Milestone>`select name, at, detail from milestone order by name`.execute(db)
  return rows
}
