import type { ChildProcess } from 'node:child_process'
import { buildWeb } from './build-web.ts'
import { dataFolder } from './data-folder.ts'
import { whenParentGoes } from './parent.cjs'
import { prepareRelease } from './prepare-release.ts'
import { say } from './say.ts'
import { serve } from './serve.ts'

const defaultPort = 4310

await start()

async function start(): Promise<void> {
  const firstPort = readPort(process.env.PORT)
  if (firstPort === null)
    return stop('PORT phải là số từ 1 đến 65535', 'PORT must be a number from 1 to 65535')
  for (const step of [prepareRelease, buildWeb]) {
    const outcome = step()
    if (typeof outcome === 'object') return stop('Không chuẩn bị được', 'Preparing failed', outcome.failed)
  }
  say('Khởi động máy chủ …', 'Starting the server …')
  const serving = await serve(firstPort, { DATA: await dataFolder() }, passOn)
  if (serving === null) return stop('Máy chủ không khởi động được', 'The server did not start')
  serving.child.on('exit', code => process.exit(code ?? 0))
  say('Thước Đo đã sẵn sàng (Ctrl+C để dừng)', 'Thước Đo is ready (Ctrl+C to stop)')
  // The portal, and the desk.
  process.stdout.write(`${serving.address}\n${serving.address}/desk\n`)
}

/** Whoever ends this process ends the server, also while it still starts: it has a database to close. */
function passOn(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  whenParentGoes(() => child.kill('SIGTERM'))
}

function readPort(text: string | undefined): number | null {
  if (text === undefined || text === '') return defaultPort
  const port = Number(text)
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : null
}

function stop(vi: string, en: string, detail = ''): void {
  say(vi, en)
  if (detail !== '') process.stderr.write(`${detail.trim()}\n`)
  process.exitCode = 1
}
