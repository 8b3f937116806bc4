import type { ReactNode } from 'react'
import type { Reader } from '../words/reader.ts'

/** What every page says about itself. */
export type FrameProps = {
  readonly reader: Reader
  readonly title: string
  readonly description: string
  /** The address of this page in both languages. */
  readonly twins: { readonly vi: string; readonly en: string }
  readonly home: string
  /** The address of the search page. */
  readonly search: string
  /** The first letters of the release's hash, if the page was drawn from one. */
  readonly release: string | null
  readonly manifest: string
  readonly children: ReactNode
}

/** The frame of every page: title, skip link, the name of the house, the other language, the release at the foot. */
export function Frame(props: FrameProps) {
  const { reader, title, description, twins, home, search, release, manifest, children } = props
  const { words, language } = reader
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <>
      <title>{words.pageTitle(title)}</title>
      <meta name="description" content={description} />
      <link rel="alternate" hrefLang="vi" href={twins.vi} />
      <link rel="alternate" hrefLang="en" href={twins.en} />
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="site-head">
        <a className="site-name" href={home}>
          {words.site}
        </a>
        <search className="head-search">
          <form action={search}>
            <input type="search" name="q" aria-label={words.search.label} />
            <button type="submit">{words.search.button}</button>
          </form>
        </search>
        <a href={twins[other]} hrefLang={other} lang={other}>
          {words.otherLanguage}
        </a>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-foot">
        {release !== null && (
          <p>
            {words.footer.release(release)}. {words.footer.about}{' '}
            <a href={manifest}>{words.footer.manifest}</a>
          </p>
        )}
        <p>{words.footer.licence}</p>
      </footer>
    </>
  )
}
