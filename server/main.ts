import { availableParallelism } from 'node:os'
import { type ServerType, serve } from '@hono/node-server'
import { type Outcome, type Problem, problem, refuse as refused } from '@thuocdo/engine'
import { type CheckedRelease, checkRelease } from '@thuocdo/operations'
import { openStore, type Store } from '@thuocdo/store'
import { createApp } from './app.ts'
import type { DeskOptions } from './desk/desk-options.ts'
import { openMetrics, serveMetrics } from './desk/metrics.ts'
import { drawPool } from './draw-pool.ts'
import { foundDemo } from './found-demo.ts'
import { listFiles } from './list-files.ts'
import { openDesk } from './open-desk.ts'
import { assetFolder, isBuilt, openPages, versionOf } from './open-pages.ts'
import type { Pages } from './pages.ts'
import { readSettings, type Settings } from './settings.ts'
import { startBackground } from './start-background.ts'

await main(process.env)

/**
 * Serves the release of the folder `RELEASE` on `PORT`, and the desk where a store is named, until it is told to stop; a damaged
 * release is not served, nor is a store that cannot be opened.
 */
async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(environment, availableParallelism())
  if (!settings.ok) return refuse(settings.problems)
  const release = await checkRelease(settings.value.release)
  if (!release.ok) return refuse(release.problems)
  if (!(await isBuilt())) return refuse([notBuilt])
  const opening = open(release.value, settings.value)
  // Told to stop while it still starts, it finishes starting first: a database must not be left behind half open.
  onSignal(async () => (await opening)())
  await opening
}

/** Opens everything and serves it; gives what stops it again. */
async function open(checked: CheckedRelease, settings: Settings): Promise<Stop> {
  const opened = await storeOf(settings)
  if (opened !== null && !opened.ok) {
    refuse(opened.problems)
    return async () => {}
  }
  const store = opened?.value
  const version = await versionOf(checked)
  const desk = store && (await deskOn(store, settings, version))
  if (desk?.ok === false) {
    refuse(desk.problems)
    await store?.close()
    return async () => {}
  }
  const { pages, close } = await drawing(checked, settings.workers, settings.address)
  const [assets, release] = await Promise.all([listFiles(assetFolder), listFiles(checked.folder)])
  const figures = figuresOn(settings.door.metricsPort)
  const isSecure = settings.address.startsWith('https://')
  const app = createApp({
    pages,
    version,
    assets,
    release,
    report,
    isSecure,
    ...(desk && { desk: desk.value }),
    ...figures.observing,
  })
  const { port, host } = settings
  const server = serve({ fetch: app.fetch, port, ...(host !== '' && { hostname: host }) })
  const { backup, address } = settings
  const background =
    store &&
    desk &&
    (await startBackground({
      store,
      ports: desk.value.ports,
      sweepLog: desk.value.sweepLog,
      address,
      backup,
      report,
      tell,
    }))
  const stop = async () => {
    await closed(server)
    await background?.stop()
    figures.stop()
    await close()
    await store?.close()
  }
  server.once('error', error => {
    report(error)
    process.exitCode = 1
    void stop()
  })
  return stop
}

/** The desk on its store, with somebody in it where a demonstration is wanted. */
async function deskOn(store: Store, settings: Settings, version: string): Promise<Outcome<DeskOptions>> {
  const desk = await openDesk(store, settings, version, report)
  const founded = desk.ok && settings.wantsDemo ? await foundDemo(store, desk.value) : desk
  return founded.ok ? desk : refused(...founded.problems)
}

/** The figures of the service on a port of this machine alone, where one is asked for. */
function figuresOn(port: number | null) {
  if (port === null) return { observing: {}, stop: () => {} }
  const metrics = openMetrics()
  const unserve = serveMetrics(metrics, port, report)
  const stop = () => {
    unserve()
    metrics.close()
  }
  return { observing: { observe: metrics.observe }, stop }
}

async function storeOf({ store }: Settings) {
  return store === undefined ? null : openStore({ ...store, isServer: true, report: tell })
}

type Stop = () => Promise<void>

/** How long a request may go on once the server was told to stop, in milliseconds. */
const longestRequest = 5000

/** Lets the requests under way end. Whoever keeps a connection open must not keep the database from being closed. */
async function closed(server: ServerType): Promise<void> {
  await new Promise(resolve => {
    server.close(resolve)
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), longestRequest).unref()
  })
}

/** Stops once, however often it is told to: a terminal and the process that started this one may both do so. */
function onSignal(stop: Stop): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!isStopping) void stop()
      isStopping = true
    })
}

async function drawing(
  release: CheckedRelease,
  threads: number,
  address: string,
): Promise<{ readonly pages: Pages; readonly close: () => Promise<void> }> {
  if (threads > 0) return drawPool({ threads, release, address, report })
  return { pages: await openPages(release, address), close: async () => {} }
}

function refuse(problems: readonly Problem[]): void {
  for (const found of problems) tell(found)
  process.exitCode = 2
}

function tell({ words }: Problem): void {
  process.stderr.write(`${words.vi} · ${words.en}\n`)
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}

const notBuilt = problem('pages-not-built', [], {
  vi: 'Các trang chưa được dựng. Hãy chạy: npm run build',
  en: 'The pages are not built. Run: npm run build',
})
