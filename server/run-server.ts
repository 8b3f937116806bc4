import { availableParallelism } from 'node:os'
import { type ServerType, serve } from '@hono/node-server'
import { accept, type Outcome, type Problem, problem } from '@thuocdo/engine'
import { type CheckedRelease, checkRelease } from '@thuocdo/operations'
import { drawPool } from './draw-pool.ts'
import { listFiles } from './list-files.ts'
import type { DeskService } from './open-desk-service.ts'
import { assetFolder, isBuilt, openPages, versionOf } from './open-pages.ts'
import type { Pages } from './pages.ts'
import { placeProblems } from './place-problems.ts'
import { readSettings, type Settings } from './settings.ts'

/**
 * Serves the release of the folder `RELEASE` on `PORT`, and the desk where a store is named, until it is told to stop; a damaged
 * release is not served, nor is a store that cannot be opened.
 */
export async function runServer(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(environment, availableParallelism())
  const places = await placeProblems(environment)
  if (!settings.ok || places.length > 0) return refuse([...settings.problems, ...places])
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
  const version = await versionOf(checked)
  // Side by side: the threads read the release while the database starts and the rest is loaded.
  const [{ pages, close }, opened, { createApp }, assets, release] = await Promise.all([
    drawing(checked, settings.workers, settings.address),
    openService(settings),
    import('./app.ts'),
    listFiles(assetFolder),
    listFiles(checked.folder),
  ])
  if (!opened.ok) {
    refuse(opened.problems)
    await close()
    return async () => {}
  }
  const { service } = opened.value
  const figures = await figuresOn(settings.door.metricsPort)
  const isSecure = settings.address.startsWith('https://')
  const app = createApp({
    pages,
    version,
    assets,
    release,
    report,
    isSecure,
    ...(service && { desk: service.desk }),
    ...figures.observing,
  })
  const { port, host } = settings
  const server = serve({ fetch: app.fetch, port, ...(host !== '' && { hostname: host }) })
  const stop = async () => {
    await closed(server)
    await service?.endBackground()
    figures.stop()
    await close()
    await service?.close()
  }
  server.once('error', error => {
    report(error)
    process.exitCode = 1
    void stop()
  })
  return stop
}

/** The desk on its store, where one is named: the portal alone never loads what only they need. */
async function openService(settings: Settings): Promise<Outcome<{ readonly service?: DeskService }>> {
  if (settings.store === undefined) return accept({})
  const { openDeskService } = await import('./open-desk-service.ts')
  const opened = await openDeskService(settings, settings.store, { report, tell })
  return opened.ok ? accept({ service: opened.value }) : opened
}

/** The figures of the service on a port of this machine alone, where one is asked for. */
async function figuresOn(port: number | null) {
  if (port === null) return { observing: {}, stop: () => {} }
  const { openMetrics, serveMetrics } = await import('./desk/metrics.ts')
  const metrics = openMetrics()
  const unserve = serveMetrics(metrics, port, report)
  const stop = () => {
    unserve()
    metrics.close()
  }
  return { observing: { observe: metrics.observe }, stop }
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
