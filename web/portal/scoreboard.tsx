import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/scoreboard.ts'
import { languageOf } from './address.ts'
import { MissingUnitPage } from './missing-unit-page.tsx'
import { nearUnits } from './near-units.ts'
import { ScoreboardPage } from './scoreboard-page.tsx'
import { scoreboardView } from './scoreboard-view.ts'
import { siteContext } from './site-context.ts'

/** Reads one unit across all indices; where there is none, those that may be meant. */
export async function loader({ params: { unit }, context }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const view = await scoreboardView(site, unit)
  const found = { release: site.releaseHash, unit, view }
  return view ? data({ ...found, near: [] }) : data({ ...found, near: await nearUnits(site, unit) }, 404)
}

/** The page of one unit across all indices. */
export default function ScoreboardRoute({ loaderData: { release, unit, view, near } }: Route.ComponentProps) {
  const path = useLocation().pathname
  const reader = readerOf(languageOf(path))
  return view ? (
    <ScoreboardPage {...{ reader, path, release, view }} />
  ) : (
    <MissingUnitPage {...{ reader, path, release, near }} asked={unit} />
  )
}
