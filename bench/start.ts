import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seedDemo } from '@thuocdo/operations/acts'
import { openStore } from '@thuocdo/store'
import { throwAwayFolder } from '@thuocdo/store/testing'
import { memoryOf } from './memory-of.ts'
import { effectsOn, value } from './store-world.ts'
import { writeSection } from './write-section.ts'

const wanted = { store: 3, second: 1, megabytes: 700 }
const root = join(import.meta.dirname, '..')
const release = join(root, '.cache', 'release')
const compiled = join(root, '.cache', 'compile')
const seconds = 5

type Started = {
  /** Seconds from the start of the process to the first answer of each page. */
  readonly portal: number
  readonly desk: number
  /** Shared memory counted once, in megabytes, some seconds after the start. */
  readonly megabytes: number
  readonly processes: number
}

async function main(): Promise<void> {
  const busy = loadavg()[0]
  const store = await storeAlone()
  const folder = await throwAwayFolder()
  await rm(compiled, { recursive: true, force: true })
  const cold = await started(folder)
  const later = [await started(folder), await started(folder), await started(folder)]
  await rm(folder, { recursive: true })
  const second = later.toSorted((a, b) => a.portal - b.portal)[1]
  const report = reportOf({ busy, store, cold, second })
  console.log(report)
  if (process.argv.includes('--write')) await writeSection('docs/quality-store.md', 'Starting', report)
}

/** The store alone, from an empty folder to the filled province, in seconds; what is loaded once is loaded by then. */
async function storeAlone(): Promise<number> {
  const folder = await throwAwayFolder()
  const start = performance.now()
  const store = value(await openStore({ dataFolder: folder, isServer: true }))
  value(await store.addTenant({ slug: 'do', nameVi: 'Đo', nameEn: 'Do', hosts: [], isDemo: true }))
  value(await seedDemo(effectsOn(await store.tenant('do'))))
  const taken = (performance.now() - start) / 1000
  await store.close()
  await rm(folder, { recursive: true })
  return taken
}

/** Starts the server as `npm start` does once everything is built, asks for both doors, and ends it again. */
async function started(folder: string): Promise<Started> {
  const port = await freePort()
  const own = { NODE_ENV: 'production', HOST: '127.0.0.1', DEMO: 'yes', PORT: String(port), DATA: folder }
  const start = performance.now()
  const child = spawn(process.execPath, [join(root, 'server', 'main.ts')], {
    env: { ...process.env, ...own, RELEASE: release },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const since = async (path: string): Promise<number> => {
    await answered(child, `http://127.0.0.1:${port}${path}`)
    return (performance.now() - start) / 1000
  }
  const [portal, desk] = await Promise.all([since('/'), since('/desk/sign-in')])
  await pause(seconds * 1000)
  const memory = await memoryOf(child.pid ?? 0, folder)
  child.kill('SIGTERM')
  await once(child, 'exit')
  return { portal, desk, ...memory }
}

async function answered(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => null)
    if (answer !== null && answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
    if (answer !== null) return void (await answer.text())
    await pause(10)
  }
  throw new Error('the server ended; npm run build comes first')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const told = (x: number): string => `${x.toFixed(2)} s`
const verdict = (holds: boolean): string => (holds ? 'yes' : '**no**')

type Found = {
  readonly busy: number
  readonly store: number
  readonly cold: Started
  readonly second: Started
}

function reportOf({ busy, store, cold, second }: Found): string {
  const slower = Math.max(second.portal, second.desk)
  const megabytes = Math.max(cold.megabytes, second.megabytes)
  return [
    `${availableParallelism()} cores; load ${busy.toFixed(1)} before the run and ${loadavg()[0].toFixed(1)} after it. The embedded database, its programs already unpacked; the province of the demonstration. From the start of the process to the first answer; of three second starts the middle one.`,
    '',
    '| what | wanted | measured | holds |',
    '|---|---|--:|---|',
    `| the store of a cold start: an empty folder, initdb, tables, the province filled | ≤ ${wanted.store} s | ${told(store)} | ${verdict(store <= wanted.store)} |`,
    `| cold start of the whole, nothing kept from before: \`/\` | | ${told(cold.portal)} | |`,
    `| – \`/desk/sign-in\` | | ${told(cold.desk)} | |`,
    `| second start: \`/\` | ≤ ${wanted.second} s | ${told(second.portal)} | ${verdict(slower <= wanted.second)} |`,
    `| – \`/desk/sign-in\` | ≤ ${wanted.second} s | ${told(second.desk)} | |`,
    `| memory of ${second.processes} processes, ${seconds} s after the start (PSS) | ≤ ${wanted.megabytes} MB | ${Math.round(megabytes)} MB | ${verdict(megabytes <= wanted.megabytes)} |`,
  ].join('\n')
}

await main()
