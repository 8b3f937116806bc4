import { compile, compute, printedResult, type Scoring } from '@thuocdo/engine'
import type { Manifest, Release, ReleasedEdition } from '@thuocdo/operations'

/** One edition of the release, with its scores as the engine computes them again when a page asks why. */
export type OpenEdition = ReleasedEdition & { readonly id: string; readonly scoring: () => Scoring }

/** What the portal is drawn from: one release, each edition opened once. */
export type Site = {
  readonly manifest: Manifest
  readonly releaseHash: string
  readonly edition: (id: string) => Promise<OpenEdition | undefined>
}

/** Opens a release for the portal. */
export function openSite(release: Release, releaseHash: string): Site {
  const known = new Set(release.manifest.editions.map(({ id }) => id))
  const open = remember(async (id: string) => {
    const released = await release.edition(id)
    return released && { ...released, id, scoring: once(() => scoringOf(released)) }
  })
  // Only what the release names is remembered: addresses come from strangers.
  const edition = async (id: string) => (known.has(id) ? open(id) : undefined)
  return { manifest: release.manifest, releaseHash, edition }
}

/** The ids of all editions of an index, oldest first. */
export const editionsOf = ({ manifest }: Site, index: string): readonly string[] =>
  manifest.editions.map(({ id }) => id).filter(id => id.split('/')[0] === index)

/** Opens several editions of the release. */
export async function openAll(site: Site, ids: readonly string[]): Promise<readonly OpenEdition[]> {
  const editions = await Promise.all(ids.map(site.edition))
  return editions.filter(edition => edition !== undefined)
}

/** What was computed is computed again; what was printed stays as printed. */
function scoringOf({ framework, observations, history, results }: ReleasedEdition): Scoring {
  if (framework.kind === 'published') {
    const published = new Map(results.units.map(unit => [unit.unit, unit.published]))
    return { result: printedResult(compile(framework), published), inputs: observations, history }
  }
  return { result: compute(compile(framework), observations, history), inputs: observations, history }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function remember<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return key => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}
