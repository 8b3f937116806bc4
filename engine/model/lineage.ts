import type { Day } from '../basics/calendar.ts'
import { dayWords } from '../basics/calendar.ts'
import { type Problem, problem } from '../basics/problem.ts'
import { accept, type Outcome, refuse } from '../basics/result.ts'
import { sum } from '../basics/sum.ts'
import { type Act, aliveOn, type Register } from './register.ts'
import { isAlive } from './unit.ts'

/** One of the published units whose land lies in a unit of the other map, with its value. */
export type Member = {
  readonly unit: string
  readonly value: number
  /** The part of the member that lies here, 0…1; one for the whole; left out where no figure is known. */
  readonly share?: number
  /** The other units of the map that hold a part of this member. */
  readonly alsoIn: readonly string[]
}

/** What published values say about one unit of another map. Never a rank: nobody published one for it. */
export type UnitOnMap = {
  readonly unit: string
  readonly members: readonly Member[]
  /** The published units that lie here too, but have no value. */
  readonly unknown: readonly string[]
  /** Lowest and highest value of the members; left out where there is none. */
  readonly range?: { readonly low: number; readonly high: number }
  /** Only where a weight was given for every member, every share is known and no member is unknown. */
  readonly mean?: number
}

/** The map that the values were published on, the map that is asked for, and the weights of the members, if there are any. */
export type MapChange = {
  readonly from: Day
  readonly to: Day
  readonly weights?: ReadonlyMap<string, number>
}

/** Which part of a unit lies where: units of a later map with shares; `undefined` where a part passed without a figure. */
export type Whereabouts = ReadonlyMap<string, number | undefined>

/**
 * Published values on the units of a later day: for each unit its members through any number of mergers, splits and
 * renames. Nothing is estimated: a range of what was published, and a mean only by weights that were supplied.
 */
export function onMapOf(
  register: Register,
  values: ReadonlyMap<string, number>,
  change: MapChange,
): Outcome<readonly UnitOnMap[]> {
  const problems = [...backwards(change), ...notThere(register, values, change)]
  if (problems.length > 0) return refuse(...problems)
  const steps = stepsBetween(register, change)
  const here = membersByPlace(
    aliveOn(register, change.from).map(({ id }) => [id, follow(register, id, steps)] as const),
  )
  return accept(
    aliveOn(register, change.to).map(({ id }) => describe(id, here.get(id) ?? [], values, change.weights)),
  )
}

/** Where the land of a unit of the map of `from` lies on the map of `to`. What was abolished without heir is nowhere. */
export const whereabouts = (register: Register, unit: string, change: MapChange): Whereabouts =>
  follow(register, unit, stepsBetween(register, change))

const nowhere = ''

/** The acts of one day, which happen at once, by the unit whose land passes on. */
type DayStep = ReadonlyMap<string, readonly Act[]>

/** The steps after one day up to another, in the order of time. */
function stepsBetween({ acts }: Register, { from, to }: MapChange): readonly DayStep[] {
  const within = acts.filter(act => from < act.on && act.on <= to && act.from !== act.to)
  const days = [...Map.groupBy(within, act => act.on).values()]
  return days.map(ofOneDay => Map.groupBy(ofOneDay, act => act.from))
}

function follow(register: Register, unit: string, steps: readonly DayStep[]): Whereabouts {
  let places = new Map<string, number | undefined>([[unit, 1]])
  for (const step of steps) places = passOn(register, places, step)
  places.delete(nowhere)
  return places
}

function passOn(register: Register, places: Whereabouts, step: DayStep): Map<string, number | undefined> {
  const next = new Map<string, number | undefined>()
  for (const [place, share] of places) {
    for (const [heir, part] of heirsOf(register, place, step)) {
      next.set(heir, next.has(heir) ? plus(next.get(heir), times(share, part)) : times(share, part))
    }
  }
  // Parts that come together again make up the whole, whatever their shares were.
  const [only] = next.keys()
  return next.size === 1 ? new Map([[only, 1]]) : next
}

