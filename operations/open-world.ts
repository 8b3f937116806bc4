import { join } from 'node:path'
import { accept, type Outcome, refuse } from '@thuocdo/engine'
import { readRegister } from './read-register.ts'
import type { World } from './score-edition.ts'

/** Opens the data of an installation: its folder of frameworks, and the register of units inside it. */
export async function openWorld(frameworks: string): Promise<Outcome<World>> {
  const register = await readRegister(join(frameworks, 'units'))
  return register.ok
    ? accept({ frameworks, register: register.value }, register.problems)
    : refuse(...register.problems)
}
