import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { capital } from '../words/capital.ts'
import { periodText } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress, homeAddress } from './address.ts'
import { ClaimsTable } from './claims-table.tsx'
import { EditionAlarms } from './edition-alarms.tsx'
import { EditionChart } from './edition-chart.tsx'
import { EditionFacts } from './edition-facts.tsx'
import { EditionMap } from './edition-map.tsx'
import { EditionSources } from './edition-sources.tsx'
import { EditionTable, SplitTable } from './edition-table.tsx'
import type { EditionView } from './edition-view.ts'
import { shortName, summarySentence } from './edition-words.ts'
import { isMadeUp, markedName } from './made-up.ts'
import type { MapView } from './map-view.ts'
import { PageFrame } from './page-frame.tsx'

/** One edition: what it says in a sentence, who is where, every score, and where the figures come from. */
export function EditionPage({
  reader,
  path,
  release,
  view,
  map,
  chosen,
}: {
  reader: Reader
  path: string
  release: string
  view: EditionView
  map: MapView | null
  chosen: string | null
}) {
  const title = reader.say(view.framework.title)
  const summary = summarySentence(view, reader)
  return (
    <PageFrame
      {...{ reader, path, release }}
      title={markedName(title, view.framework, reader)}
      description={isMadeUp(view.framework) ? `${reader.words.madeUp} ${summary}` : summary}
    >
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[
          { text: reader.words.allIndices, href: homeAddress(reader.language) },
          { text: shortName(view, reader) },
        ]}
      />
      <h1>{title}</h1>
      <p className="lead">{summary}</p>
      <EditionAlarms view={view} reader={reader} />
      <EditionFacts view={view} reader={reader} />
      <Years view={view} reader={reader} />
      {view.blocks.map(block => (
        <div key={block.code} className="block">
          <EditionChart {...{ block, view, reader, release, chosen }} />
          {block === view.blocks[0] && <EditionMap {...{ map, view, reader, release, chosen }} />}
          <EditionTable {...{ block, view, reader, chosen }} />
          <SplitTable {...{ block, view, reader, chosen }} />
        </div>
      ))}
      <ClaimsTable claims={view.claims} framework={view.framework} reader={reader} />
      <EditionSources view={view} reader={reader} />
    </PageFrame>
  )
}

function Years({ view: { earlier, later }, reader }: { view: EditionView; reader: Reader }) {
  if (earlier === null && later === null) return null
  const { words, language } = reader
  return (
    <nav className="years" aria-label={words.editionNavigation}>
      {earlier !== null && (
        <a href={editionAddress(language, earlier.id)} rel="prev">
          {words.edition.earlier(capital(periodText(earlier.period, reader)))}
        </a>
      )}
      {later !== null && (
        <a href={editionAddress(language, later.id)} rel="next">
          {words.edition.later(capital(periodText(later.period, reader)))}
        </a>
      )}
    </nav>
  )
}

/** The part of an id after the index, as links name it. */
export const periodOf = (id: string): string => id.split('/')[1] ?? id
