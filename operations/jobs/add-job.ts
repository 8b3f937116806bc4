import { type Db, sql } from '@thuocdo/store'

/** What a job may be: each is one file of tasks. */
export type JobName =
  | 'send-letter'
  | 'send-letters'
  | 'tell-news'
  | 'write-digests'
  | 'sweep'
  | 'back-up'
  | 'verify'

/** When a job runs, and which other it stands for. */
export type JobOptions = {
  /** As soon as possible where nothing is said. */
  readonly runAt?: Date
  /** A job of the same key that has not begun is the same job. */
  readonly jobKey?: string
}

/**
 * Adds a job inside the transaction of an act: it is there when the act is, and not otherwise. The tenant is the one whose tables
 * the transaction sees. Rows are the truth and a sweep finds what waits; so nothing is added, and `false` handed back, where no
 * server has opened the queue yet.
 */
export async function addJob(
  trx: Db,
  name: JobName,
  payload: Readonly<Record<string, string>>,
  { runAt, jobKey }: JobOptions = {},
): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('graphile_worker.jobs') is not null as there`.execute(trx)
  if (rows[0]?.there !== true) return false
  await sql`select graphile_worker.add_job(${name}::text,
    (${JSON.stringify(payload)}::jsonb || jsonb_build_object('tenant', substr(current_schema(), 8)))::json,
    run_at := ${runAt ?? null}::timestamptz, job_key := ${jobKey ?? null}::text, job_key_mode := 'preserve_run_at')`.execute(
    trx,
  )
  return true
}
