import {
  accept,
  type Bearer,
  type Day,
  everBore,
  everNamed,
  type Outcome,
  type Register,
  refuse,
  type Unit,
  unitByName,
  unitsMeant,
  unknownUnit,
} from '@thuocdo/engine'
import { editionRegister, type World } from '@thuocdo/operations'

/** The register asked for, narrowed to what lies within a unit: by its id, or by the name of a province. */
export async function registerAsked(
  world: World,
  name: string,
  on: Day,
  within?: string,
): Promise<Outcome<Register>> {
  if (within === undefined) return world.register(name)
  const provinces = await world.register('provinces')
  const province = provinces.ok ? unitByName(provinces.value, within, on)?.id : undefined
  const narrowed = await editionRegister(world, { units: { register: name, within: province ?? within, on } })
  return narrowed.ok ? accept(narrowed.value.register) : narrowed
}

/** What a text asks for: whoever bore it as a code, or the units that it names. */
export type Asked = { readonly bearers: readonly Bearer[] } | { readonly units: readonly Unit[] }

/** The units of a day that a text means; without a day, everyone who ever bore it as a code or as a name. */
export function unitsAsked(register: Register, text: string, today: Day, on?: Day): Outcome<Asked> {
  const bearers = on === undefined ? everBore(register, text) : []
  if (bearers.length > 0) return accept({ bearers })
  const units =
    on === undefined
      ? [...new Set(everNamed(register, text).map(({ unit }) => unit))]
      : unitsMeant(register, text, on)
  return units.length > 0 ? accept({ units }) : refuse(unknownUnit(register, text, on ?? today))
}
