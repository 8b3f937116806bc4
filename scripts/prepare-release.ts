import { spawnSync } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepare } from './prepare.ts'
import { cache, releaseFolder, root } from './root.ts'
import { say } from './say.ts'

/** Makes the release that the pages are drawn from, when a framework or the code that computes it has changed. */
export const prepareRelease = () =>
  prepare({
    name: 'release',
    inputs: ['frameworks', 'examples', 'engine', 'operations', 'cli', 'package-lock.json'],
    output: releaseFolder,
    make,
  })

function make(): string | null {
  say('Tính các chỉ số và lập bản công bố …', 'Computing the indices and making the release …')
  // Made beside and moved into place: a release that was interrupted is never served.
  const draft = join(cache, `release-${process.pid}`)
  const args = [join(root, 'cli', 'main.ts'), 'release', '--out', draft]
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (done.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    return `thuocdo release: ${done.stdout}`
  }
  rmSync(releaseFolder, { recursive: true, force: true })
  renameSync(draft, releaseFolder)
  return null
}
