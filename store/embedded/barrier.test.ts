import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { barrierTo } from './barrier.ts'

const stranger = { uid: 65_534, gid: 65_534 }

test('the first folder that a stranger may not pass is named, also where the way goes on beyond what exists', async t => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'barrier-')))
  t.after(() => rm(folder, { recursive: true }))
  await chmod(folder, 0o711)
  assert.equal(await barrierTo(join(folder, 'a', 'b'), stranger), null)
  await mkdir(join(folder, 'a'), { mode: 0o700 })
  assert.equal(await barrierTo(join(folder, 'a', 'b'), stranger), join(folder, 'a'))
  assert.equal(await barrierTo(join(folder, 'a', 'b'), null), null)
})
