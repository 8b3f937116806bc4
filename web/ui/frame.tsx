import type { ReactNode } from 'react'
import type { Reader } from '../words/reader.ts'
import { type FootPlaces, SiteFoot } from './site-foot.tsx'
import { type HeadPlaces, SiteHead } from './site-head.tsx'

/** What every page says about itself. */
export type FrameProps = {
  readonly reader: Reader
  readonly title: string
  readonly description: string
  readonly places: HeadPlaces & FootPlaces
  /** The first letters of the release's hash, if the page was drawn from one. */
  readonly release: string | null
  readonly children: ReactNode
}

/** The frame of every page: title, skip link, head and foot. */
export function Frame({ reader, title, description, places, release, children }: FrameProps) {
  const { words } = reader
  return (
    <>
      <title>{words.pageTitle(title)}</title>
      <meta name="description" content={description} />
      <link rel="alternate" hrefLang="vi" href={places.twins.vi} />
      <link rel="alternate" hrefLang="en" href={places.twins.en} />
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <SiteHead reader={reader} places={places} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFoot {...{ reader, release, places }} />
    </>
  )
}
