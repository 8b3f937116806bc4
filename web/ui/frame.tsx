import { type ReactNode, useContext } from 'react'
import type { Reader } from '../words/reader.ts'
import { SiteAddress } from './site-address.ts'
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
      <Twins twins={places.twins} />
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

/** The page in both languages, for search engines: they take whole addresses only. */
function Twins({ twins }: Pick<HeadPlaces, 'twins'>) {
  const address = useContext(SiteAddress)
  if (address === '') return null
  return (
    <>
      <link rel="alternate" hrefLang="vi" href={`${address}${twins.vi}`} />
      <link rel="alternate" hrefLang="en" href={`${address}${twins.en}`} />
    </>
  )
}
