import type { Route } from './+types/unit-data.ts'
import { unitAddress } from './address.ts'
import { dataResponse, noSuchFile } from './data-response.ts'
import { siteContext } from './site-context.ts'
import { unitTables } from './unit-tables.ts'
import { unitView } from './unit-view.ts'

/** Answers with a table of the page of a unit. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const site = context.get(siteContext)
  const edition = await site.edition(`${params.index}/${params.edition}`)
  const view = edition && (await unitView(site, edition, params.unit))
  if (!view) return noSuchFile()
  const { unit, framework, id } = view
  return dataResponse(params.file, unitTables(view), {
    title: { vi: `${unit.name.vi} · ${framework.title.vi}`, en: `${unit.name.en} · ${framework.title.en}` },
    publisher: framework.publisher,
    page: unitAddress('vi', id, unit.unit),
    release: site.releaseHash,
  })
}
