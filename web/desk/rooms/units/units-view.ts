import {
  aliveOn,
  type Day,
  fold,
  fullNameOn,
  levelOn,
  type Register,
  type Unit,
  type Words,
} from '@thuocdo/engine'
import type { PagePlace } from '@thuocdo/operations/acts'

/** One unit in a list. */
export type UnitLine = {
  readonly id: string
  readonly name: Words
  readonly level: string
  readonly code: string
  readonly within: Words | null
  readonly foundedOn: Day
  readonly endedOn: Day | null
}

/** What the list of units is asked for. */
export type UnitsFilter = {
  readonly on: Day
  readonly level: string
  readonly search: string
}

/** One page of the list of units, with how many each level has on the day. */
export type UnitsView = {
  readonly filter: UnitsFilter
  readonly today: Day
  readonly levels: readonly { readonly level: string; readonly count: number }[]
  readonly lines: readonly UnitLine[]
  readonly place: PagePlace
  /** How many there are of any day. */
  readonly all: number
  readonly mayImport: boolean
  readonly mayChange: boolean
}

/** The name of a unit on a day, in both languages. */
export const unitName = (unit: Unit, on: Day): Words => ({
  vi: fullNameOn(unit, on, 'vi'),
  en: fullNameOn(unit, on, 'en'),
})

/** The units of a day that match, in Vietnamese order, all of them; how many there are of each level. */
export function unitsView(
  register: Register,
  filter: UnitsFilter,
): Pick<UnitsView, 'filter' | 'levels' | 'lines' | 'all'> {
  const alive = aliveOn(register, filter.on)
  const named = alive.filter(unit => matches(unit, filter)).map(unit => lineOf(unit, filter.on, register))
  const counted = Map.groupBy(named, ({ level }) => level)
  const lines = named.filter(({ level }) => filter.level === '' || level === filter.level).toSorted(inLetters)
  return {
    filter,
    lines,
    levels: [...new Set(alive.map(unit => levelOn(unit, filter.on)))]
      .toSorted(inRank)
      .map(level => ({ level, count: counted.get(level)?.length ?? 0 })),
    all: register.units.length,
  }
}

const { compare } = new Intl.Collator('vi')
const inLetters = (a: UnitLine, b: UnitLine): number =>
  compare(a.name.vi, b.name.vi) || (a.id < b.id ? -1 : 1)

const ranks = ['province', 'ministry', 'department', 'central', 'district', 'commune', 'ward', 'special-zone']
const inRank = (a: string, b: string): number => ranks.indexOf(a) - ranks.indexOf(b)

function matches(unit: Unit, { search, on }: UnitsFilter): boolean {
  const wanted = fold(search)
  if (wanted === '') return true
  const name = unitName(unit, on)
  const texts = [name.vi, name.en, unit.id, ...unit.aliases, ...unit.codes.map(({ code }) => code)]
  return texts.some(text => fold(text).includes(wanted))
}

function lineOf(unit: Unit, on: Day, { byId }: Register): UnitLine {
  const within = unit.within === undefined ? undefined : byId.get(unit.within)
  const codes = unit.codes.filter(({ from, to }) => (from ?? '') <= on && on <= (to ?? '9999'))
  return {
    id: unit.id,
    name: unitName(unit, on),
    level: levelOn(unit, on),
    code: codes.map(({ code }) => code).join(', '),
    within: within === undefined ? null : unitName(within, on),
    foundedOn: unit.foundedOn,
    endedOn: unit.endedOn ?? null,
  }
}
