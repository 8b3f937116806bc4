import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openWorld } from './open-world.ts'

const tiny = join(import.meta.dirname, '..', 'examples', 'tiny')

test('a folder without units is about the provinces of this installation, one that is not there is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-open-'))
  const world = await openWorld(folder)
  assert.ok(world.ok)
  const provinces = await world.value.register('provinces')
  assert.ok(provinces.ok && provinces.value.byId.has('bac-ninh-1997'))
  assert.equal((await openWorld(join(folder, 'none'))).ok, false)
})

test('a register of its own stands in the place of the one of this installation', async () => {
  const world = await openWorld(tiny)
  assert.ok(world.ok)
  const provinces = await world.value.register('provinces')
  assert.ok(provinces.ok)
  assert.deepEqual(
    provinces.value.units.map(({ id }) => id),
    ['don-vi-a-2020', 'don-vi-b-2020'],
  )
})

test('a register is read once, however often it is asked for', async () => {
  const world = await openWorld(tiny)
  assert.ok(world.ok)
  assert.equal(world.value.register('provinces'), world.value.register('provinces'))
})

test('an unknown register is refused with the names of those there are, the nearest first', async () => {
  const world = await openWorld(tiny)
  assert.ok(world.ok)
  const { ok, problems } = await world.value.register('provincs')
  assert.equal(ok, false)
  assert.deepEqual([problems[0].code, problems[0].at], ['unknown-register', ['units', 'register']])
  assert.match(problems[0].words.vi, /Có phải “provinces”\? Các danh mục hiện có: .*provinces/)
})

test('a register of one’s own has no map of this installation; a built-in one keeps its own', async () => {
  const own = await openWorld(new URL('../examples/printed/', import.meta.url).pathname)
  assert.ok(own.ok)
  const registers = await own.value.registers()
  assert.ok(registers.includes('provinces') && registers.includes('communes'))
  const maps = await Promise.all(registers.map(own.value.maps))
  assert.deepEqual(
    maps.flatMap(({ problems }) => problems),
    [],
  )
})
