import {
  accept,
  type Bearer,
  type Day,
  everBore,
  everNamed,
  type Outcome,
  type Register,
  refuse,
  registerWithin,
  type Unit,
  unitByName,
  unitsMeant,
  unknownUnit,
} from '@thuocdo/engine'
import { type EditionRegister, editionRegister, type World } from '@thuocdo/operations'

/** Which units are asked for: the register, the day, and the unit that they lie within, by its id or as a province is named. */
export type RegisterAsked = {
  readonly name: string
  readonly today: Day
  /** Left out where units of every day are meant. */
  readonly on?: Day
  readonly within?: string
}

/** The units asked for, and the whole register: what a unit came from or went into may lie within another province. */
export async function registerAsked(world: World, asked: RegisterAsked): Promise<Outcome<EditionRegister>> {
  const { name: register, on, today, within } = asked
  if (within === undefined) {
    const whole = await world.register(register)
    return whole.ok ? accept({ register: whole.value, whole: whole.value }) : whole
  }
  const [place = within, ...others] = await provincesMeant(world, within, today, on)
  const narrowed = await editionRegister(world, { units: { register, within: place, on: on ?? today } })
  if (!narrowed.ok || others.length === 0) return narrowed
  const { whole } = narrowed.value
  return accept({ register: registerWithin(whole, place, ...others), whole })
}

/** The provinces that a text means on a day; without a day, all that ever bore the name, the latest first. */
async function provincesMeant(world: World, text: string, today: Day, on?: Day): Promise<readonly string[]> {
  const provinces = await world.register('provinces')
  if (!provinces.ok) return []
  const now = unitByName(provinces.value, text, on ?? today)?.id
  const ever = on === undefined ? everNamed(provinces.value, text).map(({ unit }) => unit.id) : []
  return [...new Set([...(now === undefined ? [] : [now]), ...ever])]
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
