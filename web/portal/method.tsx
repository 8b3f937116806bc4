import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/method.ts'
import { languageOf } from './address.ts'
import { findMissingAddress } from './find-missing-address.ts'
import { MethodPage } from './method-page.tsx'
import { methodView } from './method-view.ts'
import { MissingPage } from './missing-page.tsx'
import { siteContext } from './site-context.ts'

/** Reads the framework of one edition. */
export async function loader({ params, context, url }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const edition = await site.edition(`${params.index}/${params.edition}`)
  const release = site.releaseHash
  if (!edition)
    return data({ release, missing: await findMissingAddress(site, url.pathname), view: null }, 404)
  return data({ release, missing: null, view: methodView(edition) })
}

/** The page that tells how an edition is computed. */
export default function MethodRoute({ loaderData: { release, missing, view } }: Route.ComponentProps) {
  const path = useLocation().pathname
  const reader = readerOf(languageOf(path))
  return view ? (
    <MethodPage {...{ reader, path, release, view }} />
  ) : (
    <MissingPage {...{ reader, path, release, missing }} />
  )
}
