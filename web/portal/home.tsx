import { useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/home.ts'
import { languageOf } from './address.ts'
import { HomePage } from './home-page.tsx'
import { homeView } from './home-view.ts'
import { siteContext } from './site-context.ts'

/** Reads what the release holds. */
export async function loader({ context }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  return { release: site.releaseHash, indices: await homeView(site) }
}

/** The first page. */
export default function HomeRoute({ loaderData: { release, indices } }: Route.ComponentProps) {
  const path = useLocation().pathname
  return <HomePage {...{ path, release, indices }} reader={readerOf(languageOf(path))} />
}
