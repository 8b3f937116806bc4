import type { Words } from '@thuocdo/engine'
import type { ManifestEdition } from '@thuocdo/operations'
import { inOrder } from '../words/indices.ts'
import { isPartial } from './edition-rows.ts'
import { type EditionView, editionView } from './edition-view.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'

/** One edition as the first page names it. */
export type HomeEdition = ManifestEdition & {
  readonly isPartial: boolean
  /** Who stands first; nobody where the edition ranks nobody. */
  readonly leaders: readonly Words[]
}

/** One index on the first page; the newest year comes first. */
export type HomeIndex = {
  readonly index: string
  readonly name: Words
  readonly publisher: Words
  readonly editions: readonly HomeEdition[]
  /** The newest edition that is whole, to say in a sentence what it found. */
  readonly newest: EditionView | null
}

/** What the first page shows: every index of the release with its editions. */
export async function homeView(site: Site): Promise<readonly HomeIndex[]> {
  const ids = inOrder(new Set(site.manifest.editions.map(({ id }) => id.split('/')[0])))
  const indices = await Promise.all(ids.map(index => homeIndex(site, index)))
  return indices.filter(index => index !== null)
}

async function homeIndex(site: Site, index: string): Promise<HomeIndex | null> {
  const editions = (await openAll(site, editionsOf(site, index))).toReversed()
  const [latest] = editions
  if (!latest) return null
  const whole = editions.find(isWhole)
  return {
    index,
    name: latest.framework.tree.name,
    publisher: latest.framework.publisher,
    editions: editions.flatMap(edition => named(site, edition)),
    newest: whole ? editionView(site, whole, 'vi') : null,
  }
}

function named({ manifest }: Site, { id, framework, results }: OpenEdition): readonly HomeEdition[] {
  const entry = manifest.editions.find(edition => edition.id === id)
  const leaders = results.units.filter(({ rank }) => rank === 1).map(({ name }) => name)
  return entry ? [{ ...entry, isPartial: isPartial(framework, results), leaders }] : []
}

/** Whether an edition is the whole ranking of its year, not a part of it that was found. */
const isWhole = ({ framework, results }: OpenEdition): boolean =>
  !isPartial(framework, results) && results.units.some(({ score }) => score !== null)

/** The newest whole edition of an index, or the newest of all where none is whole. */
export async function newestOf(site: Site, index: string): Promise<string | null> {
  const editions = (await openAll(site, editionsOf(site, index))).toReversed()
  return (editions.find(isWhole) ?? editions[0])?.id ?? null
}
