import { useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/units.ts'
import { languageOf } from './address.ts'
import { siteContext } from './site-context.ts'
import { UnitsPage } from './units-page.tsx'
import { unitsView } from './units-view.ts'

/** Reads which units the release holds. */
export async function loader({ context }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  return { release: site.releaseHash, sections: await unitsView(site) }
}

/** The list of all units. */
export default function UnitsRoute({ loaderData: { release, sections } }: Route.ComponentProps) {
  const path = useLocation().pathname
  return <UnitsPage {...{ path, release, sections }} reader={readerOf(languageOf(path))} />
}
