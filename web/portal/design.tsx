import { useLocation } from 'react-router'
import tokens from '../ui/tokens.css?raw'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/design.ts'
import { languageOf } from './address.ts'
import { DesignPage } from './design-page.tsx'
import { siteContext } from './site-context.ts'

/** Names the release that the other pages are drawn from. */
export const loader = ({ context }: Route.LoaderArgs) => ({ release: context.get(siteContext).releaseHash })

/** The page of the design system. */
export default function DesignRoute({ loaderData: { release } }: Route.ComponentProps) {
  const path = useLocation().pathname
  return <DesignPage {...{ path, release, tokens }} reader={readerOf(languageOf(path))} />
}
