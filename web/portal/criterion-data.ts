import type { Route } from './+types/criterion-data.ts'
import { criterionAddress } from './address.ts'
import { criterionTables } from './criterion-tables.ts'
import { criterionView } from './criterion-view.ts'
import { dataResponse, noSuchFile } from './data-response.ts'
import { siteContext } from './site-context.ts'

/** Answers with a table of the page of a criterion. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const site = context.get(siteContext)
  const edition = await site.edition(`${params.index}/${params.edition}`)
  const view = edition && (await criterionView(site, edition, params.code))
  if (!view) return noSuchFile()
  const { framework, node, id } = view
  return dataResponse(params.file, criterionTables(view), {
    title: {
      vi: `${node.name.vi} · ${framework.title.vi}`,
      en: `${node.name.en} · ${framework.title.en}`,
    },
    publisher: framework.publisher,
    page: criterionAddress('vi', id, node.code),
    release: site.releaseHash,
  })
}
