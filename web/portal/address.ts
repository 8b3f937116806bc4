import type { Language } from '@thuocdo/engine'

/** The language of a page: English below `/en`, else Vietnamese. */
export const languageOf = (path: string): Language => (/^\/en(\/|$)/.test(path) ? 'en' : 'vi')

/** The address of the first page. */
export const homeAddress = (language: Language): string => (language === 'en' ? '/en' : '/')

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

/** The same page in a language. */
export function twinAddress(path: string, language: Language): string {
  const bare = path.replace(/^\/en(?=\/|$)/, '').replace(/\/$/, '')
  return `${under(language)}${bare}` || '/'
}

/** The address of a file of the release. */
export const fileAddress = (path: string): string => `/release/${path}`

const under = (language: Language): string => (language === 'en' ? '/en' : '')
