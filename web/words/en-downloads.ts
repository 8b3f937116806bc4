import type { Catalog } from './vi.ts'

/** The words of downloads, in English. */
export const downloads: Catalog['downloads'] = {
  title: 'Download the figures of this page',
  workbook: 'All tables in one Excel workbook',
}
