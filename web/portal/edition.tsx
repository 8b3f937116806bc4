import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/edition.ts'
import { languageOf } from './address.ts'
import { editionMoves } from './edition-moves.ts'
import { EditionPage } from './edition-page.tsx'
import { type EditionView, editionView } from './edition-view.ts'
import { findMissing } from './find-missing.ts'
import { keepViews } from './keep-views.ts'
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
    return data(
      { release, missing: await findMissing(site, params), view: null, moves: [], chosen: null },
      404,
    )
  const chosen = new URL(request.url).searchParams.get('unit')
  const view = keptView(edition, language, () => editionView(site, edition, language))
  return data({ release, missing: null, view, moves: await editionMoves(site, edition), chosen })
}

/** The ranking page of one edition. */
export default function EditionRoute({
  loaderData: { release, missing, view, moves, chosen },
}: Route.ComponentProps) {
  const path = useLocation().pathname
  const reader = readerOf(languageOf(path))
  return view ? (
    <EditionPage {...{ reader, path, release, view, moves, chosen }} />
  ) : (
    <MissingPage {...{ reader, path, release, missing }} />
  )
}
