import { editDistance, fold } from '@thuocdo/engine'
import type { Site } from './site.ts'
import { type ListedUnit, unitsView } from './units-view.ts'

/** How many are offered at most. */
const most = 8

/** The units whose names or addresses are most like what was asked for; those with results of more indices first. */
export async function nearUnits(site: Site, asked: string): Promise<readonly ListedUnit[]> {
  const wanted = bare(asked)
  const allowed = Math.max(1, Math.floor(wanted.length / 3))
  const units = (await unitsView(site)).flatMap(section => section.units)
  const measured = units.map(unit => ({ unit, distance: distanceOf(unit, wanted, allowed) }))
  const near = measured.filter(({ distance }) => distance <= allowed)
  const least = Math.min(...near.map(({ distance }) => distance))
  return near
    .filter(({ distance }) => distance === least)
    .toSorted((a, b) => b.unit.indices - a.unit.indices)
    .slice(0, most)
    .map(({ unit }) => unit)
}

function distanceOf({ unit, name }: ListedUnit, wanted: string, allowed: number): number {
  const called = new Set([unit.replace(/-\d{4}$/, ''), name.vi, name.en].map(bare))
  return Math.min(...[...called].map(text => editDistance(wanted, text, allowed)))
}

/** The letters of a name or an address, without marks, the year of an id, spaces and hyphens. */
const bare = (text: string): string => fold(text.replace(/-\d{4}$/, '')).replace(/[^a-z0-9]/g, '')
