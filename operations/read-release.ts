import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import {
  type Edition,
  type Observations,
  observationsOf,
  type Register,
  type ReleasedObservations,
  registerOf,
} from '@thuocdo/engine'
import type { CheckedRelease } from './check-release.ts'
import type { ReleasedMaps } from './maps/map-types.ts'
import type { Results } from './release-edition.ts'

import type { ReleasedUnits } from './release-units.ts'
import type { Manifest } from './write-release.ts'

/** One edition as a release holds it, ready to be computed and explained again. */
export type ReleasedEdition = {
  readonly framework: Edition
  readonly observations: Observations
  readonly history: readonly Observations[]
  readonly results: Results
}

/** A release opened for reading: what it holds, and each edition on demand. */
export type Release = {
  readonly folder: string
  readonly manifest: Manifest
  readonly edition: (id: string) => Promise<ReleasedEdition | undefined>
  /** The units of the release through time, by the name of their register; nothing in a release that does not hold them. */
  readonly registers: () => Promise<ReadonlyMap<string, Register>>
  /** The maps of its registers; none in a release that was written without. */
  readonly maps: () => Promise<ReleasedMaps>
}

/** Opens a release that was checked. Its files are those that `writeRelease` wrote, so they are read as what they say they are. */
export function readRelease({ folder, manifest }: CheckedRelease): Release {
  const paths = new Map(manifest.editions.map(({ id, path }) => [id, path]))
  const edition = async (id: string): Promise<ReleasedEdition | undefined> => {
    const path = paths.get(id)
    return path === undefined ? undefined : readEditionFiles(join(folder, path))
  }
  const maps = async (): Promise<ReleasedMaps> =>
    'maps.json' in manifest.files ? readJson<ReleasedMaps>(join(folder, 'maps.json')) : {}
  return { folder, manifest, edition, registers: () => readRegisters(folder, manifest), maps }
}

async function readRegisters(folder: string, { files }: Manifest): Promise<ReadonlyMap<string, Register>> {
  if (!('units.json' in files)) return new Map()
  const released = await readJson<ReleasedUnits>(join(folder, 'units.json'))
  return new Map(
    Object.entries(released).map(([name, { units, acts }]) => [
      name,
      registerOf(
        units.map(unit => ({ ...unit, aliases: [], codes: [] })),
        acts,
      ),
    ]),
  )
}

async function readEditionFiles(path: string): Promise<ReleasedEdition> {
  const [framework, inputs, results] = await Promise.all([
    readJson<Edition>(join(path, 'framework.json')),
    readJson<ReleasedObservations>(join(path, 'observations.json')),
    readJson<Results>(join(path, 'results.json')),
  ])
  return {
    framework,
    observations: observationsOf(inputs),
    history: inputs.history.map(observationsOf),
    results,
  }
}

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8'))