/** Who has the land of a unit after the acts of one day, and which part of it. */
function heirsOf(
  register: Register,
  place: string,
  step: DayStep,
): readonly (readonly [string, number | undefined])[] {
  const leaving = step.get(place) ?? []
  if (leaving.length === 0) return [[place, 1]]
  const heirs = leaving.map(act => [act.to ?? nowhere, act.share] as const)
  const unit = register.byId.get(place)
  const stays = unit !== undefined && isAlive(unit, leaving[0].on)
  if (stays) return [...heirs, [place, rest(heirs.map(([, share]) => share))]]
  return heirs.length === 1 ? [[heirs[0][0], 1]] : heirs
}

const times = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a * b

const plus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b

function rest(shares: readonly (number | undefined)[]): number | undefined {
  const known = shares.filter(share => share !== undefined)
  return known.length === shares.length ? Math.max(0, 1 - sum(known)) : undefined
}

/** A published unit and where its land lies now. */
type Placed = readonly [unit: string, where: Whereabouts]

/** The published units whose land lies in each place, in the order of the register. */
function membersByPlace(placed: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const here = new Map<string, Placed[]>()
  for (const one of placed) {
    for (const place of one[1].keys()) {
      const members = here.get(place)
      if (members) members.push(one)
      else here.set(place, [one])
    }
  }
  return here
}

function describe(
  id: string,
  here: readonly Placed[],
  values: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, number> | undefined,
): UnitOnMap {
  const members = here.flatMap(([unit, where]) => memberOf(unit, values.get(unit), where, id))
  const unknown = here.map(([unit]) => unit).filter(unit => !isKnown(values.get(unit)))
  const mean = weights && unknown.length === 0 ? weightedMean(members, weights) : undefined
  const amounts = members.map(({ value }) => value)
  return {
    unit: id,
    members,
    unknown,
    ...(members.length > 0 && { range: { low: Math.min(...amounts), high: Math.max(...amounts) } }),
    ...(mean !== undefined && { mean }),
  }
}

const isKnown = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value)

function memberOf(
  unit: string,
  value: number | undefined,
  where: Whereabouts,
  here: string,
): readonly Member[] {
  if (!isKnown(value)) return []
  const share = where.get(here)
  const alsoIn = [...where.keys()].filter(place => place !== here)
  return [{ unit, value, ...(share !== undefined && { share }), alsoIn }]
}

/** The mean of the members by weight times share; nothing where one of these is not known. */
function weightedMean(members: readonly Member[], weights: ReadonlyMap<string, number>): number | undefined {
  const parts = members.map(({ unit, share }) => times(weights.get(unit), share))
  const known = parts.filter(part => part !== undefined)
  const total = sum(known)
  if (known.length < parts.length || !(total > 0)) return undefined
  return sum(members.map(({ value }, i) => value * known[i])) / total
}

function backwards({ from, to }: MapChange): readonly Problem[] {
  if (from <= to) return []
  return [
    problem('map-before-values', [], {
      vi: `Số liệu theo bản đồ ngày ${dayWords(from, 'vi')} không chuyển được về bản đồ cũ hơn, ngày ${dayWords(to, 'vi')}. Hãy chọn ngày muộn hơn.`,
      en: `Values on the map of ${dayWords(from, 'en')} cannot be shown on an older map, that of ${dayWords(to, 'en')}. Choose a later day.`,
    }),
  ]
}

function notThere(
  register: Register,
  values: ReadonlyMap<string, number>,
  { from }: MapChange,
): readonly Problem[] {
  const alive = new Set(aliveOn(register, from).map(({ id }) => id))
  const strangers = [...values.keys()].filter(id => !alive.has(id))
  return strangers.map(id =>
    problem('unit-not-on-map', [id], {
      vi: `Đơn vị “${id}” không có trên bản đồ ngày ${dayWords(from, 'vi')} của số liệu. Hãy kiểm tra mã đơn vị và ngày.`,
      en: `The unit “${id}” is not on the map of ${dayWords(from, 'en')}, that of the values. Check the id and the day.`,
    }),
  )
}
