import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/edition.ts'
import { languageOf } from './address.ts'
import { editionMoves } from './edition-moves.ts'
import { EditionPage } from './edition-page.tsx'
import { type EditionView, editionView } from './edition-view.ts'
import { findMissingAddress } from './find-missing-address.ts'
import { keepViews } from './keep-views.ts'
import { mapViewOf } from './map-view.ts'
import { MissingPage } from './missing-page.tsx'
import type { OpenEdition } from './site.ts'
import { siteContext } from './site-context.ts'

/** An edition is laid out once for each language: its units stand in the order of the alphabet. */
const keptView = keepViews<OpenEdition, EditionView>(2)

/** Reads one edition from the release; `?unit=` names the unit that the reader came for. */
export async function loader({ params, request, context, url }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const language = languageOf(url.pathname)
  const edition = await site.edition(`${params.index}/${params.edition}`)
  const release = site.releaseHash
  if (!edition)
    return data({ release, missing: await findMissingAddress(site, url.pathname), shown: null }, 404)
  const view = keptView(edition, language, () => editionView(site, edition, language))
  const [moves, map] = await Promise.all([editionMoves(site, edition), mapViewOf(site, edition)])
  const chosen = new URL(request.url).searchParams.get('unit')
  return data({ release, missing: null, shown: { view, moves, map, chosen } })
}

/** The ranking page of one edition. */
export default function EditionRoute({ loaderData: { release, missing, shown } }: Route.ComponentProps) {
  const path = useLocation().pathname
  const reader = readerOf(languageOf(path))
  return shown ? (
    <EditionPage {...{ reader, path, release }} {...shown} />
  ) : (
    <MissingPage {...{ reader, path, release, missing }} />
  )
}
