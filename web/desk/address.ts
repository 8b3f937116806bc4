import type { Language } from '@thuocdo/engine'

/** Where the desk stands on the server. */
export const deskBase = '/desk'

/** The language of an address, with or without `/desk` before it. */
export const languageAt = (path: string): Language => (/^(\/desk)?\/en(\/|$)/.test(path) ? 'en' : 'vi')

/** The address of a page of the desk: `deskAddress('en', '/units')` is `/desk/en/units`. */
export const deskAddress = (language: Language, page: string): string =>
  `${deskBase}${language === 'en' ? '/en' : ''}${page === '/' ? '' : page}`

/** The page of an address, without `/desk` and the language: `/desk/en/units` is `/units`, `/desk` is `/`. */
export const pageAt = (path: string): string =>
  path.replace(/^\/desk(?=\/|$)/, '').replace(/^\/en(?=\/|$)/, '') || '/'

/** The same page in another language; `search` keeps what was asked of it. */
export const twinAt = (path: string, language: Language, search = ''): string =>
  `${deskAddress(language, pageAt(path))}${search}`

/**
 * An address as forms and the redirects of loaders and actions want it: the router puts `/desk` before it. However many slashes
 * stand there it begins with one, for with two it would be the address of another site.
 */
export const belowDesk = (address: string): string =>
  address.slice(deskBase.length).replace(/^[/\\]+/, '/') || '/'
