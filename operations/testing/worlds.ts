import assert from 'node:assert/strict'
import { openWorld } from '../open-world.ts'
import type { World } from '../world.ts'

async function worldAt(path: string): Promise<World> {
  const world = await openWorld(new URL(path, import.meta.url).pathname)
  assert.ok(world.ok)
  return world.value
}

/** The world whose arithmetic fits in the head. */
export const tiny = await worldAt('../../examples/tiny/')

/** The editions of this repository. */
export const real = await worldAt('../../frameworks/')
