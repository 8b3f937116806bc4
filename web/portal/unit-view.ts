import {
  type Because,
  because,
  type Change,
  type Class,
  changeOf,
  type Edition,
  isPrintedOnly,
  type ProgramNode,
  type Sources,
  type Words,
} from '@thuocdo/engine'
import type { ReleasedUnit, Results } from '@thuocdo/operations'
import { criteriaOf } from './criteria-of.ts'
import { type Basis, basisOf, gapAsPrinted, isPartial, isPrinted, type Row } from './edition-rows.ts'
import { type NamedClaim, namedClaim } from './edition-view.ts'
import { keepViews } from './keep-views.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'
import { type LifeEvent, lifeOf, livesOn } from './unit-life.ts'
import { type PartPair, type PartStanding, pairsOf, profileOf } from './unit-profile.ts'
import { type Records, recordsOf } from './unit-records.ts'
import { type Relative, relativesOf } from './unit-relatives.ts'
import {
  adjustmentsOf,
  decidedAgainst,
  type Exceeding,
  exceedingOf,
  penaltiesOf,
  type Silent,
  silentOf,
} from './unit-standing.ts'
import { type UnitYear, yearOf } from './unit-year.ts'

/** A unit next to this one in the ranking; `gap` is its total less ours, as both are printed. */
export type Neighbour = {
  readonly unit: string
  readonly name: Words
  readonly rank: number
  readonly score: number
  readonly gap: number
}

/** What the page of one unit shows. */
export type UnitView = {
  readonly id: string
  readonly framework: Edition
  readonly short: Words
  readonly unit: ReleasedUnit
  readonly row: Row
  /** The block that it is ranked in; nothing where there is only one. */
  readonly block: Words | null
  readonly of: number
  readonly isPartial: boolean
  /** Whose total and rank lead. */
  readonly basis: Basis
  /** The rank that is shown: by our totals, or by the published ones where those lead. */
  readonly rank: number | null
  /** This edition among the years. */
  readonly year: UnitYear
  readonly because: Because
  readonly weights: ReadonlyMap<string, number>
  readonly neighbours: readonly Neighbour[]
  readonly years: readonly UnitYear[]
  readonly earlier: UnitYear | null
  /** How the total that is shown moved since the edition before, as both are printed; nothing where the two do not compare. */
  readonly delta: number | null
  /** What moved it; nothing where it cannot be told. */
  readonly change: Change | null
  /** The causes of the change in what the edition ranks by: points, or percentage points; nothing where they cannot be told. */
  readonly sources: Sources | null
  /** How it stands in each part among its block. */
  readonly profile: readonly PartStanding[]
  /** The parts that compare with the edition before. */
  readonly pairs: readonly PartPair[]
  /** What is worth remembering of it up to this edition. */
  readonly records: Records
  /** The codes of the parts and criteria that have pages of their own. */
  readonly pages: ReadonlySet<string>
  /** Nothing where the unit handed in what it had to, or nothing was asked of it. */
  readonly silent: Silent | null
  /** Those with the same total, apart from which somebody placed this unit. */
  readonly decided: readonly Words[]
  /** Printed figures above their maximum. */
  readonly exceeding: readonly Exceeding[]
  /** The codes of bonus and penalty. */
  readonly adjustments: ReadonlySet<string>
  /** The codes of penalties alone. */
  readonly penalties: ReadonlySet<string>
  readonly limits: Class | null
  readonly problems: Results['problems']
  readonly life: readonly LifeEvent[]
  readonly relatives: readonly Relative[]
  /** What was done to the unit between the edition before and this one. */
  readonly changed: readonly LifeEvent[]
  readonly claims: readonly NamedClaim[]
}

const kept = keepViews<Site, Promise<UnitView | null>>(256)

/** Lays out one unit of one edition; nothing where the edition does not hold it. The twins of a page share one view. */
export async function unitView(site: Site, edition: OpenEdition, id: string): Promise<UnitView | null> {
  // Only what is there is kept: addresses come from strangers.
  if (!edition.results.units.some(({ unit }) => unit === id)) return null
  return kept(site, `${edition.id}/${id}`, () => layOut(site, edition, id))
}

