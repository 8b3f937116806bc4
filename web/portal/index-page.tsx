import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { indexWords } from '../words/indices.ts'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress, homeAddress } from './address.ts'
import { Downloads } from './downloads.tsx'
import { MadeUp } from './edition-alarms.tsx'
import { isWhole } from './edition-spread.ts'
import { shortName, summarySentence } from './edition-words.ts'
import { IndexEditions } from './index-editions.tsx'
import { IndexTables } from './index-table.tsx'
import { indexTables } from './index-tables.ts'
import type { IndexView } from './index-view.ts'
import { MovesFigure } from './moves-figure.tsx'
import { PageFrame } from './page-frame.tsx'
import type { RankMoves } from './rank-moves.ts'

type IndexProps = { reader: Reader; path: string; release: string; view: IndexView }

/** One index: what it measures, how ranks moved through all its years, every figure of every year, and the list of its editions. */
export function IndexPage({ reader, path, release, view }: IndexProps) {
  const { framework, newest, moves, editions, index } = view
  const name = reader.say(framework.tree.name)
  const { about } = indexWords(index)
  const words = reader.words.views.index
  const [first, last] = [editions[0], editions[editions.length - 1]]
  const span = first === last ? [first.period] : [first.period, last.period]
  return (
    <PageFrame
      {...{ reader, path, release }}
      title={`${reader.say(view.short)} · ${name}`}
      description={words.description(name, span.map(period => shortPeriod(period, reader)).join('–'))}
    >
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[
          { text: reader.words.allIndices, href: homeAddress(reader.language) },
          { text: reader.say(view.short) },
        ]}
      />
      <h1>{name}</h1>
      {about && <p className="lead">{reader.say(about)}</p>}
      <MadeUp framework={framework} reader={reader} />
      <p className="index-newest">
        {isWhole(newest) ? words.newest : words.newestKnown}:{' '}
        <a href={editionAddress(reader.language, newest.id)}>{shortName(newest, reader)}</a>.{' '}
        {summarySentence(newest, reader)}
      </p>
      {moves.map(one => (
        <MovesFigure
          key={one.moves.block.code}
          {...one}
          chosen={null}
          {...laterNote(one.moves, view, reader)}
          framework={framework}
          {...{ reader, release }}
        />
      ))}
      <IndexTables view={view} reader={reader} />
      <IndexEditions view={view} reader={reader} />
      <Downloads page={path} tables={indexTables(view)} reader={reader} />
    </PageFrame>
  )
}

/** That later editions are only in the table. */
function laterNote({ years }: RankMoves, { editions }: IndexView, reader: Reader): { note?: string } {
  const last = years.at(-1)
  if (!last || last.id === editions.at(-1)?.id) return {}
  return { note: reader.words.views.bumpLater(shortPeriod(last.period, reader)) }
}
