import type { Language } from '@thuocdo/engine'

/** The language of the page. */
export const pageLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'vi')
