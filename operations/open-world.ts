import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { accept, type Outcome, refuse } from '@thuocdo/engine'
import { readRegister } from './read-register.ts'
import type { World } from './world.ts'

/** The register of this installation: the provinces of Việt Nam. */
const builtInUnits = join(import.meta.dirname, '..', 'frameworks', 'units')

/**
 * Opens the data of an installation: its folder of frameworks, and the register of units inside it. A folder without
 * `units` is about the units of this installation.
 */
export async function openWorld(frameworks: string): Promise<Outcome<World>> {
  const own = join(frameworks, 'units')
  const isWithout = (await isThere(frameworks)) && !(await isThere(own))
  const register = await readRegister(isWithout ? builtInUnits : own)
  return register.ok
    ? accept({ frameworks, register: register.value }, register.problems)
    : refuse(...register.problems)
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
