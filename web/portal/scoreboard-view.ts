import {
  type Day,
  isAlive,
  nameEntryOn,
  type Register,
  type Unit,
  type Words,
  withKind,
} from '@thuocdo/engine'
import { indexWords, inOrder } from '../words/indices.ts'
import { provinceIndices } from './scoreboard-indices.ts'
import type { Site } from './site.ts'
import { siteStandings } from './site-standings.ts'
import { type Standing, yearOfPeriod } from './standing.ts'
import { type LifeEvent, lifeOf } from './unit-life.ts'
import { daysOfLife, sentenceName } from './units-view.ts'

/** One index on a scoreboard: the standing in the year that is shown, and all that is known through the years. */
export type Card = {
  readonly index: string
  readonly short: Words
  readonly about: Words | null
  /** Of the year of the scoreboard, else the newest; nothing where no year is known. */
  readonly shown: Standing | null
  /** Every period of the index, oldest first, from the first to the last that knows the unit. */
  readonly periods: readonly string[]
  /** What is known of the unit, oldest first. */
  readonly series: readonly Standing[]
}

/** Another unit that this one came from or went into, with the newest figure of each index. */
export type Kinship = {
  readonly unit: string
  readonly name: Words
  readonly endedOn: Day | null
  readonly foundedOn: Day | null
  /** The year of all that is shown; nothing where each index shows its own newest. */
  readonly year: string | null
  readonly shown: readonly Standing[]
}

/** One unit across all indices. */
export type ScoreboardView = {
  readonly unit: string
  /** As it is called in sentences. */
  readonly name: Words
  /** With the word for its kind. */
  readonly full: Words
  readonly register: string
  readonly isMadeUp: boolean
  /** The day from which it is no more. */
  readonly endedOn: Day | null
  /** The day of its founding, where that is known and not long past. */
  readonly foundedOn: Day | null
  /** The province of an office. */
  readonly within: { readonly unit: string; readonly name: Words } | null
  /** The year that all cards show; nothing where each shows its own newest. */
  readonly year: string | null
  readonly cards: readonly Card[]
  /** Indices beside the main ones. */
  readonly others: readonly Card[]
  /** Indices that it makes for the units within it. */
  readonly inside: readonly { readonly short: Words; readonly index: string }[]
  readonly life: readonly LifeEvent[]
  readonly before: readonly Kinship[]
  readonly after: readonly Kinship[]
}

/** Lays out one unit across all indices; nothing where neither an edition nor a register of the release holds it. */
export async function scoreboardView(site: Site, unit: string): Promise<ScoreboardView | null> {
  const { byUnit } = await siteStandings(site)
  const [name, register] = (await registerOfUnit(site, unit)) ?? ['', undefined]
  const own = register?.byId.get(unit)
  const standings = byUnit.get(unit) ?? []
  const newest = standings.at(-1)
  if (!own && !newest) return null
  const main = await mainIndices(site, own, standings)
  const year = sharedYear(standings, main)
  const others = inOrder(new Set(standings.map(({ index }) => index))).filter(index => !main.includes(index))
  return {
    unit,
    ...namesOf(own, newest),
    register: name || (newest?.framework.units.register ?? ''),
    isMadeUp: name === 'minh-hoa',
    ...daysOfLife(own, register),
    within: await provinceOf(site, own),
    year,
    cards: main.map(index => cardOf(site, index, standings, year)),
    others: others.map(index => cardOf(site, index, standings, null)),
    inside: await insideOf(site, unit),
    life: lifeOf(register, unit),
    before: kinOf(register, unit, 'to', byUnit),
    after: kinOf(register, unit, 'from', byUnit),
  }
}

/** The register that holds a unit, by its name. */
async function registerOfUnit(site: Site, unit: string): Promise<readonly [string, Register] | undefined> {
  const registers = await site.registers()
  return [...registers].find(([, register]) => register.byId.has(unit))
}

/** Of a province the four that everybody knows, as far as they were made in its time; of others whichever hold the unit. */
async function mainIndices(
  site: Site,
  own: Unit | undefined,
  standings: readonly Standing[],
): Promise<readonly string[]> {
  const { byIndex } = await siteStandings(site)
  const isOfItsTime = (index: string): boolean =>
    byIndex.get(index)?.some(([first]) => first && own && isAlive(own, first.framework.units.on)) === true
  const main = own?.level === 'province' ? provinceIndices.filter(isOfItsTime) : []
  return main.length > 0 ? main : inOrder(new Set(standings.map(({ index }) => index)))
}

