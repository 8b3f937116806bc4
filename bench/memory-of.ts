import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What a server takes up together with the embedded database of its data folder, in megabytes: what processes share is counted
 * once (PSS of Linux).
 */
export async function memoryOf(
  server: number,
  folder: string,
): Promise<{ readonly megabytes: number; readonly processes: number }> {
  const file = await readFile(join(folder, 'postgresql', 'postmaster.pid'), 'utf8').catch(() => '')
  const database = Number.parseInt(file, 10)
  const parents = await parentsOf()
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid)
    return pid === server || pid === database || (parent !== undefined && parent > 1 && isOurs(parent))
  }
  const ours = [...parents.keys()].filter(isOurs)
  const kilobytes = await Promise.all(ours.map(proportional))
  return { megabytes: kilobytes.reduce((sum, one) => sum + one, 0) / 1024, processes: ours.length }
}

async function parentsOf(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number)
  const parents = await Promise.all(pids.map(parentOf))
  return new Map(pids.map((pid, at) => [pid, parents[at]]))
}

async function parentOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^PPid:\s+(\d+)/m.exec(text)?.[1] ?? 0)
}

async function proportional(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0)
}
