import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/whole-index.ts'
import { languageOf } from './address.ts'
import { findMissingAddress } from './find-missing-address.ts'
import { IndexPage } from './index-page.tsx'
import { indexView } from './index-view.ts'
import { MissingPage } from './missing-page.tsx'
import { siteContext } from './site-context.ts'

/** Reads all editions of one index from the release. */
export async function loader({ params: { index }, context, url }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const release = site.releaseHash
  const view = await indexView(site, index)
  if (view === null)
    return data({ release, missing: await findMissingAddress(site, url.pathname), view }, 404)
  return data({ release, missing: null, view })
}

/** The page of one index through the years. */
export default function WholeIndexRoute({ loaderData: { release, missing, view } }: Route.ComponentProps) {
  const path = useLocation().pathname
  const reader = readerOf(languageOf(path))
  return view ? (
    <IndexPage {...{ reader, path, release, view }} />
  ) : (
    <MissingPage {...{ reader, path, release, missing }} />
  )
}
