import type { Problem } from '@thuocdo/engine'
import type { World } from '../world.ts'

/** Everything that is wrong with the maps of the registers, at once. A register that cannot be read has problems of its own. */
export async function checkMaps({ registers, maps }: World): Promise<readonly Problem[]> {
  const read = await Promise.all((await registers()).map(maps))
  return read.flatMap(one => one.problems)
}
