import { type Day, nameEntryOn, type Register, type Unit, type Words, withKind } from '@thuocdo/engine'
import type { Site } from './site.ts'
import { type SiteStandings, siteStandings } from './site-standings.ts'

/** A unit in the list of all units, with how many indices know it. */
export type ListedUnit = {
  readonly unit: string
  readonly name: Words
  readonly indices: number
} & Days

/** The day from which a unit is no more, and that of its founding where an act tells of it. */
export type Days = { readonly endedOn: Day | null; readonly foundedOn: Day | null }

/** The days of a unit's life. */
export function daysOfLife(own: Unit | undefined, register: Register | undefined): Days {
  const isMade = register?.acts.some(({ on, to }) => to === own?.id && on === own?.foundedOn)
  return { endedOn: own?.endedOn ?? null, foundedOn: own && isMade ? own.foundedOn : null }
}

/** The name of a unit in sentences: of its last day, a province without the word for its kind. */
export function sentenceName(unit: Unit): Words {
  const entry = nameEntryOn(unit, unit.endedOn ?? lastDay)
  if (unit.level === 'province') return { vi: entry.vi, en: entry.en }
  return { vi: withKind(entry, 'vi'), en: withKind(entry, 'en') }
}

/** What the units of a section are. */
export type SectionKind =
  | 'provinces'
  | 'formerProvinces'
  | 'ministries'
  | 'formerMinistries'
  | 'within'
  | 'offices'
  | 'madeUp'
  | 'others'

/** Units that stand under one heading; those of offices say in which province they lie. */
export type UnitSection = {
  readonly kind: SectionKind
  readonly within: (Days & { readonly name: Words }) | null
  readonly id: string
  readonly units: readonly ListedUnit[]
}

const drawn = new WeakMap<Site, Promise<readonly UnitSection[]>>()

/** Every unit of the release: by register, those of today before those that are no more, the made-up ones last. */
export function unitsView(site: Site): Promise<readonly UnitSection[]> {
  const view = drawn.get(site) ?? layOut(site)
  drawn.set(site, view)
  return view
}

async function layOut(site: Site): Promise<readonly UnitSection[]> {
  const [standings, registers] = [await siteStandings(site), await site.registers()]
  const provinces = registers.get('provinces')
  const registered = [...registers].flatMap(([name, register]) =>
    sectionsOf(name, register, provinces, standings),
  )
  const known = new Set([...registers.values()].flatMap(({ units }) => units.map(({ id }) => id)))
  const loose = [...standings.byUnit].flatMap(([unit, all]) => {
    const newest = all.at(-1)
    return known.has(unit) || !newest
      ? []
      : [{ unit, name: newest.name, indices: indicesOf(unit, standings), endedOn: null, foundedOn: null }]
  })
  const others: UnitSection = { kind: 'others', within: null, id: 'others', units: loose }
  const sections = [...registered, others].filter(({ units }) => units.length > 0)
  return sections.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

const order: readonly SectionKind[] = [
  'provinces',
  'formerProvinces',
  'ministries',
  'formerMinistries',
  'within',
  'offices',
  'others',
  'madeUp',
]

function sectionsOf(
  name: string,
  register: Register,
  provinces: Register | undefined,
  standings: SiteStandings,
): readonly UnitSection[] {
  const groups = Map.groupBy(register.units, unit => `${kindOf(name, unit)} ${unit.within ?? ''}`)
  return [...groups.values()].map(members => {
    const [first] = members
    const province = provinces?.byId.get(first.within ?? '')
    const kind = kindOf(name, first)
    return {
      kind: kind === 'offices' && province ? 'within' : kind,
      within: province ? { name: sentenceName(province), ...daysOfLife(province, provinces) } : null,
      id: first.within ?? kind,
      units: members.map(unit => listed(unit, register, standings)),
    }
  })
}

function kindOf(register: string, { endedOn }: Unit): SectionKind {
  if (register === 'provinces') return endedOn === undefined ? 'provinces' : 'formerProvinces'
  if (register === 'ministries') return endedOn === undefined ? 'ministries' : 'formerMinistries'
  if (register === 'minh-hoa') return 'madeUp'
  return register === 'offices' ? 'offices' : 'others'
}

const listed = (unit: Unit, register: Register, standings: SiteStandings): ListedUnit => ({
  unit: unit.id,
  name: sentenceName(unit),
  indices: indicesOf(unit.id, standings),
  ...daysOfLife(unit, register),
})

const indicesOf = (unit: string, { byUnit }: SiteStandings): number =>
  new Set(byUnit.get(unit)?.map(({ index }) => index)).size

/** Later than any name: the last one counts. */
const lastDay: Day = '9999-12-31'
