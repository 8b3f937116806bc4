import type { Words } from '@thuocdo/engine'
import type { FoundEdition, FoundIndex } from './search-index.ts'

/** The id of the index of an edition. */
export const indexOf = (edition: string): string => edition.split('/')[0]

/** An edition as people call it: `PCI 2021`. */
export const shortOf = (edition: FoundEdition, index: FoundIndex | undefined): Words => ({
  vi: `${index?.short.vi ?? edition.id} ${edition.period.vi}`,
  en: `${index?.short.en ?? edition.id} ${edition.period.en}`,
})
