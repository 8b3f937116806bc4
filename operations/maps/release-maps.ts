import { accept, type Outcome, refuse, refuses } from '@thuocdo/engine'
import type { ScoredEdition } from '../scored-edition.ts'
import type { World } from '../world.ts'
import type { ReleasedMaps } from './map-types.ts'

/** The maps of the registers that the editions are about, where these have any. */
export async function releaseMaps(
  world: World,
  scored: readonly ScoredEdition[],
): Promise<Outcome<ReleasedMaps>> {
  const names = [...new Set(scored.map(({ loaded }) => loaded.edition.units.register))].sort()
  const read = await Promise.all(names.map(async name => ({ name, maps: await world.maps(name) })))
  const problems = read.flatMap(({ maps }) => maps.problems)
  if (refuses(problems)) return refuse(...problems)
  const found = read.flatMap(({ name, maps }) =>
    maps.ok && maps.value.layouts.length + maps.value.shapes.length > 0 ? [[name, maps.value] as const] : [],
  )
  return accept(Object.fromEntries(found), problems)
}
