import type { Catalog } from './vi.ts'
import type { PageWords } from './vi-search.ts'

/** The words of the search page and nearest names, in English. */
export const search: Catalog['search'] = {
  needsScript:
    'This copy is a folder of files without a server: searching needs JavaScript. Without it, open the lists below.',
  title: 'Search',
  label: 'Search units, indices, criteria',
  button: 'Search',
  description: 'Search provinces, ministries, departments, indices and criteria; marks may be left out.',
  lead: 'Names of provinces, ministries, departments, indices, criteria, years. Marks may be left out; short forms and a slip of the hand are understood.',
  emptyTitle: 'What can be searched?',
  examples: {
    province: 'a province, before and after its merger',
    result: 'the result of a unit in a year',
    part: 'a criterion or sub-index',
    office: 'a department of a province',
    edition: 'an index, a year',
    short: 'a short form',
  },
  found: (count, query) => `${count} ${count === '1' ? 'result' : 'results'} for “${query}”`,
  foundMost: (count, query) => `The ${count} nearest results for “${query}”`,
  nothing: query => `Nothing found for “${query}”`,
  nothingAdvice: 'Try fewer words or the full name of the unit, or look at the lists below.',
  meant: 'Did you mean:',
  lists: 'See a list',
  allUnits: 'All units',
  loading: 'Opening the search data …',
  failed: 'The search data could not be opened. Reload the page.',
  kinds: {
    index: 'Index',
    edition: 'Results',
    unit: 'Unit',
    result: 'Result of a unit',
    part: 'Criterion',
    method: 'Method',
    compare: 'Compare',
    page: 'Page',
  },
  method: edition => `Method of ${edition}`,
  compare: edition => `Compare units in ${edition}`,
  ofEdition: title => title,
  partOf: edition => `In ${edition}`,
  unit: {
    ministry: 'Ministry',
    fictional: 'Minh Họa (fictional)',
    ended: day => `until ${day}`,
    endedInto: (day, heirs) => `until ${day}, now part of ${heirs}`,
    made: (day, members) => `since ${day}, of the former ${members}`,
    renewed: name => `the new ${name}`,
    until: day => `before ${day}`,
    since: day => `since ${day}`,
    formerly: names => `formerly ${names}`,
  },
}

/** The words of pages that are not there, in English: what was meant, perhaps. */
export const near: Catalog['near'] = {
  meant: 'Did you mean:',
  search: 'Or search all indices, units and criteria',
  language: code => `Thước Đo speaks Vietnamese and English, not “${code}”.`,
  spelling:
    'Vietnamese addresses do not begin with a language; English ones begin with /en in small letters.',
  letters: 'Addresses of Thước Đo are written in small letters.',
  twoAddresses: 'This page has two addresses:',
  begin: 'Begin at the first page:',
  index: id => `There is no index “${id}”.`,
  unit: id => `There is no unit “${id}”.`,
  part: (code, edition) => `${edition} has no criterion “${code}”.`,
  partElsewhere: 'These years have a criterion of this code:',
  method: edition => `See all criteria of ${edition}`,
  page: 'This address leads nowhere.',
}

/** The same in English. */
export const pages: PageWords = {
  home: {
    title: 'First page: all indices',
    note: 'The indices and their years',
    others: 'home, map of the provinces, rankings',
  },
  units: {
    title: 'All units',
    note: 'Provinces, ministries, departments, districts and communes',
    others: 'list of provinces, map',
  },
  charts: {
    title: 'Charts',
    note: 'The charts of Thước Đo and how to read them',
    others: 'graphs, maps',
  },
  design: { title: 'Design system', note: 'Colours, type, tables, forms', others: 'style' },
  display: {
    title: 'Display',
    note: 'Light, dark, high contrast, text size',
    others: 'dark mode, light mode, font size, larger text, settings',
  },
  english: { title: 'English version', note: 'The first page in English', others: 'language' },
  vietnamese: {
    title: 'Vietnamese version (Tiếng Việt)',
    note: 'Every page has a Vietnamese twin without /en in its address',
    others: 'language',
  },
  downloads: {
    title: 'Download the data',
    note: 'CSV, JSON and Excel files at the end of every page of results',
    others: 'open data, spreadsheet',
  },
}

/** Where the data of an edition can be had, in English. */
export const download = (edition: string): string => `Download the data of ${edition}`
