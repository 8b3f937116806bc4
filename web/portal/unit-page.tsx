import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { capital } from '../words/capital.ts'
import { periodText } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress, homeAddress, unitAddress } from './address.ts'
import { AllIndices } from './all-indices.tsx'
import { ClaimsTable } from './claims-table.tsx'
import { Downloads } from './downloads.tsx'
import { MadeUp } from './edition-alarms.tsx'
import { isPrinted } from './edition-rows.ts'
import { shortName } from './edition-words.ts'
import { changedSentence, LifeSection, lifeWords } from './life-section.tsx'
import { markedName } from './made-up.ts'
import { Neighbours } from './neighbours.tsx'
import { PageFrame } from './page-frame.tsx'
import { PrintedFigures } from './printed-figures.tsx'
import { recordSentences } from './record-words.ts'
import { UnitAlarms } from './unit-alarms.tsx'
import { UnitFigures } from './unit-figures.tsx'
import { UnitMoved } from './unit-moved.tsx'
import { UnitPairs } from './unit-pairs.tsx'
import { UnitParts } from './unit-parts.tsx'
import { UnitProfile } from './unit-profile-section.tsx'
import { UnitSeries } from './unit-series.tsx'
import { UnitSplit } from './unit-split.tsx'
import { unitTables } from './unit-tables.ts'
import type { UnitView } from './unit-view.ts'
import {
  changeSentences,
  checkSentence,
  claimedMoves,
  heldSentences,
  neighbourSentence,
  standingSentences,
} from './unit-words.ts'

type Shown = { readonly view: UnitView; readonly reader: Reader }

/** One unit in one edition: where it stands, what moved it, its way through the years, and why each part has its points. */
export function UnitPage({ reader, path, release, view }: Shown & { path: string; release: string }) {
  const name = reader.say(view.unit.name)
  const edition = shortName(view, reader)
  const titled = markedName(edition, view.framework, reader)
  const sentences = sentencesOf(view, reader)
  return (
    <PageFrame
      {...{ reader, path, release }}
      title={`${name} · ${titled}`}
      description={`${titled}: ${name}. ${sentences.join(' ')}`.trim()}
    >
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[
          { text: reader.words.allIndices, href: homeAddress(reader.language) },
          { text: edition, href: `${editionAddress(reader.language, view.id)}?unit=${view.unit.unit}` },
          { text: name },
        ]}
      />
      <h1>
        {name} <span className="edition">{edition}</span>
      </h1>
      <AllIndices unit={view.unit.unit} name={name} reader={reader} />
      <Ended view={view} reader={reader} />
      <MadeUp framework={view.framework} reader={reader} />
      <YearLinks view={view} reader={reader} />
      <UnitFigures view={view} reader={reader} />
      <UnitAlarms view={view} reader={reader} />
      <div className="prose">
        {sentences.map(text => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <div className="pictures">
        <div className="beside">
          <UnitSeries view={view} reader={reader} />
          <Neighbours view={view} reader={reader} />
        </div>
        <div className="beside even">
          <UnitMoved {...{ view, reader, release }} />
          <UnitPairs {...{ view, reader, release }} />
        </div>
        <UnitProfile {...{ view, reader, release }} />
      </div>
      {isPrinted(view.framework) ? (
        <PrintedFigures view={view} reader={reader} />
      ) : (
        <>
          <UnitSplit view={view} reader={reader} />
          <UnitParts view={view} reader={reader} />
        </>
      )}
      <ClaimsTable claims={view.claims} framework={view.framework} reader={reader} />
      <LifeSection view={view} reader={reader} />
      <Downloads page={path} tables={unitTables(view)} reader={reader} />
      <Sources view={view} reader={reader} />
    </PageFrame>
  )
}

/** What there is to say in sentences, the standing first. */
const sentencesOf = (view: UnitView, reader: Reader): readonly string[] =>
  [
    ...standingSentences(view, reader),
    ...heldSentences(view, reader),
    view.row.unranked ? capital(`${reader.words.edition.unrankedWhy(reader.say(view.row.unranked))}.`) : '',
    neighbourSentence(view, reader),
    changedSentence(view, reader),
    changeSentences(view, reader).join(' '),
    ...claimedMoves(view, reader),
    recordSentences(view.records, view.framework, reader).join(' '),
    view.year.isAlarmed ? '' : checkSentence(view, reader),
  ].filter(text => text !== '')

/** A unit that is no more says so first, with what it went into. */
function Ended({ view: { life }, reader }: Shown) {
  const end = life.findLast(({ told }) => endings.has(told))
  return end ? <p className="lead">{lifeWords(end, reader)}</p> : null
}

const endings: ReadonlySet<string> = new Set(['merged', 'became', 'absorbed', 'split', 'abolished'])

/** The sources under their numbers, to which the marks on the page lead. */
function Sources({ view: { framework }, reader }: Shown) {
  const { edition } = reader.words
  return (
    <section className="unit-sources">
      <h2>{edition.sources}</h2>
      <p>
        {edition.facts.publisher}: {reader.say(framework.publisher)}
      </p>
      <ol>
        {framework.sources.map(({ id, title, url }, i) => (
          <li key={id} id={`source-${i + 1}`}>
            {url === undefined ? reader.say(title) : <a href={url}>{reader.say(title)}</a>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The nearest years before and after in which this unit has figures. */
function YearLinks({ view: { years, id, unit }, reader }: Shown) {
  const { page } = reader.words
  const at = years.findIndex(year => year.id === id)
  const isKnown = ({ score, rank }: UnitView['year']): boolean => score !== null || rank !== null
  const [earlier, later] = [years.slice(0, at).findLast(isKnown), years.slice(at + 1).find(isKnown)]
  if (!earlier && !later) return null
  return (
    <nav className="years" aria-label={page.otherYears}>
      {earlier && (
        <a href={unitAddress(reader.language, earlier.id, unit.unit)} rel="prev">
          {page.earlierYear(capital(periodText(earlier.period, reader)))}
        </a>
      )}
      {later && (
        <a href={unitAddress(reader.language, later.id, unit.unit)} rel="next">
          {page.laterYear(capital(periodText(later.period, reader)))}
        </a>
      )}
    </nav>
  )
}
