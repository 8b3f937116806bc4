import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { typed } from '../testing/typed.ts'

const folder = await mkdtemp(join(tmpdir(), 'thuocdo-export-'))

test('a folder with anything in it is never written over', async () => {
  const out = join(folder, 'mine')
  await mkdir(out)
  await writeFile(join(out, 'mine.txt'), 'mine')
  const { exit, err } = await typed(['release', 'export', '--out', out])
  assert.equal(exit, 1)
  assert.match(err, /folder-not-empty.*hãy chọn thư mục khác/)
  assert.deepEqual(await readdir(out), ['mine.txt'])
})

test('an export inside of its release would damage it', async () => {
  const release = join(folder, 'release')
  const line = ['release', 'export', '--release', release, '--out', join(release, 'portal')]
  const { exit, err } = await typed(line)
  assert.equal(exit, 1)
  assert.match(err, /folder-in-release/)
})

test('a base that is no path, and editions beside the release, are wrong use', async () => {
  const out = join(folder, 'none')
  const base = await typed(['release', 'export', '--out', out, '--base', 'https://so.vn/x', '--lang', 'en'])
  assert.deepEqual([base.exit, /wrong-base.*Write it as \/thuoc-do/.test(base.err)], [2, true])
  const editions = await typed(['release', 'export', 'tiny/2025', '--out', out])
  assert.deepEqual([editions.exit, /operand-unwanted.*tiny\/2025/.test(editions.err)], [2, true])
})

test('what belongs to an export is refused without it', async () => {
  const { exit, err } = await typed(['release', '--out', join(folder, 'none'), '--base', '/so'])
  assert.equal(exit, 2)
  assert.match(err, /--base chỉ dùng với: thuocdo release export/)
})
