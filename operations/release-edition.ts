import {
  bySource,
  type Claim,
  type Class,
  classify,
  type PublishedUnit,
  type ReleasedObservations,
  type Reproduction,
  recordOf,
  round,
  type SourcePart,
  scoreboard,
  type UnitScore,
  type Words,
} from '@thuocdo/engine'
import { type Coverage, coverageOf } from './coverage-of.ts'
import { csvText } from './csv.ts'
import { namesOf } from './names-of.ts'
import { printedRankingRows } from './printed-rows.ts'
import type { ScoredEdition } from './score-edition.ts'

/** One unit of a published result: its scores, its names, and what the source printed. */
export type ReleasedUnit = UnitScore & {
  readonly name: Words
  readonly published: PublishedUnit
  /** Its points told apart by where they come from, where the edition splits its total so. */
  readonly bySource?: readonly SourcePart[]
}

/** `results.json` of a release: everything that was computed for one edition, unrounded. */
export type Results = {
  readonly index: string
  readonly edition: string
  readonly units: readonly ReleasedUnit[]
  readonly classes: { readonly [code: string]: readonly Class[] }
  readonly reproductions: readonly Reproduction[]
  /** What others say of the results: shown as theirs, never computed with. */
  readonly claims: readonly Claim[]
  /** The names of units that only a claim speaks of. */
  readonly claimed?: { readonly [unit: string]: Words }
  /** How many units are known here, and how many the publisher ranked, where it says so. */
  readonly coverage: Coverage
  readonly problems: readonly {
    readonly code: string
    readonly severity: string
    readonly subject?: string
    readonly words: Words
  }[]
}

/** The files of one edition inside a release, by their names. */
export function releaseEdition(scored: ScoredEdition): { readonly [file: string]: string } {
  const results = resultsOf(scored)
  return {
    'framework.json': json(scored.loaded.edition),
    'observations.json': json({
      ...recordOf(scored.inputs),
      history: scored.history.map(recordOf),
    } satisfies ReleasedObservations),
    'results.json': json(results),
    'ranking.csv': rankingCsv(scored, results),
    'scores.csv': scoresCsv(scored, results),
  }
}

/** What is published of one edition. */
export function resultsOf(scored: ScoredEdition): Results {
  const { loaded, result, published, reproductions, problems, claims } = scored
  const on = loaded.edition.units.on
  return {
    index: loaded.edition.index,
    edition: loaded.edition.edition,
    units: scoreboard(result).map((unit, row) => {
      const parts = bySource(result, row)
      return {
        ...unit,
        ...(parts && { bySource: parts }),
        name: namesOf(loaded.register, unit.unit, on),
        published: published.get(unit.unit) ?? { figures: {} },
      }
    }),
    classes: Object.fromEntries([...classify(result)].map(([code, { limits }]) => [code, limits])),
    reproductions,
    claims,
    claimed: claimedNames(scored),
    coverage: coverageOf(scored),
    problems: problems.map(({ code, severity, subject, words }) => ({
      code,
      severity,
      ...(subject !== undefined && { subject }),
      words,
    })),
  }
}

/** Units that claims speak of and that the results do not hold. */
function claimedNames({ loaded, result, claims }: ScoredEdition): NonNullable<Results['claimed']> {
  const there = new Set(result.units)
  const absent = new Set(claims.flatMap(({ unit }) => (unit === undefined || there.has(unit) ? [] : [unit])))
  return Object.fromEntries(
    [...absent].map(unit => [unit, namesOf(loaded.register, unit, loaded.edition.units.on)]),
  )
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`

function rankingCsv({ loaded, result }: ScoredEdition, { units }: Results): string {
  if (result.printed) return csvText(printedRankingRows(result.program, units))
  const printed = (x: number | null) => (x === null ? null : round(x, loaded.edition.rounding))
  const rows = units.toSorted(
    (a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY),
  )
  return csvText([
    [
      'rank',
      'unit',
      'name',
      'block',
      'score',
      'max',
      'percent',
      'class',
      'published_score',
      'published_rank',
    ],
    ...rows.map(u => [
      u.rank,
      u.unit,
      u.name.vi,
      u.block,
      printed(u.score),
      u.max,
      printed(u.percent),
      u.class?.vi ?? null,
      u.published.score ?? null,
      u.published.rank ?? null,
    ]),
  ])
}

function scoresCsv({ result }: ScoredEdition, { units }: Results): string {
  const codes = result.program.nodes.map(({ code }) => code)
  return csvText([
    ['unit', 'name', ...codes],
    ...units.map(u => [
      u.unit,
      u.name.vi,
      ...codes.map(code => u.nodes[code].score ?? u.nodes[code].missing),
    ]),
  ])
}
