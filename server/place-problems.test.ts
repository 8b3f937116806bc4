import assert from 'node:assert/strict'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { placeProblems } from './place-problems.ts'

test('places that cannot be written are told at start, all at once; those that can be made are made', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-noi-'))
  t.after(() => rm(folder, { recursive: true }))
  const good = { BACKUP_FOLDER: join(folder, 'sao-luu'), LOG: join(folder, 'log', 'requests.log') }
  assert.deepEqual(await placeProblems(good), [])
  assert.equal((await stat(good.BACKUP_FOLDER)).mode & 0o777, 0o700)
  const wrong = await placeProblems({ BACKUP_FOLDER: '/proc/nope', LOG: '/proc/nope/requests.log' })
  assert.deepEqual(
    wrong.map(({ words }) => words.en.split(':')[0]),
    ['BACKUP_FOLDER', 'LOG'],
  )
  assert.match((await placeProblems({ LOG: folder }))[0]?.words.en ?? '', /EISDIR/)
  assert.deepEqual(await placeProblems({}), [])
})
