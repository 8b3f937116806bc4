import type { Act, Unit } from '@thuocdo/engine'
import type { ScoredEdition } from './scored-edition.ts'

/** A unit as a release tells it: its names with their days, and the days of its life. */
export type ReleasedLife = Omit<Unit, 'aliases' | 'codes'>

/** `units.json` of a release, by register: the units that occur in it and their relatives, and what was done to them. */
export type ReleasedUnits = {
  readonly [register: string]: { readonly units: readonly ReleasedLife[]; readonly acts: readonly Act[] }
}

/** The units of the editions through time, and all that they came from and went into. */
export function releaseUnits(scored: readonly ScoredEdition[]): ReleasedUnits {
  const byRegister = Map.groupBy(scored, ({ loaded }) => loaded.edition.units.register)
  return Object.fromEntries([...byRegister].map(([name, editions]) => [name, livesOf(editions)]))
}

function livesOf(editions: readonly ScoredEdition[]): ReleasedUnits[string] {
  const [{ loaded }] = editions
  const family = familyOf(loaded.whole.acts, new Set(editions.flatMap(unitsOf)))
  return {
    units: loaded.whole.units.filter(({ id }) => family.has(id)).map(lifeOf),
    acts: loaded.whole.acts.filter(({ from }) => family.has(from)),
  }
}

/** The units that an edition has results of, and those that claims speak of. */
const unitsOf = ({ result, claims }: ScoredEdition): readonly string[] => [
  ...result.units,
  ...claims.flatMap(({ unit }) => unit ?? []),
]

/** Units with everything that they came from and went into, through any number of acts. */
function familyOf(acts: readonly Act[], units: ReadonlySet<string>): ReadonlySet<string> {
  const near = acts.filter(({ from, to }) => units.has(from) || (to !== undefined && units.has(to)))
  const all = new Set([...units, ...near.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))])
  return all.size === units.size ? all : familyOf(acts, all)
}

const lifeOf = ({ aliases: _aliases, codes: _codes, ...life }: Unit): ReleasedLife => life
