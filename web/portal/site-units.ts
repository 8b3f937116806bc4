import {
  type Day,
  dayWords,
  fullName,
  kindWords,
  type Language,
  type Register,
  type Unit,
  type UnitName,
  type Words,
  withKind,
} from '@thuocdo/engine'
import type { FoundUnit } from '../search/search-index.ts'
import { capital } from '../words/capital.ts'
import { readerOf } from '../words/reader.ts'
import type { OpenEdition, Site } from './site.ts'
import { type Days, daysOfLife } from './units-view.ts'

/** Registers that are about the nation: their units can be found though no edition holds them. */
const ofNation = ['provinces', 'ministries']

type Registered = { readonly unit: Unit; readonly register: Register; readonly name: string }

/** The units that can be found: those that an edition holds, and every province and ministry that the release tells of. */
export async function foundUnits(
  site: Site,
  editions: readonly OpenEdition[],
): Promise<readonly FoundUnit[]> {
  const names = [...new Set([...ofNation, ...editions.map(({ framework }) => framework.units.register)])]
  const registers = await Promise.all(
    names.map(async name => ({ name, register: await site.register(name) })),
  )
  const known = new Map(
    registers.flatMap(({ name, register }) =>
      register ? register.units.map(unit => [unit.id, { unit, register, name }] as const) : [],
    ),
  )
  const held = new Map(
    editions.flatMap(({ results }) => results.units.map(({ unit, name }) => [unit, name] as const)),
  )
  const nation = [...known.values()].filter(({ name }) => ofNation.includes(name))
  const provinces = registers.find(({ name }) => name === 'provinces')?.register
  const places = await placesOf(site)
  const ids = [...new Set([...held.keys(), ...nation.map(({ unit }) => unit.id)])]
  const units = ids.map(id => {
    const found = foundUnit(id, held.get(id), known.get(id), provinces)
    return { ...found, others: [...found.others, ...(places.get(id) ?? [])] }
  })
  return withDays(units, new Map(nation.map(({ unit, register }) => [unit.id, daysOfLife(unit, register)])))
}

/** The places that belong to units and have a tile of their own on a map, by these units: Hoàng Sa of Đà Nẵng. */
async function placesOf(site: Site): Promise<ReadonlyMap<string, readonly string[]>> {
  const tiles = Object.values(await site.maps()).flatMap(({ layouts }) =>
    layouts.flatMap(({ tiles }) => tiles),
  )
  const places = Map.groupBy(
    tiles.filter(({ isPlace }) => isPlace),
    ({ unit }) => unit,
  )
  return new Map(
    [...places].map(([unit, held]) => [unit, [...new Set(held.flatMap(({ name }) => [name.vi, name.en]))]]),
  )
}

/** Units of the nation that share a name tell their days: `trước 1/7/2025`, `từ 1/7/2025`. */
function withDays(units: readonly FoundUnit[], days: ReadonlyMap<string, Days>): readonly FoundUnit[] {
  const named = Map.groupBy(
    units.filter(({ id }) => days.has(id)),
    ({ name }) => name.vi,
  )
  return units.map(unit => {
    const own = days.get(unit.id)
    if (!own || (named.get(unit.name.vi)?.length ?? 0) < 2) return unit
    const [vi, en] = [daysText(own, 'vi'), daysText(own, 'en')]
    return vi === '' ? unit : { ...unit, days: { vi, en } }
  })
}

function daysText({ endedOn, foundedOn }: Days, language: Language): string {
  const { until, since } = readerOf(language).words.search.unit
  if (endedOn !== null) return until(dayWords(endedOn, language))
  return foundedOn === null ? '' : since(dayWords(foundedOn, language))
}

function foundUnit(
  id: string,
  name: Words | undefined,
  registered: Registered | undefined,
  provinces: Register | undefined,
): FoundUnit {
  if (!registered)
    return {
      id,
      name: name ?? { vi: id, en: id },
      place: null,
      others: [],
      note: { vi: '', en: '' },
      weight: 1,
    }
  const { unit } = registered
  const last = unit.names[unit.names.length - 1]
  const province = provinces?.byId.get(unit.within ?? '')?.names.at(-1)
  const own = { vi: fullName(unit, last, 'vi'), en: fullName(unit, last, 'en') }
  const others = [...unit.names.slice(0, -1).map(({ vi }) => vi), withKind(last, 'vi')]
  return {
    id,
    name: own,
    place: placeOf(registered, province),
    others: [...new Set(others)].filter(other => other !== own.vi),
    note: { vi: noteOf(registered, 'vi'), en: noteOf(registered, 'en') },
    weight: weightOf(registered, name !== undefined),
  }
}

/** The province of an office; what is made up says so in its title. */
function placeOf({ name }: Registered, province: UnitName | undefined): Words | null {
  const fictional = (language: Language): string => readerOf(language).words.search.unit.fictional
  if (name === 'minh-hoa') return { vi: fictional('vi'), en: fictional('en') }
  return province ? { vi: province.vi, en: province.en } : null
}

/**
 * Those with figures stand before those without, then the living before those that are no more, the nation's units before those of
 * a province, the made-up ones last.
 */
function weightOf({ unit, name }: Registered, isHeld: boolean): number {
  const alive = unit.endedOn === undefined ? 1.08 : 1
  if (ofNation.includes(name)) return 1.1 * alive * (isHeld ? 1 : 0.9)
  return (name === 'minh-hoa' ? 0.6 : 0.9) * alive
}

/** What a unit is and when it was, in one line; empty for an office of which there is nothing to tell. */
function noteOf({ unit, register, name }: Registered, language: Language): string {
  const words = readerOf(language).words.search.unit
  const kind = kindWords[unit.names.at(-1)?.kind ?? '']?.[language]
  const own = { ministries: words.ministry, provinces: kind }[name]
  return capital([own, lifeOf(unit, register, language)].filter(part => part).join('; '))
}

/** Until when it was and what it went into; else of what it was made, else its former names; empty where nothing happened. */
function lifeOf(unit: Unit, register: Register, language: Language): string {
  const words = readerOf(language).words.search.unit
  const { id, endedOn, foundedOn } = unit
  if (endedOn !== undefined) {
    const heirs = namesOf(register, endedOn, language, ({ from, to }) => (from === id ? to : undefined))
    const own = fullName(unit, unit.names[unit.names.length - 1], language)
    const day = dayWords(endedOn, language)
    const told = heirs.map(heir => (heir === own ? words.renewed(heir) : heir))
    return told.length === 0 ? words.ended(day) : words.endedInto(day, told.join(', '))
  }
  const members = namesOf(register, foundedOn, language, ({ from, to }) => (to === id ? from : undefined))
  if (members.length > 0) return words.made(dayWords(foundedOn, language), members.join(', '))
  const former = unit.names.slice(0, -1).map(entry => fullName(unit, entry, language))
  const other = former.filter(text => text !== fullName(unit, unit.names[unit.names.length - 1], language))
  return other.length > 0 ? words.formerly(other.join(', ')) : ''
}

/** The names of the units on the other side of what was done on a day. */
function namesOf(
  register: Register,
  on: Day,
  language: Language,
  other: (act: Register['acts'][number]) => string | undefined,
): readonly string[] {
  const ids = register.acts
    .filter(act => act.on === on && act.from !== act.to)
    .flatMap(act => other(act) ?? [])
  const units = [...new Set(ids)].flatMap(id => register.byId.get(id) ?? [])
  return units.map(unit => fullName(unit, unit.names[unit.names.length - 1], language))
}
