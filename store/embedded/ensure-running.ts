import { setTimeout as pause } from 'node:timers/promises'
import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import type { Binaries } from './binaries.ts'
import { initialise, majorOf } from './initialise.ts'
import { type Launch, launch } from './launch.ts'
import { lookFor, removeForeignNumber } from './postmaster.ts'
import { endStuck } from './stop.ts'

/** A server that answers. */
export type Running = { readonly url: string }

// One that was ended while it started is worth another try.
const mostTries = 3

// Between two steps of a recovery nobody recovers for an instant.
const looksUntilStuck = 20

/**
 * Sees that a server runs on the folder: adopts one that does (one outlives the process that started it), waits for one that
 * comes or goes, makes an empty database where there is none.
 * @param patience how long to wait for a server that holds the folder and does not answer, in milliseconds
 */
export async function ensureRunning(wanted: Launch, patience = 30_000): Promise<Outcome<Running>> {
  const until = performance.now() + patience
  let [holders, tries, stuckFor]: [readonly number[], number, number] = [[], 0, 0]
  while (performance.now() < until) {
    const found = await lookFor(wanted.layout)
    if (found.state === 'running') return accept({ url: found.url })
    if (found.state === 'none') {
      const refusal = await start(wanted)
      tries += 1
      if (refusal !== null && tries === mostTries) return refusal
    } else {
      holders = found.pids
      stuckFor = found.isStuck ? stuckFor + 1 : 0
      if (stuckFor === looksUntilStuck) await endStuck(wanted.layout)
    }
    await pause(30)
  }
  return refuse(stuck(wanted.layout.folder, holders))
}

/** One try; null when it is worth looking again. */
async function start(wanted: Launch): Promise<Outcome<Running> | null> {
  const { layout, binaries, owner } = wanted
  const major = await majorOf(layout.database)
  if (major === null) {
    const made = await initialise({ binaries, owner, database: layout.database })
    if (!made.ok) return made
  } else if (major !== binaries.major) return refuse(otherMajor(layout.folder, major, binaries))
  await removeForeignNumber(layout)
  const launched = await launch(wanted)
  return typeof launched === 'string' ? null : refuse(notStarted(layout.log, launched.said))
}

const otherMajor = (folder: string, major: number, { major: own, bin }: Binaries) =>
  problem('database-other-major', [], {
    vi: `Cơ sở dữ liệu trong “${folder}” thuộc PostgreSQL ${major}, còn chương trình trong “${bin}” là PostgreSQL ${own}. Hãy chạy bằng chương trình cũ (PG_BIN), sao lưu bằng “thuocdo backup”, rồi khôi phục vào một thư mục dữ liệu mới bằng chương trình mới.`,
    en: `The database in “${folder}” belongs to PostgreSQL ${major}, but the programs in “${bin}” are PostgreSQL ${own}. Run the old programs (PG_BIN), make a backup with “thuocdo backup”, then restore it into a new data folder with the new ones.`,
  })

const notStarted = (log: string, said: string) =>
  problem('database-not-started', [], {
    vi: `Cơ sở dữ liệu không khởi động được: ${said}. Hãy xem “${log}”.`,
    en: `The database did not start: ${said}. See “${log}”.`,
  })

const stuck = (folder: string, holders: readonly number[]) =>
  problem('database-not-answering', [], {
    vi: `Một tiến trình PostgreSQL (${holders.join(', ')}) đang giữ thư mục dữ liệu “${folder}” mà không trả lời. Hãy chờ hoặc dừng tiến trình ấy rồi chạy lại.`,
    en: `A PostgreSQL process (${holders.join(', ')}) holds the data folder “${folder}” and does not answer. Wait for it or end it, then start again.`,
  })
