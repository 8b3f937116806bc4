import { type Day, type Language, nameOn, type Register } from '@thuocdo/engine'
import type { World } from '@thuocdo/operations'

/** The name of the unit that another lies within, as it was called on a day; its id where no register knows it. */
export type PlaceName = (id: string, on: Day, language: Language) => string

/** The units asked for, with all that they came from or went into, and the names of the places that they lie within. */
export type UnitMap = { readonly register: Register; readonly whole: Register; readonly nameOf: PlaceName }

/** Names the units that others lie within: provinces, or units of the same register. */
export async function placeNames(world: World, own?: Register): Promise<PlaceName> {
  const provinces = await world.register('provinces')
  const registers = [...(provinces.ok ? [provinces.value] : []), ...(own ? [own] : [])]
  return (id, on, language) => {
    const unit = registers.map(({ byId }) => byId.get(id)).find(found => found !== undefined)
    return unit ? nameOn(unit, on, language) : id
  }
}
