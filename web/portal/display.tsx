import { useLocation } from 'react-router'
import { sameSitePath } from '../display/same-site-path.ts'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/display.ts'
import { languageOf } from './address.ts'
import { DisplayPage } from './display-page.tsx'
import { siteContext } from './site-context.ts'

/** Where the reader came from, if that is a page of this site. */
export function loader({ request, context }: Route.LoaderArgs) {
  const from = sameSitePath(new URL(request.url).searchParams.get('back'))
  return { release: context.get(siteContext).releaseHash, from }
}

/** The page where a reader chooses colours, contrast and the size of letters. */
export default function DisplayRoute({ loaderData: { release, from } }: Route.ComponentProps) {
  const path = useLocation().pathname
  return <DisplayPage {...{ path, release, from }} reader={readerOf(languageOf(path))} />
}
