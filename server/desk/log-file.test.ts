import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openLogFile } from './log-file.ts'

test('lines that a full disk did not take wait and follow in their order once there is room', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-dong-'))
  t.after(() => rm(folder, { recursive: true }))
  const path = join(folder, 'requests.log')
  await symlink('/dev/full', path)
  const failures: unknown[] = []
  const file = openLogFile(path, error => failures.push(error))
  file.write('một\n')
  file.write('hai\n')
  assert.equal(failures.length, 1)
  await rm(path)
  file.reopen()
  file.write('ba\n')
  assert.equal(await readFile(path, 'utf8'), 'một\nhai\nba\n')
  file.close()
})

test('what does not fit into memory is lost, and nothing is thrown', () => {
  const file = openLogFile('/dev/full', () => {})
  const big = 'x'.repeat(3 * 2 ** 20)
  for (let i = 0; i < 3; i++) file.write(big)
  file.close()
})
