import assert from 'node:assert/strict'
import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { jsonOf, typed } from '../testing/typed.ts'

const folder = await mkdtemp(join(tmpdir(), 'thuocdo-release-'))

test('a release is written once, and never over another', async () => {
  const out = join(folder, 'one')
  const first = await typed(['release', '--out', out, '--json'])
  assert.equal(first.exit, 0)
  assert.deepEqual(jsonOf(first), { folder: out, files: 9, editions: ['tiny/2025'] })
  assert.ok((await readdir(out)).includes('manifest.json'))
  const second = await typed(['release', '--out', out])
  assert.equal(second.exit, 1)
  assert.match(second.err, /folder-not-empty/)
})

test('an edition that is not there is refused, and nothing is written', async () => {
  const { exit } = await typed(['release', 'tiny/2025', 'tiny/1999', '--out', join(folder, 'two')])
  assert.equal(exit, 1)
  assert.equal((await readdir(folder)).includes('two'), false)
})

test('without a folder it is wrong use', async () => {
  assert.equal((await typed(['release'])).exit, 2)
})

test('a file in place of the folder is wrong use', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  const { exit, err } = await typed(['release', '--out', file])
  assert.equal(exit, 2)
  assert.match(err, /not-a-folder.*là một tệp/)
})
