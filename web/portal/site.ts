import {
  compile,
  compute,
  fullNameOn,
  printedResult,
  type Register,
  type Scoring,
  type Words,
} from '@thuocdo/engine'
import type { Manifest, Release, ReleasedEdition, ReleasedMaps } from '@thuocdo/operations'
import { indexWords } from '../words/indices.ts'
import { type Row, rowsOf } from './edition-rows.ts'

/** One edition of the release, with its scores as the engine computes them again when a page asks why. */
export type OpenEdition = ReleasedEdition & {
  readonly id: string
  /** The unit of another register that all its units lie in: the province of its departments. */
  readonly within: Words | null
  /** How the index is called in short, with the province that it is about. */
  readonly short: Words
  readonly rows: () => readonly Row[]
  readonly scoring: () => Scoring
}

/** What the portal is drawn from: one release, each edition opened once. */
export type Site = {
  readonly manifest: Manifest
  readonly releaseHash: string
  /** Where the portal stands on the web, without a slash at the end; empty where nobody said. */
  readonly address: string
  readonly edition: (id: string) => Promise<OpenEdition | undefined>
  /** The units of a register through time; nothing where the release does not tell of them. */
  readonly register: (name: string) => Promise<Register | undefined>
  /** All registers that the release tells of, by their names. */
  readonly registers: () => Promise<ReadonlyMap<string, Register>>
  /** The maps of its registers. */
  readonly maps: () => Promise<ReleasedMaps>
}

/** Opens a release for the portal. */
export function openSite(release: Release, releaseHash: string, address = ''): Site {
  const known = new Set(release.manifest.editions.map(({ id }) => id))
  const registers = once(() => release.registers())
  const register = async (name: string) => (await registers()).get(name)
  const open = remember(async (id: string) => {
    const released = await release.edition(id)
    return released && openEdition(id, released, await register('provinces'))
  })
  // Only what the release names is remembered: addresses come from strangers.
  const edition = async (id: string) => (known.has(id) ? open(id) : undefined)
  const maps = once(() => release.maps())
  return { manifest: release.manifest, releaseHash, address, edition, register, registers, maps }
}

function openEdition(id: string, released: ReleasedEdition, provinces: Register | undefined): OpenEdition {
  const { framework, results } = released
  const { within: province, on } = framework.units
  const unit = provinces?.byId.get(province ?? '')
  const within = unit ? { vi: fullNameOn(unit, on, 'vi'), en: fullNameOn(unit, on, 'en') } : null
  return {
    ...released,
    id,
    within,
    short: indexWords(framework.index, within).short,
    rows: once(() => rowsOf(framework, results)),
    scoring: once(() => scoringOf(released)),
  }
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
