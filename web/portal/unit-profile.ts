import { median, round, type Words } from '@thuocdo/engine'
import type { ReleasedUnit, Results } from '@thuocdo/operations'
import { isPrinted } from './edition-rows.ts'
import { isWholeEdition } from './index-years.ts'
import type { OpenEdition } from './site.ts'
import { adjustmentsOf } from './unit-standing.ts'
import { hasSameParts } from './unit-year.ts'

/** How a unit stands in one part among its block. Shares are of what each unit could reach there, 0…1. */
export type PartStanding = {
  readonly code: string
  readonly name: Words
  readonly share: number
  readonly median: number
  readonly best: number
  /** How many of the block have a figure, this one included. */
  readonly of: number
  /** Its place; nothing where the edition ranks nobody, holds only printed results, or not those of all its units. */
  readonly rank: number | null
  /** The group that the edition puts it in there. */
  readonly group: Words | null
  /** Where that group stands, 0 the highest … 1 the lowest; of an edition that neither ranks nor groups, the quarter of the block, as
   * far as all of them are known. */
  readonly level: number | null
}

/** How many of a block must be known before their middle says anything. */
const enoughPeers = 5
/** How many must be known before a quarter of them is a few. */
const enoughForQuarters = 8

/** The standing of a unit in each part below the total, in the order of the framework; parts without a share are left out. */
export function profileOf(edition: OpenEdition, unit: ReleasedUnit): readonly PartStanding[] {
  const { framework, results } = edition
  const peers = sharesIn(edition).get(unit.block)
  // Those that happen to be known have no quarters: who stands last among them may stand well among all.
  const isWhole = isWholeEdition(edition)
  return partsOf(edition).flatMap(({ code, name, short }) => {
    const share = shareAt(unit, code)
    const shares = peers?.get(code) ?? []
    if (share === null || shares.length < enoughPeers) return []
    const isRanked = !('none' in framework.rank) && !isPrinted(framework) && isWhole
    const place = placeIn(shares, share)
    const group = unit.nodes[code]?.class ?? null
    return {
      code,
      name: short ?? name,
      share,
      median: median(shares),
      best: shares[0],
      of: shares.length,
      rank: isRanked ? place : null,
      group: isRanked ? null : group,
      level: isPrinted(framework)
        ? null
        : isRanked
          ? (place - 1) / Math.max(1, shares.length - 1)
          : (levelOf(group, results.classes[code]) ?? (isWhole ? quarterOf(place, shares.length) : null)),
    }
  })
}

const partsOf = ({ framework: { tree } }: OpenEdition) => {
  const adjustments = adjustmentsOf(tree)
  return (tree.children ?? []).filter(({ code }) => !adjustments.has(code))
}

/** What a unit reached of what it could reach at a node; nothing where either is not known, or the figure is above its maximum. */
export function shareAt({ nodes }: ReleasedUnit, code: string): number | null {
  const { score = null, max = null } = nodes[code] ?? {}
  return score === null || max === null || !(max > 0) || !Number.isFinite(max) || score > max + 1e-9
    ? null
    : score / max
}

type Shares = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>

const known = new WeakMap<Results, Shares>()

/** The shares that each block reached in each part, the highest first; worked out once for an edition. */
function sharesIn(edition: OpenEdition): Shares {
  const made = known.get(edition.results)
  if (made) return made
  const codes = partsOf(edition).map(({ code }) => code)
  const blocks = Map.groupBy(edition.results.units, ({ block }) => block)
  const shares = new Map([...blocks].map(([block, units]) => [block, sharesOf(units, codes)]))
  known.set(edition.results, shares)
  return shares
}

const sharesOf = (units: readonly ReleasedUnit[], codes: readonly string[]) =>
  new Map(
    codes.map(code => [code, units.flatMap(unit => shareAt(unit, code) ?? []).toSorted((a, b) => b - a)]),
  )

/** The place of a share: those that are level share the better one. */
const placeIn = (shares: readonly number[], own: number): number =>
  1 + shares.filter(share => share > own + 1e-9).length

function levelOf(group: Words | null, classes: Results['classes'][string] = []): number | null {
  const sorted = classes.toSorted((a, b) => b.low - a.low)
  const at = sorted.findIndex(({ label }) => label.vi === group?.vi)
  return at === -1 || sorted.length < 2 ? null : at / (sorted.length - 1)
}

/** 0 for the first quarter, 1 for the last; nothing in between that would sound like a place. */
function quarterOf(place: number, of: number): number | null {
  if (of < enoughForQuarters) return null
  const passed = (place - 1) / of
  return passed < 0.25 ? 0 : passed >= 0.75 ? 1 : 0.5
}

const shown = 3

/** A share in whole percent, 0…100, as readers see it. */
const seen = (share: number): number => round(100 * share, { decimals: 0, mode: 'half-up' })

/** The parts where a unit stands best and worst in its block: three at most of each, better (or worse) than the middle of the block as both are printed. */
export function strengthsOf(profile: readonly PartStanding[]): {
  readonly best: readonly PartStanding[]
  readonly worst: readonly PartStanding[]
} {
  const placed = profile.flatMap(part => (part.level === null ? [] : { ...part, level: part.level }))
  const lead = ({ share, median }: PartStanding): number => share - median
  const seenLead = ({ share, median }: PartStanding): number => seen(share) - seen(median)
  return {
    best: placed
      .filter(part => part.level < 0.5 && seenLead(part) > 0)
      .toSorted((a, b) => a.level - b.level || lead(b) - lead(a))
      .slice(0, shown),
    worst: placed
      .filter(part => part.level > 0.5 && seenLead(part) < 0)
      .toSorted((a, b) => b.level - a.level || lead(a) - lead(b))
      .slice(0, shown),
  }
}

/** One part in two years on the same scale. */
export type PartPair = {
  readonly code: string
  readonly name: Words
  readonly from: number
  readonly to: number
  readonly max: number
}

/** The parts that a unit has in two editions under the same code, with the same maximum and made up of the same parts, in the order of
 * the later framework. */
export function pairsOf(
  before: OpenEdition | undefined,
  edition: OpenEdition,
  unit: ReleasedUnit,
): readonly PartPair[] {
  const earlier = before?.results.units.find(other => other.unit === unit.unit)
  if (!before || !earlier || edition.framework.breaks) return []
  const nodes = new Map(partsOf(before).map(node => [node.code, node]))
  return partsOf(edition).flatMap(node => {
    const { code, name, short } = node
    const same = nodes.get(code)
    if (!same || !hasSameParts(same, node)) return []
    const [from, to] = [earlier.nodes[code], unit.nodes[code]]
    if (from?.score == null || to?.score == null || to.max == null || from.max !== to.max) return []
    return { code, name: short ?? name, from: from.score, to: to.score, max: to.max }
  })
}
