import { useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/charts.ts'
import { languageOf } from './address.ts'
import { ChartsPage } from './charts-page.tsx'
import { siteContext } from './site-context.ts'

/** Reads which release the portal shows: the charts of the gallery are drawn from made-up figures. */
export async function loader({ context }: Route.LoaderArgs) {
  return { release: context.get(siteContext).releaseHash }
}

/** The gallery of charts. */
export default function ChartsRoute({ loaderData: { release } }: Route.ComponentProps) {
  const path = useLocation().pathname
  return <ChartsPage {...{ path, release }} reader={readerOf(languageOf(path))} />
}
