import { type Db, sql } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import type { Machine } from '../ports/machine.ts'
import { unreadableSecrets } from '../sign-in/unreadable-secrets.ts'
import type { StatusFacts } from './status-of.ts'

/** What the server knows without asking anybody. */
export type KnownStatus = {
  readonly version: string
  readonly isEmbedded: boolean
  readonly machine: Machine | null
  /** The code of the tenant that is asked about. */
  readonly tenant: string
}

/** Asks database, disk and queue how they are. */
export async function readStatus(
  fx: Effects,
  { version, isEmbedded, machine, tenant }: KnownStatus,
): Promise<StatusFacts> {
  const began = performance.now()
  const { server, bytes } = await askDatabase(fx.db)
  const answeredIn = performance.now() - began
  const [disk, milestones, letters, jobs, unreadable] = await Promise.all([
    machine?.disk() ?? null,
    machine?.milestones() ?? [],
    countLetters(fx.db),
    machine?.jobs() ?? null,
    unreadableSecrets(fx),
  ])
  return {
    now: fx.now(),
    version,
    database: { version: server, isEmbedded, bytes, answeredIn },
    disk,
    milestones,
    tenant,
    letters,
    jobs,
    unreadable,
  }
}

async function askDatabase(db: Db): Promise<{ readonly server: string; readonly bytes: number }> {
  const { rows } = await sql<{ server: string; bytes: number }>`
    select split_part(current_setting('server_version'), ' ', 1) as server,
      pg_database_size(current_database()) as bytes`.execute(db)
  return rows[0] ?? { server: '', bytes: 0 }
}

async function countLetters(db: Db): Promise<StatusFacts['letters']> {
  const { waiting, oldest, given_up } = await db
    .selectFrom('letter')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('given_up_at', 'is', null).as('waiting'),
      fn.min('made_at').filterWhere('given_up_at', 'is', null).as('oldest'),
      fn.count<number>('given_up_at').as('given_up'),
    ])
    .where('sent_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { waiting, oldest, givenUp: given_up }
}
