import { data, useLocation } from 'react-router'
import { readerOf } from '../words/reader.ts'
import type { Route } from './+types/criterion.ts'
import { languageOf } from './address.ts'
import { CriterionPage } from './criterion-page.tsx'
import { criterionView } from './criterion-view.ts'
import { findMissingAddress } from './find-missing-address.ts'
import { MissingPage } from './missing-page.tsx'
import { siteContext } from './site-context.ts'

/** Reads one criterion of one edition. */
export async function loader({ params, context, url }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const edition = await site.edition(`${params.index}/${params.edition}`)
  const view = edition ? await criterionView(site, edition, params.code) : null
  const release = site.releaseHash
  if (!view) return data({ release, missing: await findMissingAddress(site, url.pathname), view: null }, 404)
  return data({ release, missing: null, view })
}

/** The page of one criterion. */
export default function CriterionRoute({ loaderData: { release, missing, view } }: Route.ComponentProps) {
  const path = useLocation().pathname
  const reader = readerOf(languageOf(path))
  return view ? (
    <CriterionPage {...{ reader, path, release, view }} />
  ) : (
    <MissingPage {...{ reader, path, release, missing }} />
  )
}
