import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { readRelease } from '@thuocdo/operations'
import { createApp } from './app.ts'
import { listFiles } from './list-files.ts'
import { assetFolder, openPages } from './open-pages.ts'

await main(process.env)

/** Serves the release of the folder `RELEASE` on `PORT` until it is told to stop. */
async function main({ RELEASE: folder = '', PORT: port = '4310' }: NodeJS.ProcessEnv): Promise<void> {
  if (folder === '') return refuse('RELEASE: hãy chỉ thư mục của bản công bố · name the folder of a release')
  const manifest = await readFile(join(folder, 'manifest.json')).catch(() => null)
  if (manifest === null)
    return refuse(`RELEASE: ${folder} không phải là bản công bố · is not a release (no manifest.json)`)
  const release = await readRelease(folder)
  const { pages, version } = await openPages(release, createHash('sha256').update(manifest).digest('hex'))
  const assets = await listFiles(assetFolder)
  const app = createApp({ pages, version, assets, release: await listFiles(folder), report })
  const server = serve({ fetch: app.fetch, port: Number(port) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close())
}

function refuse(words: string): void {
  process.stderr.write(`${words}\n`)
  process.exitCode = 2
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}
