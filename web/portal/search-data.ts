import type { Route } from './+types/search-data.ts'
import { siteContext } from './site-context.ts'
import { searchIndexOf } from './site-search.ts'

/** What a search in the browser looks through, for folders without a server. */
export async function loader({ context }: Route.LoaderArgs) {
  return Response.json(await searchIndexOf(context.get(siteContext)))
}
