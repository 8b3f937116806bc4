import { data, redirect, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/newest.ts'
import { editionAddress, languageOf } from './address.ts'
import { findMissingAddress } from './find-missing-address.ts'
import { newestOf } from './home-view.ts'
import { MissingPage } from './missing-page.tsx'
import { siteContext } from './site-context.ts'

/** An address that stops at the index leads to its newest whole edition. */
export async function loader({ params: { index }, context, url }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const newest = await newestOf(site, index)
  if (newest !== null) throw redirect(editionAddress(languageOf(url.pathname), newest))
  return data({ release: site.releaseHash, missing: await findMissingAddress(site, url.pathname) }, 404)
}

/** The page for an index that the release does not hold. */
export default function NewestRoute({ loaderData: { release, missing } }: Route.ComponentProps) {
  const path = useLocation().pathname
  return <MissingPage {...{ path, release, missing }} reader={readerOf(languageOf(path))} />
}
