import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/not-found.ts'
import { languageOf } from './address.ts'
import { findMissing } from './find-missing.ts'
import { MissingPage } from './missing-page.tsx'
import { siteContext } from './site-context.ts'

/** Any other address: it may be cut short at the index, so that index's years are offered. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const index = (params['*'] ?? '').replace(/^en\//, '').replace(/\/$/, '')
  return data({ release: site.releaseHash, missing: await findMissing(site, { index, edition: '' }) }, 404)
}

/** The page for addresses that lead nowhere. */
export default function NotFoundRoute({ loaderData: { release, missing } }: Route.ComponentProps) {
  const path = useLocation().pathname
  return <MissingPage {...{ path, release, missing }} reader={readerOf(languageOf(path))} />
}
