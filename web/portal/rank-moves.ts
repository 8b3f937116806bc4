import type { BumpBreak } from '../charts/bump.tsx'
import type { BlockThroughYears, IndexYear, IndexYears, UnitThroughYears } from './index-years.ts'

/** The ranks of one block over some editions of its index: what a bump chart draws. */
export type RankMoves = {
  readonly block: BlockThroughYears
  readonly years: readonly IndexYear[]
  readonly units: readonly RankedUnit[]
  readonly breaks: readonly BumpBreak[]
}

/** A unit with its rank in each of these editions, and whether it may be said to lead there. */
export type RankedUnit = {
  readonly unit: UnitThroughYears
  readonly ranks: readonly (number | null)[]
  readonly leads: readonly boolean[]
}

/** Fewer moves from one year to the next than these make no picture. */
const fewestMoves = 3
/** The share of places that must be known: below it the picture is a field of scattered dots. */
const sparsest = 0.15

/** The ranks of every block from edition `from` up to and with edition `to` (positions), as far as there are moves to see. */
export function movesOf(all: IndexYears, from: number, to: number): readonly RankMoves[] {
  if (!all.isRanked) return []
  return all.blocks.flatMap(block => {
    const kept = keptYears(block, from, to)
    const years = kept.map(at => all.years[at])
    const units = block.units
      .map(unit => ({
        unit,
        ranks: kept.map(at => unit.figures[at]?.rank ?? null),
        leads: kept.map(at => unit.figures[at]?.leads ?? false),
      }))
      .filter(({ ranks }) => ranks.some(rank => rank !== null))
    const moves = { block, years, units, breaks: breaksOf(all, kept) }
    return countMoves(moves) < fewestMoves || filled(moves) < sparsest ? [] : [moves]
  })
}

/** Of moves up to an edition that is not whole only those that it ranks: a line that ends before it would have no name and tell nothing of it. */
export const endingIn = (moves: RankMoves): RankMoves =>
  moves.years.at(-1)?.isWhole
    ? moves
    : { ...moves, units: moves.units.filter(({ ranks }) => ranks.at(-1) !== null) }

/** From the first to the last edition that ranks anybody of the block: one between them that does not is a gap, as it should be. */
function keptYears({ units }: BlockThroughYears, from: number, to: number): readonly number[] {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const isRanked = (at: number): boolean => units.some(({ figures }) => (figures[at]?.rank ?? null) !== null)
  return years.slice(years.findIndex(isRanked), years.findLastIndex(isRanked) + 1)
}

/** What changed between two editions that follow each other in the picture: a cut anywhere between them counts. */
function breaksOf({ years }: IndexYears, kept: readonly number[]): readonly BumpBreak[] {
  return kept.slice(1).flatMap((at, i) => {
    const between = years.slice(kept[i] + 1, at + 1)
    const isCut = between.some(({ cut }) => cut !== null)
    return isCut || between.some(({ isBreak }) => isBreak) ? [{ before: i + 1, isCut }] : []
  })
}

/** How many of the places of all years are known, 0…1. */
function filled({ units, years }: RankMoves): number {
  const known = units.flatMap(({ ranks }) => ranks.filter(rank => rank !== null))
  return known.length / (Math.max(1, ...known) * Math.max(1, years.length))
}

function countMoves({ units, breaks }: RankMoves): number {
  const cuts = new Set(breaks.filter(({ isCut }) => isCut).map(({ before }) => before))
  const isMove = (ranks: readonly (number | null)[], at: number): boolean =>
    at > 0 && !cuts.has(at) && ranks[at] !== null && ranks[at - 1] !== null
  return units.reduce((n, { ranks }) => n + ranks.filter((_, at) => isMove(ranks, at)).length, 0)
}

/** What ranks say: who leads and for how long, who led longest, or who came up. */
export type Finding =
  | {
      readonly kind: 'streak' | 'longest' | 'run'
      readonly unit: UnitThroughYears
      readonly from: IndexYear
      readonly to: IndexYear
      readonly years: number
    }
  | { readonly kind: 'new-leader'; readonly unit: UnitThroughYears; readonly before: UnitThroughYears }
  | { readonly kind: 'riser'; readonly unit: UnitThroughYears; readonly places: number }
  | { readonly kind: 'plain' }

/** Fewer first places in a row are no run to speak of. */
const shortestRun = 3

/** The finding of the last year of the moves. */
export function findingOf(moves: RankMoves): Finding {
  const last = moves.years.length - 1
  const leader = onlyLeader(moves, last)
  const before = onlyLeader(moves, last - 1)
  const run = leader ? runTo(moves, leader, last) : null
  if (run && run.years >= shortestRun) return { kind: 'streak', ...run }
  if (leader && before && leader !== before && follows(moves, last))
    return { kind: 'new-leader', unit: leader.unit, before: before.unit }
  return riserOf(moves) ?? { kind: 'plain' }
}

/** The longest run of first places in all the years of the moves, the newest of those as long; plain without one. */
export function longestOf(moves: RankMoves): Finding {
  const runs = moves.years.flatMap((_, at) => {
    const leader = onlyLeader(moves, at)
    return leader ? [runTo(moves, leader, at)] : []
  })
  const [longest] = runs.toSorted((a, b) => b.years - a.years || Number(b.to.period) - Number(a.to.period))
  if (!longest || longest.years < shortestRun) return { kind: 'plain' }
  // A year whose leader is not known may belong to a longer run.
  return { kind: runs.length === moves.years.length ? 'longest' : 'run', ...longest }
}

/** Who alone stands first in a year. */
function onlyLeader({ units }: RankMoves, at: number): RankedUnit | undefined {
  const first = units.filter(({ leads }) => leads[at])
  return first.length === 1 ? first[0] : undefined
}

/** The first places of a unit without a gap up to a year: a year without an edition ends the run, and so does a cut. */
function runTo(moves: RankMoves, { unit, leads }: RankedUnit, to: number) {
  const { years } = moves
  let from = to
  while (leads[from - 1] && follows(moves, from)) from -= 1
  return { unit, from: years[from], to: years[to], years: to - from + 1 }
}

const isNext = (years: readonly IndexYear[], at: number): boolean =>
  Number(years[at].period) - Number(years[at - 1].period) === 1

/** Whether a year compares with the one before it. */
const follows = ({ years, breaks }: RankMoves, at: number): boolean =>
  at > 0 && isNext(years, at) && !breaks.some(({ before, isCut }) => isCut && before === at)

/** Who rose by most places since the year before, if that is anything to speak of and nobody rose as much: all must be known. */
function riserOf(moves: RankMoves): Finding | null {
  const last = moves.years.length - 1
  if (!follows(moves, last) || !moves.years[last].isWhole || !moves.years[last - 1].isWhole) return null
  const risen = moves.units
    .map(({ unit, ranks }) => ({
      unit,
      places: (ranks[last - 1] ?? 0) - (ranks[last] ?? Number.POSITIVE_INFINITY),
    }))
    .sort((a, b) => b.places - a.places)
  const [first, second] = risen
  return first && first.places > 1 && first.places > (second?.places ?? 0)
    ? { kind: 'riser', ...first }
    : null
}
