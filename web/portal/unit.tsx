import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/unit.ts'
import { languageOf } from './address.ts'
import { findMissingAddress } from './find-missing-address.ts'
import { MissingPage } from './missing-page.tsx'
import { siteContext } from './site-context.ts'
import { UnitPage } from './unit-page.tsx'
import { unitView } from './unit-view.ts'

/** Reads one unit of one edition, explained by the engine from the inputs of the release. */
export async function loader({ params, context, url }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const edition = await site.edition(`${params.index}/${params.edition}`)
  const view = edition ? await unitView(site, edition, params.unit) : null
  const release = site.releaseHash
  if (!view) return data({ release, missing: await findMissingAddress(site, url.pathname), view: null }, 404)
  return data({ release, missing: null, view })
}

/** The page of one unit. */
export default function UnitRoute({ loaderData: { release, missing, view } }: Route.ComponentProps) {
  const path = useLocation().pathname
  const reader = readerOf(languageOf(path))
  return view ? (
    <UnitPage {...{ reader, path, release, view }} />
  ) : (
    <MissingPage {...{ reader, path, release, missing }} />
  )
}
