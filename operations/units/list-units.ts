import { type Day, fold, fullNameOn, levelOn, nameEntryOn, type Unit, type Words } from '@thuocdo/engine'
import { type Db, readUnits } from '@thuocdo/store'

/** Which units to list: those alive on a day, of one level, within another unit, whose name, id or code holds a text. */
export type UnitSearch = {
  readonly on: Day
  readonly level?: string
  readonly within?: string
  /** Read without marks and without regard to case. */
  readonly text?: string
  /** Whether units that ended, or are yet to be founded, are found too: behind those of the day. */
  readonly ofAnyDay?: boolean
  readonly limit?: number
  readonly offset?: number
}

/** A unit as a line of a list. */
export type UnitLine = {
  readonly id: string
  readonly level: string
  readonly kind: string
  readonly name: Words
  readonly within?: string
  readonly foundedOn: Day
  readonly foundedIsStandIn: boolean
  readonly endedOn?: Day
  /** The official codes that count on the day. */
  readonly codes: readonly string[]
}

/** A page of a list, how many there are in all, and how many of each level. */
export type UnitList = {
  readonly lines: readonly UnitLine[]
  readonly total: number
  readonly levels: ReadonlyMap<string, number>
}

/** The units of a day in the order of the Vietnamese alphabet; `levels` counts before the level is chosen. */
export async function listUnits(db: Db, search: UnitSearch): Promise<UnitList> {
  const { on, level, text = '', limit = 100, offset = 0 } = search
  const chosen = await readUnits(db, {
    ...(search.ofAnyDay !== true && { on }),
    ...(search.within !== undefined && { within: [search.within] }),
  })
  const found = chosen.filter(unit => isMeant(unit, fold(text), text.trim()))
  const ofLevel = level === undefined ? found : found.filter(unit => levelOn(unit, on) === level)
  const named = ofLevel.map(unit => lineOf(unit, on)).sort(byName)
  const [alive, others] = [true, false].map(is => named.filter(line => isOfDay(line, on) === is))
  const lines = [...alive, ...others]
  return {
    lines: lines.slice(offset, offset + limit),
    total: lines.length,
    levels: new Map(
      [...Map.groupBy(found, unit => levelOn(unit, on))].map(([name, units]) => [name, units.length]),
    ),
  }
}

const isOfDay = ({ foundedOn, endedOn = '9999-12-31' }: UnitLine, on: Day): boolean =>
  foundedOn <= on && on < endedOn

/** A line of a list from a unit on a day. */
export function lineOf(unit: Unit, on: Day): UnitLine {
  const current = unit.codes.filter(({ from = '', to = '9999' }) => from <= on && on <= to)
  return {
    id: unit.id,
    level: levelOn(unit, on),
    kind: nameEntryOn(unit, on).kind,
    name: { vi: fullNameOn(unit, on, 'vi'), en: fullNameOn(unit, on, 'en') },
    ...(unit.within !== undefined && { within: unit.within }),
    foundedOn: unit.foundedOn,
    foundedIsStandIn: unit.foundedIsStandIn ?? false,
    ...(unit.endedOn !== undefined && { endedOn: unit.endedOn }),
    codes: current.map(({ code }) => code),
  }
}

const isMeant = (unit: Unit, folded: string, text: string): boolean =>
  folded === '' ||
  unit.id.includes(text) ||
  unit.codes.some(({ code }) => code === text) ||
  [...unit.names.flatMap(({ vi, en }) => [vi, en]), ...unit.aliases].some(name => fold(name).includes(folded))

// The search folds names in the application, since no PostgreSQL folds “đ” without an extension; so the order is made here too,
// with numbers in names as numbers: Phường 2 before Phường 10.
const alphabet = new Intl.Collator('vi', { numeric: true })
const byName = (a: UnitLine, b: UnitLine): number =>
  alphabet.compare(a.name.vi, b.name.vi) || (a.id < b.id ? -1 : 1)
