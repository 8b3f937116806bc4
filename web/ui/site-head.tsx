import type { Reader } from '../words/reader.ts'

/** Where the head of a page leads to. */
export type HeadPlaces = {
  readonly home: string
  readonly units: string
  readonly search: string
  /** The settings of the display, with the way back to this page. */
  readonly display: string
  /** The address of this page in both languages. */
  readonly twins: { readonly vi: string; readonly en: string }
}

/** The head of every page: the name of the house, the two lists, the search, the other language, the display. */
export function SiteHead({ reader, places }: { reader: Reader; places: HeadPlaces }) {
  const { words, language } = reader
  const { head } = words.display
  const other = language === 'vi' ? 'en' : 'vi'
  const here = places.twins[language]
  return (
    <header className="site-head">
      <a className="site-name" href={places.home}>
        {words.site}
      </a>
      <nav aria-label={head.main}>
        <HeadLink href={places.home} text={head.indices} here={here} />
        <HeadLink href={places.units} text={head.units} here={here} />
      </nav>
      <SearchForm action={places.search} reader={reader} />
      <div className="head-end">
        <a href={places.twins[other]} hrefLang={other} lang={other}>
          {words.otherLanguage}
        </a>
        {/* Shown by the server's /display.css alone: in a folder without a server there is nothing to choose. */}
        <a className="display-link" href={places.display}>
          {head.display}
        </a>
      </div>
    </header>
  )
}

function HeadLink({ href, text, here }: { href: string; text: string; here: string }) {
  return (
    <a href={href} aria-current={href === here ? 'page' : undefined}>
      {text}
    </a>
  )
}

/** The search of the whole site; it works without script. */
function SearchForm({ action, reader }: { action: string; reader: Reader }) {
  const { head } = reader.words.display
  return (
    <search className="head-search joined-search">
      <form action={action}>
        <input type="search" name="q" aria-label={head.searchLabel} placeholder={head.searchHint} />
        <button type="submit">{head.search}</button>
      </form>
    </search>
  )
}
