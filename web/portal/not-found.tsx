import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/not-found.ts'
import { languageOf } from './address.ts'
import { findMissingAddress } from './find-missing-address.ts'
import { MissingPage } from './missing-page.tsx'
import { siteContext } from './site-context.ts'

/** Any other address: what is like it is offered. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  return data({ release: site.releaseHash, missing: await findMissingAddress(site, url.pathname) }, 404)
}

/** The page for addresses that lead nowhere. */
export default function NotFoundRoute({ loaderData: { release, missing } }: Route.ComponentProps) {
  const path = useLocation().pathname
  return <MissingPage {...{ path, release, missing }} reader={readerOf(languageOf(path))} />
}
