import type { Catalog } from './vi.ts'

/** The words of the gallery of charts, in English. */
export const gallery: Catalog['gallery'] = {
  title: 'The charts',
  lead: 'Each chart answers one question. Here is every chart in each of its states.',
  fictional: 'All names and figures on this page are made up.',
  description: 'The charts of Thước Đo in each of their states, drawn from made-up figures.',
  contents: 'The charts',
  nothing: 'There is nothing to draw: the page leaves no empty frame, it says why in words.',
}
