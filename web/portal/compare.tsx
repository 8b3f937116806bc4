import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/compare.ts'
import { languageOf } from './address.ts'
import { ComparePage } from './compare-page.tsx'
import { compareView } from './compare-view.ts'
import { findMissingAddress } from './find-missing-address.ts'
import { MissingPage } from './missing-page.tsx'
import { siteContext } from './site-context.ts'

/** Reads the units of one edition; `?units=` names those to compare, with commas or one after another. */
export async function loader({ params, context, url }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const edition = await site.edition(`${params.index}/${params.edition}`)
  const release = site.releaseHash
  if (!edition)
    return data({ release, missing: await findMissingAddress(site, url.pathname), view: null }, 404)
  const asked = url.searchParams.getAll('units').flatMap(text => text.split(','))
  return data({ release, missing: null, view: compareView(edition, asked, languageOf(url.pathname)) })
}

/** The page that compares units of an edition. */
export default function CompareRoute({ loaderData: { release, missing, view } }: Route.ComponentProps) {
  const path = useLocation().pathname
  const reader = readerOf(languageOf(path))
  return view ? (
    <ComparePage {...{ reader, path, release, view }} />
  ) : (
    <MissingPage {...{ reader, path, release, missing }} />
  )
}
