import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isAlive } from './is-alive.ts'
import type { Layout } from './layout.ts'

/** Which server process serves a data folder, as it wrote itself. It holds while the database is away, when no lock of it can. */
export type Claim = {
  readonly pid: number
  /** When the process began, in the system's own count: a number may be given to another process. */
  readonly began: string
  readonly host: string
  readonly since: string
}

const fileOf = ({ folder }: Layout): string => join(folder, 'serving.json')

/** The living process of this machine, other than this one, that claims the folder; null where there is none. */
export async function otherClaim(layout: Layout): Promise<Claim | null> {
  const claim = await readClaim(layout)
  if (claim === null || claim.host !== hostname() || claim.pid === process.pid) return null
  return isAlive(claim.pid) && (await beganOf(claim.pid)) === claim.began ? claim : null
}

/** Claims the folder for this process, whoever claimed it before; only who holds the lock may. */
export async function claim(layout: Layout): Promise<void> {
  const own: Claim = {
    pid: process.pid,
    began: await beganOf(process.pid),
    host: hostname(),
    since: new Date(Math.round(performance.timeOrigin)).toISOString(),
  }
  const draft = `${fileOf(layout)}.${process.pid}`
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 })
  await rename(draft, fileOf(layout))
}

/** Gives the claim of this process back. */
export async function unclaim(layout: Layout): Promise<void> {
  if ((await readClaim(layout))?.pid === process.pid) await rm(fileOf(layout), { force: true })
}

/** The door: the file is written by this software; one that was cut off or changed claims nothing. */
async function readClaim(layout: Layout): Promise<Claim | null> {
  try {
    const claim = JSON.parse(await readFile(fileOf(layout), 'utf8')) as Partial<Claim> | null
    const { pid, began = '', host = '', since = '' } = claim ?? {}
    return typeof pid === 'number' ? { pid, began, host, since } : null
  } catch {
    return null
  }
}

// The twentieth field behind the name of the program, which stands in brackets and may hold anything.
async function beganOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
