import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openWorld } from './open-world.ts'

test('a folder without units is about the provinces of this installation, one that is not there is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-open-'))
  const world = await openWorld(folder)
  assert.ok(world.ok)
  assert.ok(world.value.register.byId.has('bac-ninh-1997'))
  assert.equal((await openWorld(join(folder, 'none'))).ok, false)
})

test('a folder with units of its own knows no others', async () => {
  const world = await openWorld(join(import.meta.dirname, '..', 'examples', 'tiny'))
  assert.ok(world.ok)
  assert.equal(world.value.register.byId.has('bac-ninh-1997'), false)
})
