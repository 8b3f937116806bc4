import { fileURLToPath } from 'node:url'
import type { Program } from '@thuocdo/engine'
import { openWorld, readEdition } from '@thuocdo/operations'

const tiny = fileURLToPath(new URL('../../../examples/tiny', import.meta.url))

/** The program of the smallest example: two units, three criteria. */
export async function tinyProgram(): Promise<Program> {
  const world = await openWorld(tiny)
  const read = world.ok ? await readEdition(world.value, 'tiny/2025') : world
  if (!read.ok) throw new Error('the tiny example does not open')
  return read.value.program
}
