import type { Edition, Words } from '@thuocdo/engine'
import type { ManifestEdition } from '@thuocdo/operations'
import { inOrder } from '../words/indices.ts'
import { isPartial, isPrinted } from './edition-rows.ts'
import { type EditionView, editionView } from './edition-view.ts'
import { editionsOf, type OpenEdition, openAll, type Site } from './site.ts'

/** One edition as the first page names it. */
export type HomeEdition = ManifestEdition & {
  /** What a reader should know before opening it: its kind, or that only a part is known, or that it does not reproduce. */
  readonly mark: string
}

/** Where an index stands on the first page: about the nation, about the units of one province, or made up. */
export type HomeGroup = 'nation' | 'province' | 'model'

/** One index on the first page; the newest year comes first. */
export type HomeIndex = {
  readonly index: string
  readonly group: HomeGroup
  readonly short: Words
  /** The province whose units it is about. */
  readonly within: Words | null
  readonly name: Words
  readonly publisher: Words
  readonly editions: readonly HomeEdition[]
  /** The newest edition that is whole, to say in a sentence what it found. */
  readonly newest: EditionView | null
}

const drawn = new WeakMap<Site, Promise<readonly HomeIndex[]>>()

/** What the first page shows: every index of the release with its editions. It is laid out once for all readers. */
export function homeView(site: Site): Promise<readonly HomeIndex[]> {
  const view = drawn.get(site) ?? layOut(site)
  drawn.set(site, view)
  return view
}

async function layOut(site: Site): Promise<readonly HomeIndex[]> {
  const ids = inOrder(new Set(site.manifest.editions.map(({ id }) => id.split('/')[0])))
  const indices = await Promise.all(ids.map(index => homeIndex(site, index)))
  return indices.filter(index => index !== null)
}

async function homeIndex(site: Site, index: string): Promise<HomeIndex | null> {
  const editions = (await openAll(site, editionsOf(site, index))).toReversed()
  const [latest] = editions
  if (!latest) return null
  const newest = newestAmong(editions)
  return {
    index,
    group: groupOf(latest.framework),
    short: latest.short,
    within: latest.within,
    name: latest.framework.tree.name,
    publisher: latest.framework.publisher,
    editions: editions.flatMap(edition => named(site, edition)),
    newest: newest && newest.results.units.length > 0 ? editionView(site, newest, 'vi') : null,
  }
}

function groupOf({ kind, units }: Edition): HomeGroup {
  if (kind === 'model' || units.register === 'minh-hoa') return 'model'
  return units.within === undefined ? 'nation' : 'province'
}

function named({ manifest }: Site, { id, framework, results }: OpenEdition): readonly HomeEdition[] {
  const entry = manifest.editions.find(other => other.id === id)
  if (!entry) return []
  const { coverage, units } = results
  const lacks = coverage.of !== null && coverage.of > units.length
  if (isPartial(framework, results) || coverage.isPartial === true || lacks)
    return [{ ...entry, mark: 'part' }]
  const isOff = entry.kind !== 'published' && entry.reproduces === false
  return [{ ...entry, mark: isOff ? 'off' : entry.kind }]
}

/** Whether an edition is the whole ranking of its year, not a part of it that was found. */
function isWhole({ framework, results }: OpenEdition): boolean {
  const { known, of } = results.coverage
  if (isPrinted(framework)) return known > 0 && known === of
  return !isPartial(framework, results) && results.units.some(({ score }) => score !== null)
}

/** The newest whole edition of an index; where none is whole, the newest that tells of more than one unit. */
export async function newestOf(site: Site, index: string): Promise<string | null> {
  return newestAmong((await openAll(site, editionsOf(site, index))).toReversed())?.id ?? null
}

function newestAmong(newestFirst: readonly OpenEdition[]): OpenEdition | undefined {
  const knowing = (least: number) => newestFirst.find(({ results }) => results.units.length >= least)
  return newestFirst.find(isWhole) ?? knowing(2) ?? knowing(1) ?? newestFirst[0]
}
