import { availableParallelism } from 'node:os'
import { serve } from '@hono/node-server'
import { type Problem, problem } from '@thuocdo/engine'
import { type CheckedRelease, checkRelease } from '@thuocdo/operations'
import { createApp } from './app.ts'
import { drawPool } from './draw-pool.ts'
import { listFiles } from './list-files.ts'
import { assetFolder, isBuilt, openPages, versionOf } from './open-pages.ts'
import type { Pages } from './pages.ts'
import { readSettings, type Settings } from './settings.ts'

await main(process.env)

/** Serves the release of the folder `RELEASE` on `PORT` until it is told to stop; a damaged release is not served. */
async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(environment, availableParallelism())
  if (!settings.ok) return refuse(settings.problems)
  const release = await checkRelease(settings.value.release)
  if (!release.ok) return refuse(release.problems)
  if (!(await isBuilt())) return refuse([notBuilt])
  await open(release.value, settings.value)
}

async function open(checked: CheckedRelease, { port, workers, address }: Settings): Promise<void> {
  const { pages, close } = await drawing(checked, workers, address)
  const [version, assets, release] = await Promise.all([
    versionOf(checked),
    listFiles(assetFolder),
    listFiles(checked.folder),
  ])
  const app = createApp({ pages, version, assets, release, report })
  const server = serve({ fetch: app.fetch, port })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close(() => void close())
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
  for (const { words } of problems) process.stderr.write(`${words.vi} · ${words.en}\n`)
  process.exitCode = 2
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}

const notBuilt = problem('pages-not-built', [], {
  vi: 'Các trang chưa được dựng. Hãy chạy: npm run build',
  en: 'The pages are not built. Run: npm run build',
})
