import type { Language, Words } from '@thuocdo/engine'
import {
  chartsAddress,
  dataSectionAddress,
  designAddress,
  displayAddress,
  homeAddress,
  unitsAddress,
} from '../portal/address.ts'
import { download as downloadEn, pages as en } from '../words/en-search.ts'
import { download as downloadVi, pages as vi } from '../words/vi-search.ts'
import { indexOf, shortOf } from './edition-names.ts'
import type { SearchEntry } from './search-entry.ts'
import type { SearchIndex } from './search-index.ts'

/** Pages that every release has, and where the data of the newest edition of each index can be had. */
export const pageEntries = (index: Pick<SearchIndex, 'editions' | 'indices'>): readonly SearchEntry[] => [
  page(homeAddress('vi'), 'home'),
  page(unitsAddress('vi'), 'units'),
  page(chartsAddress('vi'), 'charts'),
  page(designAddress('vi'), 'design'),
  page(displayAddress('vi'), 'display'),
  firstPage('en', 'english'),
  firstPage('vi', 'vietnamese'),
  ...downloads(index),
]

const page = (address: string, said: keyof typeof vi): SearchEntry => ({
  kind: 'page',
  title: { vi: vi[said].title, en: en[said].title },
  note: { vi: vi[said].note, en: en[said].note },
  address,
  others: [vi[said].others, en[said].others],
  weight: 1.2,
})

/** The first page in the language that is looked for, whatever language one reads. */
const firstPage = (language: Language, said: keyof typeof vi): SearchEntry => ({
  ...page(homeAddress(language), said),
  language,
})

/** The files of the newest edition of each index; other editions have theirs at the same place. */
function downloads({ editions, indices }: Pick<SearchIndex, 'editions' | 'indices'>): readonly SearchEntry[] {
  const newest = new Map(editions.map(edition => [indexOf(edition.id), edition]))
  return indices.flatMap(index => {
    const edition = newest.get(index.id)
    if (!edition) return []
    const short: Words = shortOf(edition, index)
    const { note, others } = page('', 'downloads')
    return {
      kind: 'page',
      title: { vi: downloadVi(short.vi), en: downloadEn(short.en) },
      note,
      address: dataSectionAddress('vi', edition.id),
      others,
      weight: 0.7 * index.weight,
    }
  })
}
