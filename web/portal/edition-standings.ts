import type { Claim, Class, Words } from '@thuocdo/engine'
import { type Basis, basisOf, isPrinted, type Row } from './edition-rows.ts'
import { figureBasis, sourceOf } from './figure-basis.ts'
import { type QuotedRank, quotedBy, quotedRankOf } from './quoted-by.ts'
import type { OpenEdition } from './site.ts'
import type { Standing } from './standing.ts'
import { scoreOf } from './unit-year.ts'

/** A standing as one edition alone tells it. */
export type OwnStanding = Omit<Standing, 'move' | 'best'>

/** What the standings of one edition share. */
type Common = {
  readonly edition: OpenEdition
  readonly claims: ReadonlyMap<string | undefined, readonly Claim[]>
  readonly limits: readonly Class[]
  /** Whose totals lead. */
  readonly lead: Basis
  /** How many are ranked, by block. */
  readonly ranked: ReadonlyMap<string, number>
  readonly blocks: ReadonlyMap<string, Words> | null
}

/** Every unit of an edition, and those that only a claim gives a rank, each with where it stands. */
export function editionStandings(edition: OpenEdition): readonly OwnStanding[] {
  const common = commonOf(edition)
  const rows = edition.rows().map(row => standingOf(row, common))
  const held = new Set(rows.map(({ unit }) => unit))
  const claimed = [...common.claims.keys()].filter(unit => unit !== undefined && !held.has(unit))
  return [...rows, ...claimed.flatMap(unit => claimedStanding(unit ?? '', common))]
}

function commonOf(edition: OpenEdition): Common {
  const { framework, results } = edition
  const rows = edition.rows()
  const codes = new Set(rows.map(({ block }) => block))
  const ranked = rows.filter(({ rank }) => rank !== null)
  const named = framework.blocks?.map(({ code, name }): [string, Words] => [code, name]) ?? []
  return {
    edition,
    claims: Map.groupBy(results.claims, ({ unit }) => unit),
    limits: results.classes[framework.tree.code] ?? [],
    lead: basisOf(framework, results),
    ranked: new Map([...codes].map(code => [code, ofBlock(edition, code, ranked)])),
    blocks: codes.size > 1 ? new Map(named) : null,
  }
}

/** How many units a block ranks; of printed results, how many the publisher says it ranked; 0 where nobody says. */
function ofBlock({ framework, results }: OpenEdition, code: string, ranked: readonly Row[]): number {
  const isOneBlock = (framework.blocks?.length ?? 1) === 1
  if (isPrinted(framework)) return isOneBlock ? (results.coverage.of ?? 0) : 0
  return 'none' in framework.rank ? 0 : ranked.filter(({ block }) => block === code).length
}

function standingOf(row: Row, common: Common): OwnStanding {
  const { edition, limits, lead, ranked, blocks } = common
  const { framework } = edition
  const claims = common.claims.get(row.unit) ?? []
  const group = isPrinted(framework) ? row.printedClass : (row.class ?? row.printedClass)
  const place = limits.findIndex(({ label }) => label.vi === group?.vi)
  return {
    ...head(edition, row.unit, row.name),
    hasPage: true,
    total: scoreOf(row),
    max: framework.tree.max ?? null,
    basis: figureBasis(row, framework, lead),
    source: sourceOf(row, framework),
    ...rankOf(row, claims, ranked.get(row.block) ?? 0, common),
    block: blocks?.get(row.block) ?? null,
    group,
    groupPlace: place === -1 ? null : place + 1,
    note: row.note,
  }
}

type Ranked = Pick<Standing, 'rank' | 'of' | 'quoted' | 'quotedRank'> & Partial<Pick<Standing, 'basis'>>

/** The rank as the edition gives it, else as somebody quotes it; apart from the standing where the edition ranks nobody. */
function rankOf(row: Row, claims: readonly Claim[], of: number, { edition }: Common): Ranked {
  const { framework } = edition
  const quoted = quotedBy(framework, row.source, claims)
  if (row.rank !== null) return { rank: row.rank, of, quoted, quotedRank: null }
  const claim = quotedRankOf(claims)
  if ('none' in framework.rank) return { rank: null, of: 0, quoted, quotedRank: claim }
  return claim ? claimedRank(claim) : { rank: null, of, quoted, quotedRank: null }
}

const claimedRank = ({ rank, of, by }: QuotedRank) =>
  ({ rank, of, quoted: by, quotedRank: null, basis: 'quoted' }) as const

/** A unit that the edition holds no results of, of which somebody quotes the rank. */
function claimedStanding(unit: string, { edition, claims }: Common): readonly OwnStanding[] {
  const claim = quotedRankOf(claims.get(unit) ?? [])
  const name = edition.results.claimed?.[unit]
  if (!claim || !name || 'none' in edition.framework.rank) return []
  const nothing = { total: null, source: null, block: null, group: null, groupPlace: null }
  const max = edition.framework.tree.max ?? null
  const { note } = claim
  return [{ ...head(edition, unit, name), ...nothing, hasPage: false, max, note, ...claimedRank(claim) }]
}

const head = ({ id, framework, short }: OpenEdition, unit: string, name: Words) => ({
  unit,
  id,
  index: framework.index,
  period: framework.period,
  short,
  framework,
  name,
})
