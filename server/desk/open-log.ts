import { mkdirSync } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Problem, problem } from '@thuocdo/engine'
import { monthsBefore, todayIn } from '@thuocdo/operations/acts'
import { type DestinationStream, pino } from 'pino'
import { openLogFile } from './log-file.ts'

/** The log of requests as it is kept: where lines go, and what puts former months away and removes what is old enough. */
export type KeptLog = {
  readonly destination: DestinationStream
  /** @param months for how many months lines are kept at least */
  readonly sweep: (months: number, now: Date) => Promise<void>
}

/**
 * Opens a file for the log of requests, with its folder, for this account alone; lines are written as they come. An empty path is the
 * standard output. A log that cannot be written never stops a request.
 * @param tell told when lines can no longer be written
 */
export function openLog(path: string, tell: (problem: Problem) => void): KeptLog {
  if (path === '') return onStandardOutput(tell)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const destination = openLogFile(path, () => tell(unwritten(path)))
  return {
    destination,
    sweep: async (months, now) => {
      const today = todayIn(now)
      if (await beganBefore(path, today.slice(0, 7))) {
        await rename(path, `${path}.${today}`)
        destination.reopen()
      }
      await removeBefore(path, monthsBefore(today, months))
    },
  }
}

/** Without a listener the error of a write would end the request that was logged, after it was carried out. */
function onStandardOutput(tell: (problem: Problem) => void): KeptLog {
  const destination = pino.destination({ dest: 1, sync: true, maxLength: 2 ** 20 })
  destination.once('error', () => tell(unwritten('')))
  destination.on('error', () => {})
  return { destination, sweep: async () => {} }
}

const unwritten = (path: string): Problem => {
  const place = path === '' ? '' : ` “${path}”`
  return problem('log-not-written', path === '' ? [] : [path], {
    vi: `Không ghi được nhật ký yêu cầu${place}: đĩa đầy hoặc không cho ghi. Mọi việc vẫn được thực hiện và ghi vào cơ sở dữ liệu; các dòng nhật ký chờ trong bộ nhớ. Hãy giải phóng chỗ trống.`,
    en: `The log of requests${place} cannot be written: the disk is full or refuses. Requests are answered and acts recorded nevertheless; lines wait in memory. Free some space.`,
  })
}

/** Whether the first line of a log is of a month before that one; what is no file of lines is left alone. */
async function beganBefore(path: string, month: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile() || found.size === 0) return false
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0)
    const [, at] = /"time":"([^"]+)"/.exec(buffer.toString('utf8', 0, bytesRead)) ?? []
    return at !== undefined && todayIn(new Date(at)).slice(0, 7) < month
  } finally {
    await file.close()
  }
}

/** A log that was put away bears the day of that: every line in it is older. */
async function removeBefore(path: string, day: string): Promise<void> {
  const name = `${basename(path)}.`
  for (const file of await readdir(dirname(path))) {
    const putAway = file.startsWith(name) ? file.slice(name.length) : ''
    if (/^\d{4}-\d\d-\d\d$/.test(putAway) && putAway < day) await rm(join(dirname(path), file))
  }
}
