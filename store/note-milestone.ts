import type { Json } from '@thuocdo/engine'
import { sql } from 'kysely'
import type { InstallationDb } from './connect.ts'

/** Notes what was last done to the installation (`verify`, `backup`, …), when and how it went; what was noted before goes. */
export async function noteMilestone(
  db: InstallationDb,
  name: string,
  at: Date,
  detail: { readonly [key: string]: Json },
): Promise<void> {
  await sql`
    insert into milestone (name, at, detail) values (${name}, ${at}, ${JSON.stringify(detail)})
    on conflict (name) do update set at = excluded.at, detail = excluded.detail`.execute(db)
}
