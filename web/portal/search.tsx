import { useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/search.ts'
import { languageOf } from './address.ts'
import { SearchPage } from './search-page.tsx'
import { siteContext } from './site-context.ts'
import { searchOf } from './site-search.ts'

/** Finds what `?q=` asks for. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim()
  const find = await searchOf(site)
  return { release: site.releaseHash, query, found: query === '' ? null : find(query) }
}

/** The search page. */
export default function SearchRoute({ loaderData: { release, query, found } }: Route.ComponentProps) {
  const path = useLocation().pathname
  return <SearchPage {...{ path, release, query, found }} reader={readerOf(languageOf(path))} />
}
