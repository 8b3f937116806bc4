import { fullNameOn, type Register, type Unit, type Words } from '@thuocdo/engine'
import { nearestNames } from '../search/nearest-names.ts'
import { unitAddress } from './address.ts'
import { type Fate, findFate } from './find-fate.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'

/** What was asked for and is not there, with what is there instead. */
export type Missing =
  | { readonly what: 'page'; readonly near: readonly Near[] }
  /** A language that the portal does not speak; `address` is the page that was meant, where it is there. */
  | { readonly what: 'language'; readonly said: string; readonly address: string | null }
  /** An address that is there in small letters. */
  | { readonly what: 'letters'; readonly near: readonly Near[] }
  | { readonly what: 'index'; readonly said: string; readonly near: readonly Near[] }
  | {
      readonly what: 'edition'
      readonly index: string
      readonly editions: readonly string[]
      readonly near: readonly Near[]
    }
  /** A unit that no edition holds. */
  | { readonly what: 'profile'; readonly said: string; readonly near: readonly Near[] }
  /** A criterion that an edition does not have; `editions` are those of the index that do. */
  | {
      readonly what: 'part'
      readonly code: string
      readonly edition: string
      readonly editions: readonly string[]
      readonly near: readonly Near[]
    }
  | {
      readonly what: 'unit'
      readonly unit: string
      readonly name: Words
      readonly edition: string
      readonly editions: readonly string[]
      /** Units of that edition that go by the name in the address. */
      readonly meant: readonly Named[]
      /** Units of other editions of the index that do, where no edition holds the very one. */
      readonly others: readonly Held[]
      /** Why a unit that is known is not there; nothing where it existed, or is not known. */
      readonly fate: Fate | null
      /** Units of that edition whose names are like the one in the address. */
      readonly near: readonly Near[]
    }

/** A page that may have been meant: its address in Vietnamese, and what it is called. */
export type Near = { readonly address: string; readonly title: Words }

/** A unit with its name. */
type Named = { readonly unit: string; readonly name: Words }

/** A unit with the editions that hold it. */
export type Held = Named & { readonly editions: readonly string[] }

type Asked = { readonly index: string; readonly edition: string; readonly unit?: string }

/** Finds out what of an address is not in the release, and where the reader may have wanted to go. */
export async function findMissing(site: Site, { index, edition, unit }: Asked): Promise<Missing> {
  const years = editionsOf(site, index)
  if (years.length === 0) return { what: 'page', near: [] }
  const id = `${index}/${edition}`
  const [wanted] = await openAll(site, [id])
  if (!wanted || unit === undefined) return { what: 'edition', index, editions: years, near: [] }
  const all = await openAll(site, years)
  const [own] = heldBy(all, candidate => candidate.unit === unit)
  const register = await site.register(wanted.framework.units.register)
  const known = register && knownUnit(register, unit, wanted)
  return {
    what: 'unit',
    unit,
    name: own?.name ?? nameOf(known, unit),
    edition: id,
    editions: own?.editions ?? [],
    meant: wanted.results.units.filter(isCalled(unit)).map(({ unit, name }) => ({ unit, name })),
    others: own ? [] : heldBy(all, isCalled(unit)),
    fate: register && known ? findFate(register, known, wanted, all) : null,
    near: nearestUnits(unit, wanted),
  }
}

/** How many names are offered where none is sure. */
const mostNear = 3

function nearestUnits(asked: string, { id, results }: OpenEdition): readonly Near[] {
  const known = results.units.map(({ unit, name }) => ({ unit, name, names: [unit, name.vi, name.en] }))
  return nearestNames(asked, known, mostNear).map(({ unit, name }) => ({
    address: unitAddress('vi', id, unit),
    title: name,
  }))
}

/** The units that answer a description, each with the editions that hold it and its name in the newest. */
function heldBy(editions: readonly OpenEdition[], isWanted: (unit: Named) => boolean): readonly Held[] {
  const found = editions.flatMap(({ id, results: { units } }) =>
    units.filter(isWanted).map(({ unit, name }) => ({ id, unit, name })),
  )
  return [...Map.groupBy(found, ({ unit }) => unit)].map(([unit, held]) => ({
    unit,
    name: held.at(-1)?.name ?? { vi: unit, en: unit },
    editions: held.map(({ id }) => id),
  }))
}

/** The unit of a register that an address names: by its id, or by its name where only one goes by it. */
function knownUnit(register: Register, asked: string, { framework }: OpenEdition): Unit | undefined {
  const exact = register.byId.get(asked)
  if (exact) return exact
  const { within } = framework.units
  const called = register.units.filter(
    unit =>
      (within === undefined || unit.within === within) &&
      unit.names.some(({ vi, en }) => isCalled(asked)({ unit: unit.id, name: { vi, en } })),
  )
  return called.length === 1 ? called[0] : undefined
}

function nameOf(unit: Unit | undefined, asked: string): Words {
  if (!unit) return { vi: `“${asked}”`, en: `“${asked}”` }
  return { vi: fullNameOn(unit, unit.foundedOn, 'vi'), en: fullNameOn(unit, unit.foundedOn, 'en') }
}

/** Whether a unit goes by a name as people type it into an address: `ha-noi`, `Hà Nội`, `hanoi`. */
function isCalled(asked: string): (unit: Named) => boolean {
  const wanted = bare(asked)
  return ({ unit, name }) =>
    wanted !== '' && [unit.replace(/-\d{4}$/, ''), name.vi, name.en].some(called => bare(called) === wanted)
}

/** The letters of a name without marks, spaces and hyphens. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
