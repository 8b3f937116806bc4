import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/edition.ts'
import { languageOf } from './address.ts'
import { EditionPage } from './edition-page.tsx'
import { editionView } from './edition-view.ts'
import { findMissing } from './find-missing.ts'
import { mapViewOf } from './map-view.ts'
import { MissingPage } from './missing-page.tsx'
import { siteContext } from './site-context.ts'

/** Reads one edition from the release; `?unit=` names the unit that the reader came for. */
export async function loader({ params, request, context, url }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const language = languageOf(url.pathname)
  const edition = await site.edition(`${params.index}/${params.edition}`)
  const release = site.releaseHash
  if (!edition)
    return data(
      { release, missing: await findMissing(site, params), view: null, map: null, chosen: null },
      404,
    )
  const chosen = new URL(request.url).searchParams.get('unit')
  const map = await mapViewOf(site, edition)
  return data({ release, missing: null, view: editionView(site, edition, language), map, chosen })
}

/** The ranking page of one edition. */
export default function EditionRoute({
  loaderData: { release, missing, view, map, chosen },
}: Route.ComponentProps) {
  const path = useLocation().pathname
  const reader = readerOf(languageOf(path))
  return view ? (
    <EditionPage {...{ reader, path, release, view, map, chosen }} />
  ) : (
    <MissingPage {...{ reader, path, release, missing }} />
  )
}
