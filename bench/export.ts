import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from '../scripts/build-web.ts'
import { prepareRelease } from '../scripts/prepare-release.ts'
import { releaseFolder, root } from '../scripts/root.ts'

const wantedSeconds = 60

for (const made of [prepareRelease(), buildWeb()]) if (typeof made === 'object') throw new Error(made.failed)
const folder = mkdtempSync(join(tmpdir(), 'thuocdo-bench-'))
try {
  const from = performance.now()
  const args = ['release', 'export', '--release', releaseFolder, '--out', join(folder, 'portal'), '--json']
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'cli', 'main.ts'), ...args], {
    encoding: 'utf8',
  })
  const seconds = (performance.now() - from) / 1000
  if (status !== 0) throw new Error(stdout + stderr)
  // The door: `--json` of release export.
  const { pages, files, bytes, deadLinks } = JSON.parse(stdout)
  console.log(
    `export of the whole portal: ${pages} pages, ${(bytes / 1e6).toFixed(0)} MB, ${files} files, ${deadLinks.length} dead links, ${seconds.toFixed(1)} s`,
  )
  console.log(`wanted: at most ${wantedSeconds} s: ${seconds <= wantedSeconds ? 'holds' : 'MISSED'}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
