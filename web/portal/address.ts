import type { Language } from '@thuocdo/engine'

/** The language of a page: English below `/en`, else Vietnamese. */
export const languageOf = (path: string): Language => (/^\/en(\/|$)/.test(path) ? 'en' : 'vi')

/** The address of the first page. */
export const homeAddress = (language: Language): string => (language === 'en' ? '/en' : '/')

/** The address of the page of an index through the years. */
export const indexAddress = (language: Language, index: string): string => `${under(language)}/${index}`

/** The address of the ranking page of an edition, by its id. */
export const editionAddress = (language: Language, id: string): string => `${under(language)}/${id}`

/** The address of the page of one unit in an edition. */
export const unitAddress = (language: Language, id: string, unit: string): string =>
  `${editionAddress(language, id)}/${unit}`

/** The address of the list of all units. */
export const unitsAddress = (language: Language): string => `${under(language)}/units`

/** The address of the page of one unit across all indices. */
export const scoreboardAddress = (language: Language, unit: string): string =>
  `${unitsAddress(language)}/${unit}`

/** The address of the page that tells how an edition is computed. */
export const methodAddress = (language: Language, id: string): string =>
  `${editionAddress(language, id)}/method`

/** The address of the page of one criterion or part of an edition. */
export const criterionAddress = (language: Language, id: string, code: string): string =>
  `${editionAddress(language, id)}/criteria/${encodeURIComponent(code)}`

/** The address of the page that compares units of an edition; those to compare are named in the address. */
export const compareAddress = (language: Language, id: string, units: readonly string[] = []): string =>
  `${editionAddress(language, id)}/compare${units.length === 0 ? '' : `?units=${units.join(',')}`}`

/** The same page in a language. */
export function twinAddress(path: string, language: Language): string {
  const bare = path.replace(/^\/en(?=\/|$)/, '').replace(/\/$/, '')
  return `${under(language)}${bare}` || '/'
}

/** The address of a table of a page as a file (`csv`, `json`), or of its workbook. Data have no language: both twins lead to the same. */
export const dataAddress = (page: string, file: string): string => `${twinAddress(page, 'vi')}/data/${file}`

/** The address of the tables of an edition as files, on its page. */
export const dataSectionAddress = (language: Language, id: string): string =>
  `${editionAddress(language, id)}#data`

/** The name of the page that web servers show for addresses of a folder that are not there. */
export const missingPageName = '404.html'

/** The address of a file of the release. */
export const fileAddress = (path: string): string => `/release/${path}`

/** The address of the search page, with what is searched for. */
export const searchAddress = (language: Language, query = ''): string =>
  `${under(language)}/search${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`

/** The address of what a search in the browser looks through. */
export const searchIndexAddress = '/search-index.json'

/** The address of the page of the design system. */
export const designAddress = (language: Language): string => `${under(language)}/design`

/** The address of the page that shows every chart. */
export const chartsAddress = (language: Language): string => `${under(language)}/charts`

/** The address of the settings of the display; `from` is the page that the reader comes from and goes back to. */
export function displayAddress(language: Language, from?: string): string {
  const page = `${under(language)}/display`
  return from === undefined || from === page ? page : `${page}?back=${encodeURIComponent(from)}`
}

/** Where choices of the display are sent. */
export const displaySetAddress = '/display/set'

const under = (language: Language): string => (language === 'en' ? '/en' : '')
