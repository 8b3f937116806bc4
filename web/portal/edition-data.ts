import type { Route } from './+types/edition-data.ts'
import { editionAddress } from './address.ts'
import { dataResponse, noSuchFile } from './data-response.ts'
import { editionMoves } from './edition-moves.ts'
import { editionTables } from './edition-tables.ts'
import { editionView } from './edition-view.ts'
import { mapTables } from './map-tables.ts'
import { mapViewOf } from './map-view.ts'
import { siteContext } from './site-context.ts'

/** Answers with a table of the page of an edition. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const site = context.get(siteContext)
  const edition = await site.edition(`${params.index}/${params.edition}`)
  if (!edition) return noSuchFile()
  const { framework, id } = edition
  const view = editionView(site, edition, 'vi')
  const [moves, map] = await Promise.all([editionMoves(site, edition), mapViewOf(site, edition)])
  const tables = [...editionTables(view, moves), ...mapTables(map, view)]
  return dataResponse(params.file, tables, {
    title: framework.title,
    publisher: framework.publisher,
    page: editionAddress('vi', id),
    release: site.releaseHash,
  })
}