/** The newest year in which every one of the indices knows the unit, or that of all their newest figures; else nothing. */
export function sharedYear(
  standings: readonly Pick<Standing, 'index' | 'period'>[],
  indices: readonly string[],
): string | null {
  const years = indices.map(index =>
    standings.flatMap(standing => (standing.index === index ? [yearOfPeriod(standing.period)] : [])),
  )
  return (
    years[0]?.findLast(year => years.every(own => own.includes(year))) ??
    onlyOne(years.flatMap(own => own.slice(-1)))
  )
}

/** The year that all are; nothing where there are several. */
const onlyOne = (years: readonly string[]): string | null =>
  new Set(years).size === 1 ? (years[0] ?? null) : null

/** What a scoreboard shows of one index: the figure of its year, else the newest. */
const shownOf = (series: readonly Standing[], year: string | null): Standing | null =>
  series.findLast(({ period }) => year === null || yearOfPeriod(period) === year) ?? null

/** How many of the cards hold a figure. */
export const knownCards = ({ cards }: Pick<ScoreboardView, 'cards'>): number =>
  cards.filter(({ shown }) => shown !== null).length

function cardOf(site: Site, index: string, standings: readonly Standing[], year: string | null): Card {
  const series = standings.filter(standing => standing.index === index)
  const { short, about } = indexWords(index)
  return {
    index,
    short: series.at(-1)?.short ?? short,
    about,
    shown: shownOf(series, year),
    periods: periodsOf(site, series),
    series,
  }
}

function periodsOf({ manifest }: Site, series: readonly Standing[]): readonly string[] {
  const ids = manifest.editions.filter(({ id }) => id.split('/')[0] === series[0]?.index)
  const [first, last] = [series[0], series.at(-1)].map(known => ids.findIndex(({ id }) => id === known?.id))
  return ids.slice(first, last + 1).map(({ period }) => period)
}

function namesOf(own: Unit | undefined, newest: Standing | undefined): Pick<ScoreboardView, 'name' | 'full'> {
  if (!own) {
    const name = newest?.name ?? { vi: '', en: '' }
    return { name, full: name }
  }
  const entry = nameEntryOn(own, own.endedOn ?? lastDay)
  const full = { vi: withKind(entry, 'vi'), en: withKind(entry, 'en') }
  return { name: sentenceName(own), full }
}

/** Later than any name: the last one counts. */
const lastDay: Day = '9999-12-31'

async function provinceOf(site: Site, own: Unit | undefined): Promise<ScoreboardView['within']> {
  const province = (await site.register('provinces'))?.byId.get(own?.within ?? '')
  return province ? { unit: province.id, ...pick(province) } : null
}

const pick = (unit: Unit): { readonly name: Words } => ({ name: namesOf(unit, undefined).name })

async function insideOf(site: Site, unit: string): Promise<ScoreboardView['inside']> {
  const { byIndex } = await siteStandings(site)
  return [...byIndex.values()].flatMap(editions => {
    const newest = editions.findLast(([first]) => first?.framework.units.within === unit)?.[0]
    return newest ? [{ short: newest.short, index: newest.index }] : []
  })
}

/** The units that a unit came from (`to` is this one) or went into (`from` is), each with what is known of it. */
function kinOf(
  register: Register | undefined,
  unit: string,
  side: 'from' | 'to',
  byUnit: ReadonlyMap<string, readonly Standing[]>,
): readonly Kinship[] {
  const acts = register?.acts.filter(act => act[side] === unit && act.from !== act.to) ?? []
  const ids = [...new Set(acts.flatMap(({ from, to }) => (side === 'to' ? from : (to ?? []))))]
  return ids.flatMap(id => {
    const kin = register?.byId.get(id)
    if (!kin) return []
    const standings = mainOf(byUnit.get(id) ?? [])
    const indices = inOrder(new Set(standings.map(({ index }) => index)))
    const main = indices.some(index => provinceIndices.includes(index)) ? provinceIndices : indices
    const shown = main.flatMap(index => standings.findLast(own => own.index === index) ?? [])
    const year = onlyOne(shown.map(({ period }) => yearOfPeriod(period)))
    return [{ unit: id, ...pick(kin), ...daysOfLife(kin, register), year, shown }]
  })
}

/** Those of the four indices of provinces where there are some, else all. */
function mainOf(standings: readonly Standing[]): readonly Standing[] {
  const main = standings.filter(({ index }) => provinceIndices.includes(index))
  return main.length > 0 ? main : standings
}
