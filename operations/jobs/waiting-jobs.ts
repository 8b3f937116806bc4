import { type InstallationDb, sql } from '@thuocdo/store'

/** A job that failed and will be tried again, or was given up. */
export type FailedJob = {
  readonly name: string
  readonly tenant: string | null
  readonly attempts: number
  readonly isGivenUp: boolean
  /** When it is tried next. */
  readonly runAt: Date
  /** The first line of what went wrong. */
  readonly failure: string
}

/** The jobs of the installation: how many wait or run, and those that failed. */
export type JobState = { readonly waiting: number; readonly failed: readonly FailedJob[] }

/** How the jobs stand; none where no server has opened the queue yet. */
export async function readJobs(db: InstallationDb): Promise<JobState> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('graphile_worker.jobs') is not null as there`.execute(db)
  if (there.rows[0]?.there !== true) return { waiting: 0, failed: [] }
  const waiting = await sql<{ count: number }>`
    select count(*) as count from graphile_worker.jobs where attempts < max_attempts`.execute(db)
  const { rows } = await sql<FailedJob>`
    select j.task_identifier as name, p.payload ->> 'tenant' as tenant, j.attempts,
      j.attempts >= j.max_attempts as "isGivenUp", j.run_at as "runAt", split_part(j.last_error, E'\n', 1) as failure
    from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
    where j.last_error is not null order by j.run_at limit 50`.execute(db)
  return { waiting: waiting.rows[0]?.count ?? 0, failed: rows }
}
