import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/scoreboard.ts'
import { languageOf } from './address.ts'
import { findMissingAddress } from './find-missing-address.ts'
import { MissingPage } from './missing-page.tsx'
import { ScoreboardPage } from './scoreboard-page.tsx'
import { scoreboardView } from './scoreboard-view.ts'
import { siteContext } from './site-context.ts'

/** Reads one unit across all indices; where there is none, those that may be meant. */
export async function loader({ params, context, url }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const view = await scoreboardView(site, params.unit)
  const release = site.releaseHash
  if (view) return data({ release, view, missing: null })
  return data({ release, view, missing: await findMissingAddress(site, url.pathname) }, 404)
}

/** The page of one unit across all indices. */
export default function ScoreboardRoute({ loaderData: { release, view, missing } }: Route.ComponentProps) {
  const path = useLocation().pathname
  const reader = readerOf(languageOf(path))
  return view ? (
    <ScoreboardPage {...{ reader, path, release, view }} />
  ) : (
    <MissingPage {...{ reader, path, release, missing }} />
  )
}
