import { type Problem, problem } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { sendLetter, waitingLetters } from '../mail/send-letter.ts'
import { type NightFailure, tellAdministrators } from '../mail/tell-administrators.ts'
import { tellNews } from '../mail/tell-news.ts'
import { writeDigests } from '../mail/write-digests.ts'
import { forgetStale, signInMonths } from '../sign-in/forget-stale.ts'
import { todayIn } from '../today.ts'
import type { JobName } from './add-job.ts'
import { addJob } from './add-job.ts'
import { type DaysOff, workingDay } from './working-days.ts'

/** What the jobs of an installation work with. */
export type JobWorld = {
  readonly tenants: () => Promise<readonly string[]>
  /** The tray of one tenant. */
  readonly effectsOf: (tenant: string) => Promise<Effects>
  readonly daysOff: DaysOff
  /** Where the desk stands on the web; empty where nobody said. */
  readonly desk: string
  /** The nightly backup, where a folder and a key are set. */
  readonly backUp?: (() => Promise<void>) | undefined
  /** The nightly verification of every chain; gives the tenants whose trail shows differences. */
  readonly verify?: (() => Promise<readonly string[]>) | undefined
  /** Removes requests from the log of the server that are older than so many months. */
  readonly sweepLog?: (months: number) => Promise<void>
  /** Where what needs a look is noted; words without personal data. */
  readonly note: (problem: Problem) => void
}

/** What a job carries: the tenant that it is for, the letter, or the moment at which the schedule called it. */
export type JobPayload = { readonly tenant?: string; readonly letter?: string; readonly at?: Date }

/** One kind of jobs. What it throws makes it run again later. */
export type JobTask = (world: JobWorld, payload: JobPayload) => Promise<void>

/** All kinds of jobs, by name. */
export const jobTasks: Readonly<Record<JobName, JobTask>> = {
  'send-letter': sendOne,
  'send-letters': eachTenant(queueWaiting),
  'write-digests': writeAll,
  sweep: sweepAll,
  'tell-news': eachTenant(tellNews),
  'back-up': async world => {
    await orTold(world, 'backup-failed', async () => world.backUp?.())
  },
  verify: async world => {
    const unsound = await orTold(world, 'verify-failed', async () => world.verify?.() ?? [])
    for (const tenant of unsound) await tellAdministrators(await world.effectsOf(tenant), 'trail-unsound')
  },
}

/** The log of requests is that of all tenants: it is kept as long as the most careful one wants. */
async function sweepAll(world: JobWorld): Promise<void> {
  let months = 12
  await eachTenant(async fx => {
    months = Math.max(months, await signInMonths(fx.db))
    await forgetStale(fx)
  })(world)
  await world.sweepLog?.(months)
}

/** Does the work of a night; where it fails, the administrators of every tenant are told, and it is tried again. */
async function orTold<T>(world: JobWorld, failure: NightFailure, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    // Where the database itself is away nobody can be told; the failure is the news then.
    await eachTenant(fx => tellAdministrators(fx, failure))(world).catch(() => {})
    throw error
  }
}

async function sendOne(world: JobWorld, { tenant = '', letter = '' }: JobPayload): Promise<void> {
  // A tenant that a restore took away has no letters any more.
  if (!(await world.tenants()).includes(tenant)) return
  const outcome = await sendLetter(await world.effectsOf(tenant), letter)
  if (outcome.state === 'later') throw new Error(`letter-waits ${outcome.reason}`)
}

/** A letter that is older than this and still waits may have lost its job. */
const lostAfter = 2 * 60 * 1000

async function queueWaiting({ db, now }: Effects): Promise<void> {
  for (const letter of await waitingLetters(db, new Date(now().getTime() - lostAfter)))
    await addJob(db, 'send-letter', { letter }, { jobKey: letter })
}

async function writeAll(world: JobWorld, { at }: JobPayload): Promise<void> {
  await eachTenant(async fx => {
    const moment = at ?? fx.now()
    const day = todayIn(moment)
    const { isWorked, isKnown } = workingDay(day, world.daysOff)
    if (!isWorked || hourIn(moment) !== (await digestHour(fx))) return
    if (!isKnown) world.note(yearUnknown(day.slice(0, 4)))
    await writeDigests(fx, { day, desk: world.desk })
  })(world)
}

/** The hour that it is in Việt Nam. */
const hourIn = (moment: Date): number => (moment.getUTCHours() + 7) % 24

const usualDigestHour = 7

async function digestHour({ db }: Effects): Promise<number> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'digest-hour')
    .executeTakeFirst()
  return typeof row?.value === 'number' ? row.value : usualDigestHour
}

/** Does something for every tenant; what fails for one does not keep the others waiting, and makes the job run again. */
function eachTenant(act: (fx: Effects) => Promise<unknown>): (world: JobWorld) => Promise<void> {
  return async world => {
    const failures: unknown[] = []
    for (const tenant of await world.tenants())
      await act(await world.effectsOf(tenant)).catch(error => failures.push(error))
    if (failures.length > 0) throw failures[0]
  }
}

const yearUnknown = (year: string): Problem =>
  problem('days-off-unknown', [year], {
    vi: `Chưa có lịch nghỉ lễ năm ${year} (operations/jobs/days-off.csv): thư tổng hợp chỉ tránh thứ Bảy và Chủ nhật. Hãy bổ sung theo thông báo chính thức.`,
    en: `The official days off of ${year} are not known (operations/jobs/days-off.csv): daily letters avoid weekends only. Add them from the official notice.`,
  })
