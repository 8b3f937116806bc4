import type { Route } from './+types/method-data.ts'
import { methodAddress } from './address.ts'
import { dataResponse, noSuchFile } from './data-response.ts'
import { methodTables } from './method-tables.ts'
import { methodView } from './method-view.ts'
import { siteContext } from './site-context.ts'

/** Answers with the framework of an edition as a table. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const site = context.get(siteContext)
  const edition = await site.edition(`${params.index}/${params.edition}`)
  if (!edition) return noSuchFile()
  return dataResponse(params.file, methodTables(methodView(edition)), {
    title: edition.framework.title,
    publisher: edition.framework.publisher,
    page: methodAddress('vi', edition.id),
    release: site.releaseHash,
  })
}
