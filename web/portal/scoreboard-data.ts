import type { Route } from './+types/scoreboard-data.ts'
import { scoreboardAddress } from './address.ts'
import { dataResponse, noSuchFile } from './data-response.ts'
import { scoreboardTables } from './scoreboard-tables.ts'
import { knownCards, scoreboardView } from './scoreboard-view.ts'
import { siteContext } from './site-context.ts'

/** Answers with the table of a unit across all indices. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const site = context.get(siteContext)
  const view = await scoreboardView(site, params.unit)
  if (!view || knownCards(view) === 0) return noSuchFile()
  const publishers = [...view.cards, ...view.others].flatMap(
    ({ series }) => series.at(-1)?.framework.publisher ?? [],
  )
  const joined = (language: 'vi' | 'en') => [...new Set(publishers.map(words => words[language]))].join('; ')
  const [{ title }] = scoreboardTables(view)
  return dataResponse(params.file, scoreboardTables(view), {
    title,
    publisher: { vi: joined('vi'), en: joined('en') },
    page: scoreboardAddress('vi', view.unit),
    release: site.releaseHash,
  })
}
