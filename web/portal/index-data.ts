import type { Route } from './+types/index-data.ts'
import { indexAddress } from './address.ts'
import { dataResponse, noSuchFile } from './data-response.ts'
import { indexTables } from './index-tables.ts'
import { indexView } from './index-view.ts'
import { siteContext } from './site-context.ts'

/** Answers with a table of the page of an index. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const site = context.get(siteContext)
  const view = await indexView(site, params.index)
  if (!view) return noSuchFile()
  const { framework, index } = view
  return dataResponse(params.file, indexTables(view), {
    title: framework.tree.name,
    publisher: framework.publisher,
    page: indexAddress('vi', index),
    release: site.releaseHash,
  })
}
