import { useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/home.ts'
import { languageOf } from './address.ts'
import { firstPageView } from './first-page-view.ts'
import { HomePage } from './home-page.tsx'
import { siteContext } from './site-context.ts'

/** Reads what the release holds. */
export async function loader({ context }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  return { release: site.releaseHash, view: await firstPageView(site) }
}

/** The first page. */
export default function HomeRoute({ loaderData: { release, view } }: Route.ComponentProps) {
  const path = useLocation().pathname
  return <HomePage {...{ path, release, view }} reader={readerOf(languageOf(path))} />
}
