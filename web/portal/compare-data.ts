import type { Route } from './+types/compare-data.ts'
import { compareAddress } from './address.ts'
import { compareTables } from './compare-tables.ts'
import { compareView } from './compare-view.ts'
import { dataResponse, noSuchFile } from './data-response.ts'
import { siteContext } from './site-context.ts'

/** Answers with the table of the page that compares units: all of them, whoever is chosen. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const site = context.get(siteContext)
  const edition = await site.edition(`${params.index}/${params.edition}`)
  if (!edition) return noSuchFile()
  return dataResponse(params.file, compareTables(compareView(edition, [], 'vi')), {
    title: edition.framework.title,
    publisher: edition.framework.publisher,
    page: compareAddress('vi', edition.id),
    release: site.releaseHash,
  })
}
