import type { Words } from '@thuocdo/engine'
import type { OpenEdition } from './site.ts'
import type { LifeEvent } from './unit-life.ts'

/** Another unit that this one came from or went into, with the edition that holds it and lies nearest to the page. */
export type Relative = {
  readonly unit: string
  readonly name: Words
  readonly id: string
  readonly period: string
}

/** The other units of a life that have pages of their own in this index: each in the same edition, or in the nearest to `on`. */
export function relativesOf(
  life: readonly LifeEvent[],
  editions: readonly OpenEdition[],
  on: string,
): readonly Relative[] {
  const ids = [...new Set(life.flatMap(({ relatives }) => relatives))]
  return ids.flatMap(unit => {
    const nearest = nearestHolder(unit, editions, on)
    const name = nearest?.results.units.find(other => other.unit === unit)?.name
    return nearest && name ? [{ unit, name, id: nearest.id, period: nearest.framework.period }] : []
  })
}

/** The edition that holds a unit and whose map lies nearest to a day; nothing where none holds it. */
export const nearestHolder = (
  unit: string,
  editions: readonly OpenEdition[],
  on: string,
): OpenEdition | undefined =>
  editions
    .filter(({ results }) => results.units.some(other => other.unit === unit))
    .toSorted((a, b) => distance(a, on) - distance(b, on))[0]

/** How many days lie between the map of an edition and a day. */
const distance = ({ framework }: OpenEdition, on: string): number =>
  Math.abs(Date.parse(framework.units.on) - Date.parse(on))
