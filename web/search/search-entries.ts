import type { Words } from '@thuocdo/engine'
import {
  compareAddress,
  criterionAddress,
  editionAddress,
  indexAddress,
  methodAddress,
  scoreboardAddress,
} from '../portal/address.ts'
import { search as en } from '../words/en-search.ts'
import { search as vi } from '../words/vi-search.ts'
import { indexOf, shortOf } from './edition-names.ts'
import type { SearchEntry } from './search-entry.ts'
import type { FoundEdition, FoundIndex, FoundPart, FoundUnit, SearchIndex } from './search-index.ts'

/** Everything that can be found, out of the facts of a release. Units come first, in their order. */
export function searchEntries(index: SearchIndex): readonly SearchEntry[] {
  const byId = new Map(index.indices.map(one => [one.id, one]))
  const newest = new Map(index.editions.map(({ id }) => [indexOf(id), id]))
  return [
    ...index.units.map(unitEntry),
    ...index.indices.map(indexEntry),
    ...index.editions.flatMap(edition =>
      editionEntries(edition, byId.get(indexOf(edition.id)), newest.get(indexOf(edition.id)) === edition.id),
    ),
    ...index.parts.map(part => partEntry(part, index, byId)),
    ...index.pages,
  ]
}

const unitEntry = ({ id, name, days, place, others, note, weight }: FoundUnit): SearchEntry => ({
  kind: 'unit',
  title: place ? { vi: `${name.vi}, ${place.vi}`, en: `${name.en}, ${place.en}` } : name,
  ...(days && { aside: days }),
  note,
  address: scoreboardAddress('vi', id),
  others: [...others, initials(name.vi)],
  weight: 1.2 * weight,
})

/** The first letters of a name, as people shorten it: `BRVT`. */
const initials = (name: string): string =>
  name
    .split(/[^\p{L}]+/u)
    .map(word => word.slice(0, 1))
    .join('')

const indexEntry = ({ id, short, name, weight }: FoundIndex): SearchEntry => ({
  kind: 'index',
  title: short,
  note: name,
  address: indexAddress('vi', id),
  others: [name.vi, name.en],
  weight: 1.5 * weight,
})

/** Other words by which people look for how an edition is scored. */
const methodWords = [
  'cách tính, cách chấm điểm, trọng số, khung điểm, bộ tiêu chí',
  'weights, framework, how it is scored',
]

function editionEntries(
  edition: FoundEdition,
  index: FoundIndex | undefined,
  isNewest: boolean,
): readonly SearchEntry[] {
  const { id, title, texts } = edition
  const short = shortOf(edition, index)
  const weight = (isNewest ? 1.1 : 1) * (index?.weight ?? 1)
  const said = (kind: 'method' | 'compare'): Words => ({ vi: vi[kind](short.vi), en: en[kind](short.en) })
  const about = { vi: vi.ofEdition(title.vi), en: en.ofEdition(title.en) }
  return [
    {
      kind: 'edition',
      title: short,
      note: title,
      address: editionAddress('vi', id),
      others: [title.vi, title.en, ...texts],
      weight: weight * 1.1,
    },
    {
      kind: 'method',
      title: said('method'),
      note: about,
      address: methodAddress('vi', id),
      others: methodWords,
      weight: weight * 0.8,
    },
    {
      kind: 'compare',
      title: said('compare'),
      note: about,
      address: compareAddress('vi', id),
      others: [],
      weight: weight * 0.75,
    },
  ]
}

function partEntry(
  { edition, code, name, pages, depth, isCurrent }: FoundPart,
  { editions }: SearchIndex,
  byId: ReadonlyMap<string, FoundIndex>,
): SearchEntry {
  const { id } = editions[edition]
  const index = byId.get(indexOf(id))
  const short = shortOf(editions[edition], index)
  const hasFigures = pages.length > 0
  const page = hasFigures ? criterionAddress('vi', id, code) : `${methodAddress('vi', id)}#${code}`
  return {
    kind: 'part',
    title: name,
    note: { vi: vi.partOf(short.vi), en: en.partOf(short.en) },
    address: page,
    others: [],
    weight: (isCurrent ? 1 : 0.8) * (hasFigures ? 1 : 0.85) * (index?.weight ?? 1) * (depth === 1 ? 1.15 : 1),
  }
}