async function layOut(site: Site, edition: OpenEdition, id: string): Promise<UnitView | null> {
  const { framework, results } = edition
  const at = results.units.findIndex(candidate => candidate.unit === id)
  const unit = results.units[at]
  if (!unit) return null
  const all = await openAll(site, editionsOf(site, framework.index))
  const register = await site.register(framework.units.register)
  const editions = all.filter(
    other => other.id === edition.id || livesOn(register, id, other.framework.units.on),
  )
  const before = editions[editions.findIndex(other => other.id === edition.id) - 1]
  const { result } = edition.scoring()
  const years = editions.map((other, i) => yearOf(other, editions[i - 1], id))
  const year = yearOf(edition, before, id)
  const earlier = before ? (years.find(other => other.id === before.id) ?? null) : null
  const life = lifeOf(register, id)
  const tree = because(result, at)
  return {
    id: edition.id,
    framework,
    short: edition.short,
    unit,
    row: edition.rows()[at],
    block: blockName(framework, unit, results),
    of: year.of,
    isPartial: isPartial(framework, results),
    basis: basisOf(framework, results),
    rank: year.isPrinted ? null : year.rank,
    year,
    because: tree,
    weights: new Map(result.program.nodes.filter(isWeighted).map(({ code, weight }) => [code, weight])),
    neighbours: neighboursOf(unit, edition),
    years,
    earlier,
    ...movesOf(edition, before, earlier, year, id),
    profile: profileOf(edition, unit),
    pairs: pairsOf(before, edition, unit),
    records: recordsOf(years, edition.id, framework),
    pages: criteriaOf(edition),
    silent: isPrinted(framework) ? null : silentOf(edition, unit),
    decided: decidedAgainst(edition, unit),
    exceeding: exceedingOf(tree, results.problems),
    adjustments: adjustmentsOf(framework.tree),
    penalties: penaltiesOf(framework.tree),
    limits: limitsOf(unit, results.classes[framework.tree.code] ?? []),
    problems: results.problems.filter(({ subject }) => subject === id),
    life,
    relatives: relativesOf(life, all, framework.units.on),
    changed: before ? life.filter(isBetween(before.framework, framework)) : [],
    claims: results.claims.filter(claim => claim.unit === id).map(claim => namedClaim(claim, edition)),
  }
}

type Moved = Pick<UnitView, 'delta' | 'change' | 'sources'>

/** How the total moved and why, where the two editions compare: by our totals, or by the shown ones where those were printed. */
function movesOf(
  edition: OpenEdition,
  before: OpenEdition | undefined,
  earlier: UnitYear | null,
  year: UnitYear,
  id: string,
): Moved {
  const nothing = { delta: null, change: null, sources: null }
  if (!before || !earlier || edition.framework.breaks) return nothing
  const isOwn = !isPrintedOnly(before.scoring(), edition.scoring()) && !earlier.isAlarmed && !year.isAlarmed
  const change = (isOwn && changeOf(before.scoring(), edition.scoring(), id)) || null
  const sources = change?.sources ?? null
  const isPoints = edition.framework.measure === 'points'
  // Contributions of parts are points of the total: they tell nothing of a percentage of the unit's own base.
  const { rounding } = edition.framework
  if (isOwn && isPoints)
    return change
      ? { delta: gapAsPrinted(change.to.score, change.from.score, rounding), change, sources }
      : nothing
  if (earlier.score === null || year.score === null) return nothing
  return { delta: gapAsPrinted(year.score, earlier.score, rounding), change: null, sources }
}

const isBetween =
  (before: Edition, now: Edition) =>
  ({ on, told }: LifeEvent): boolean =>
    before.units.on < on && on <= now.units.on && told !== 'renamed' && told !== 'regraded'

function blockName({ blocks }: Edition, { block }: ReleasedUnit, { units }: Results): Words | null {
  if (units.every(other => other.block === block)) return null
  return blocks?.find(({ code }) => code === block)?.name ?? { vi: block, en: block }
}

const limitsOf = (unit: ReleasedUnit, classes: readonly Class[]): Class | null =>
  classes.find(({ label }) => label.vi === unit.class?.vi) ?? null

const isWeighted = ({ source }: ProgramNode): boolean => source.weight !== undefined

/** The two units above and the two below, best first, this one among them; of a printed part of a ranking only those close by. */
function neighboursOf(own: ReleasedUnit, edition: OpenEdition): readonly Neighbour[] {
  const { framework } = edition
  const { rounding } = framework
  if ('none' in framework.rank) return []
  const rows = edition.rows().filter(({ block }) => block === own.block)
  const mine = rows.find(({ unit }) => unit === own.unit)
  if (!mine || mine.rank === null || mine.total === null) return []
  const [rank, score] = [mine.rank, mine.total]
  const ranked = rows
    .flatMap(({ unit, name, rank, total }) =>
      rank === null || total === null
        ? []
        : [{ unit, name, rank, score: total, gap: gapAsPrinted(total, score, rounding) }],
    )
    .filter(other => !isPrinted(framework) || Math.abs(other.rank - rank) <= 2)
    .toSorted((a, b) => a.rank - b.rank || b.score - a.score)
  const at = ranked.findIndex(({ unit }) => unit === own.unit)
  return ranked.slice(Math.max(0, at - 2), at + 3)
}
