import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { capital } from '../words/capital.ts'
import { periodText, shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress, homeAddress, indexAddress } from './address.ts'
import { ClaimsTable } from './claims-table.tsx'
import { Downloads } from './downloads.tsx'
import { EditionAlarms } from './edition-alarms.tsx'
import { EditionBlock } from './edition-block.tsx'
import { EditionContents } from './edition-contents.tsx'
import { EditionFacts } from './edition-facts.tsx'
import { EditionMore } from './edition-more.tsx'
import type { EditionMove } from './edition-moves.ts'
import { EditionSources } from './edition-sources.tsx'
import { editionTables } from './edition-tables.ts'
import type { EditionView } from './edition-view.ts'
import { summarySentence } from './edition-words.ts'
import { isMadeUp, markedName } from './made-up.ts'
import { mapTables } from './map-tables.ts'
import type { MapView } from './map-view.ts'
import { PageFrame } from './page-frame.tsx'
import { WhatIf } from './what-if.tsx'

/** One edition: what it says in a sentence, who is where, every score, and where the figures come from. */
export function EditionPage({
  reader,
  path,
  release,
  view,
  moves = [],
  map = null,
  chosen,
}: {
  reader: Reader
  path: string
  release: string
  view: EditionView
  moves?: readonly EditionMove[]
  map?: MapView | null
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
          {
            text: reader.say(view.short),
            href: indexAddress(reader.language, view.framework.index),
          },
          { text: shortPeriod(view.framework.period, reader) },
        ]}
      />
      <h1>{title}</h1>
      <p className="lead">{summary}</p>
      <EditionAlarms view={view} reader={reader} />
      <EditionFacts view={view} reader={reader} />
      <Years view={view} reader={reader} />
      <EditionContents {...{ view, moves, reader }} hasMap={map !== null} />
      {view.blocks.map((block, at) => (
        <EditionBlock
          key={block.code}
          {...{ block, view, moves, reader, release, chosen }}
          map={at === 0 ? map : null}
          isFirst={at === 0}
        />
      ))}
      <WhatIf view={view} reader={reader} />
      <EditionMore view={view} reader={reader} />
      <ClaimsTable claims={view.claims} framework={view.framework} reader={reader} />
      <Downloads
        page={path}
        tables={[...editionTables(view, moves), ...mapTables(map, view)]}
        reader={reader}
      />
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
