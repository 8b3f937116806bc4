import type { Claim, Edition, Language, Words } from '@thuocdo/engine'
import type { Results } from '@thuocdo/operations'
import { type BlockView, blocksOf, type Section } from './edition-blocks.ts'
import { type Basis, basisOf, isPartial, type Row } from './edition-rows.ts'
import { editionsOf, type OpenEdition, type Site } from './site.ts'

/** What a ranking page shows. */
export type EditionView = {
  readonly id: string
  readonly framework: Edition
  readonly results: Pick<Results, 'reproductions' | 'problems' | 'coverage' | 'classes'>
  /** How the index is called in short. */
  readonly short: Words
  readonly within: Words | null
  readonly blocks: readonly BlockView[]
  readonly earlier: Sibling | null
  readonly later: Sibling | null
  /** Whether only some units can be computed while the source printed totals of others. */
  readonly isPartial: boolean
  /** Whose totals, ranks and classes lead. */
  readonly basis: Basis
  readonly claims: readonly NamedClaim[]
}

/** Another edition of the same index. */
export type Sibling = { readonly id: string; readonly period: string }

/** What somebody says, with the name of the unit that it is about. */
export type NamedClaim = Claim & { readonly name: Words | null }

/** Lays out one edition for its ranking page. */
export function editionView(site: Site, edition: OpenEdition, language: Language): EditionView {
  const { id, framework, results, short, within } = edition
  const years = editionsOf(site, framework.index)
  const at = years.indexOf(id)
  const { reproductions, problems, coverage, classes } = results
  return {
    id,
    framework,
    results: { reproductions, problems, coverage, classes },
    short,
    within,
    blocks: blocksOf(edition, language),
    earlier: siblingAt(site, years[at - 1]),
    later: siblingAt(site, years[at + 1]),
    isPartial: isPartial(framework, results),
    basis: basisOf(framework, results),
    claims: results.claims.map(claim => namedClaim(claim, edition)),
  }
}

/** A claim with the name of its unit, which may be none of those that the edition ranks. */
export function namedClaim(claim: Claim, { results }: Pick<OpenEdition, 'results'>): NamedClaim {
  const { unit } = claim
  const known = results.units.find(candidate => candidate.unit === unit)?.name
  return { ...claim, name: known ?? results.claimed?.[unit ?? ''] ?? null }
}

/** Every section of every block, in the order of the page. */
export const sectionsOf = ({ blocks }: Pick<EditionView, 'blocks'>): readonly Section[] =>
  blocks.flatMap(({ sections }) => sections)

/** Every unit of the page. */
export const rowsIn = (view: Pick<EditionView, 'blocks'>): readonly Row[] =>
  sectionsOf(view).flatMap(({ rows }) => rows)

function siblingAt({ manifest }: Site, id: string | undefined): Sibling | null {
  const entry = manifest.editions.find(edition => edition.id === id)
  return entry ? { id: entry.id, period: entry.period } : null
}
