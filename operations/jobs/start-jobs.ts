import { setTimeout as pause } from 'node:timers/promises'
import { type Connection, type CopyClient, openClient } from '@thuocdo/store'
import type { CronItem, Runner, TaskList } from 'graphile-worker'
import type { JobName } from './add-job.ts'
import { type JobPayload, type JobWorld, jobTasks } from './tasks.ts'

/** What starts the jobs of an installation. */
export type JobRun = {
  readonly connection: Connection
  readonly world: JobWorld
  /** Where a failure of the queue itself, or of one try of a job, is noted. */
  readonly report: (error: unknown) => void
  /** How many jobs run at once. */
  readonly atOnce?: number
}

/** Jobs that run until they are stopped. */
export type RunningJobs = { readonly stop: () => Promise<void> }

/**
 * Runs the jobs of an installation in this process. Only one process does at a time: another waits until it ends, however it ends,
 * and then takes up what it had begun. A lost connection ends the work for some seconds, never for good.
 */
export function startJobs(options: JobRun): RunningJobs {
  const stopping = new AbortController()
  const working = keepWorking(options, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await working
    },
  }
}

/** Makes the queue, or brings it up to this version; acts then add their jobs to it. */
export async function openQueue(connection: Connection): Promise<void> {
  const { runMigrations } = await import('graphile-worker')
  await runMigrations({ connectionString: connection.url, maxPoolSize: 1, logger: await quiet() })
}

/** Any number of our own: who runs the jobs of a database holds this lock. */
const workLock = 766_2027
const againMilliseconds = 5000

async function keepWorking(options: JobRun, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await workOnce(options, signal).catch(error => {
      if (!signal.aborted) options.report(error)
    })
    await pause(againMilliseconds, undefined, { signal }).catch(() => {})
  }
}

async function workOnce(options: JobRun, signal: AbortSignal): Promise<void> {
  const client = await openClient(options.connection)
  const isLost = new Promise<void>(resolve => client.once('end', () => resolve()))
  try {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      workLock,
    ])
    if (rows[0]?.taken !== true) return
    await openQueue(options.connection)
    await takeUp(client)
    const runner = await run(options)
    const isStopped = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))
    if (!signal.aborted) await Promise.race([isLost, isStopped, runner.promise])
    await runner.stop().catch(options.report)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Nobody else works now: what somebody still seems to work at was left behind by a process that ended in the middle. */
async function takeUp(client: CopyClient): Promise<void> {
  const { rows } = await client.query<{ locked_by: string }>(
    'select distinct locked_by from graphile_worker.jobs where locked_by is not null',
  )
  const workers = rows.map(row => row.locked_by)
  if (workers.length > 0)
    await client.query('select graphile_worker.force_unlock_workers($1::text[])', [workers])
}

async function run({ connection, world, report, atOnce = 2 }: JobRun): Promise<Runner> {
  const { parseCronItems, run: start } = await import('graphile-worker')
  const runner = await start({
    connectionString: connection.url,
    concurrency: atOnce,
    maxPoolSize: atOnce + 2,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList: taskList(world),
    parsedCronItems: parseCronItems(schedule()),
    logger: await quiet(),
  })
  runner.events.on('job:error', ({ error }) => report(error))
  runner.events.on('worker:getJob:error', ({ error }) => report(error))
  // What was done while nothing ran is told at once.
  await runner.addJob('tell-news', {}, { jobKey: 'tell-news', queueName: 'news' }).catch(report)
  return runner
}

const taskList = (world: JobWorld): TaskList =>
  Object.fromEntries(
    Object.entries(jobTasks).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        await task(world, readPayload(payload))
      },
    ]),
  )

/** The door: a payload is ours or the schedule's; anything else in it is not looked at. */
function readPayload(payload: unknown): JobPayload {
  if (typeof payload !== 'object' || payload === null) return {}
  const { tenant, letter, _cron } = payload as Readonly<Record<string, unknown>>
  const at = typeof _cron === 'object' && _cron !== null ? Reflect.get(_cron, 'ts') : undefined
  return {
    ...(typeof tenant === 'string' && { tenant }),
    ...(typeof letter === 'string' && { letter }),
    ...(typeof at === 'string' && { at: new Date(at) }),
  }
}

const hours = 60 * 60 * 1000

/**
 * What is done when. The queue counts in UTC, and Việt Nam is seven hours ahead of it all year: 18:30 there is 01:30 here. What a
 * night without power missed is made up for in the morning.
 */
export const schedule = (): CronItem[] => [
  cronItem('send-letters', '*/5 * * * *', 0),
  newsItem,
  cronItem('write-digests', '0 * * * *', 3 * hours),
  cronItem('back-up', '30 18 * * *', 20 * hours),
  cronItem('verify', '30 19 * * *', 20 * hours),
  cronItem('sweep', '30 20 * * *', 20 * hours),
]

/** In a queue of its own, so that no backup keeps it waiting; one that has not begun is not added twice. */
const newsItem: CronItem = {
  task: 'tell-news' satisfies JobName,
  match: '* * * * *',
  identifier: 'tell-news',
  options: {
    backfillPeriod: 0,
    maxAttempts: 8,
    queueName: 'news',
    jobKey: 'tell-news',
    jobKeyMode: 'replace',
  },
}

const cronItem = (task: JobName, match: string, backfillPeriod: number): CronItem => ({
  task,
  match,
  identifier: task,
  options: { backfillPeriod, maxAttempts: 8, queueName: 'schedule' },
})

/** The queue tells of every job at length; what fails comes to us as an event. */
async function quiet() {
  const { Logger } = await import('graphile-worker')
  return new Logger(() => () => {})
}
