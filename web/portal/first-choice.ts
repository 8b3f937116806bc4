import type { Register } from '@thuocdo/engine'
import { provinceIndices } from './scoreboard-indices.ts'
import type { Site } from './site.ts'
import { siteStandings } from './site-standings.ts'
import { isKnown, type Standing, yearOfPeriod } from './standing.ts'

/** How much is known of a province in a year, by which the first page chooses. */
export type Choice = {
  readonly unit: string
  readonly year: string
  /** How many of the main indices tell both its standing and how that moved. */
  readonly told: number
  /** How many of them know the province. */
  readonly known: number
  /** Places won less places lost in all rankings together. */
  readonly climbed: number
}

/**
 * The province that the first page shows: of the years in which most of the main indices tell both standing and change, the newest,
 * and in it the province that climbed most places altogether. Nothing where the release knows no province.
 */
export async function firstChoice(site: Site): Promise<string | null> {
  const { byUnit } = await siteStandings(site)
  const provinces = await site.register('provinces')
  const choices = [...byUnit].flatMap(([unit, standings]) => choicesOf(unit, mainOf(standings, provinces)))
  return bestOf(choices)?.unit ?? null
}

function mainOf(standings: readonly Standing[], provinces: Register | undefined): readonly Standing[] {
  const main = standings.filter(({ index }) => provinceIndices.includes(index))
  if (main.length > 0 || provinces) return main
  return standings.filter(({ framework }) => framework.units.register === 'provinces')
}

/** What is known of one province, by year. */
export function choicesOf(unit: string, standings: readonly Standing[]): readonly Choice[] {
  const byYear = Map.groupBy(standings.filter(isKnown), ({ period }) => yearOfPeriod(period))
  return [...byYear].map(([year, all]) => ({
    unit,
    year,
    told: all.filter(({ move }) => move !== null).length,
    known: all.length,
    climbed: all.reduce((sum, { move }) => sum + (move?.of === 'rank' ? move.steps : 0), 0),
  }))
}

/** The choice that tells most, the newest of those, the highest climb of those; of equals the first by id. */
export const bestOf = (choices: readonly Choice[]): Choice | undefined =>
  choices.toSorted(
    (a, b) =>
      b.told - a.told ||
      b.known - a.known ||
      b.year.localeCompare(a.year) ||
      b.climbed - a.climbed ||
      a.unit.localeCompare(b.unit),
  )[0]
