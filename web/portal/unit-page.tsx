import { Breadcrumb } from '../ui/breadcrumb.tsx'
import type { Reader } from '../words/reader.ts'
import { editionAddress, homeAddress, unitAddress } from './address.ts'
import { shortName } from './edition-page.tsx'
import { unitWordOf } from './edition-words.ts'
import { PageFrame } from './page-frame.tsx'
import { UnitParts } from './unit-parts.tsx'
import { UnitSeries } from './unit-series.tsx'
import type { UnitView } from './unit-view.ts'
import { changeSentences, checkSentence, isRescaled, neighbourSentence, standingWords } from './unit-words.ts'

type Shown = { readonly view: UnitView; readonly reader: Reader }

/** One unit in one edition: where it stands, what moved it, its way through the years, and why each part has its points. */
export function UnitPage({ reader, path, release, view }: Shown & { path: string; release: string }) {
  const name = reader.say(view.unit.name)
  const edition = shortName(view, reader)
  const sentences = [
    neighbourSentence(view, reader),
    changeSentences(view, reader).join(' '),
    checkSentence(view, reader),
  ]
  return (
    <PageFrame
      {...{ reader, path, release }}
      title={`${name} · ${edition}`}
      description={`${edition}: ${name}. ${sentences.join(' ')}`.trim()}
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
      <YearLinks view={view} reader={reader} />
      <Figures view={view} reader={reader} />
      <Alarm view={view} reader={reader} />
      <div className="prose">
        {sentences
          .filter(text => text !== '')
          .map(text => (
            <p key={text}>{text}</p>
          ))}
      </div>
      <div className="beside">
        <UnitSeries view={view} reader={reader} />
        <Neighbours view={view} reader={reader} />
      </div>
      <UnitParts view={view} reader={reader} />
      <p className="chart-note">
        {reader.words.page.sourceLine(
          reader.say(view.framework.publisher),
          view.framework.sources.map(({ title }) => reader.say(title)).join('; '),
        )}
      </p>
    </PageFrame>
  )
}

/** The nearest years before and after in which this unit has figures. */
function YearLinks({ view: { years, id, unit }, reader }: Shown) {
  const { page } = reader.words
  const at = years.findIndex(year => year.id === id)
  const isKnown = ({ score }: { score: number | null }): boolean => score !== null
  const [earlier, later] = [years.slice(0, at).findLast(isKnown), years.slice(at + 1).find(isKnown)]
  if (!earlier && !later) return null
  return (
    <nav className="years" aria-label={page.otherYears}>
      {earlier && (
        <a href={unitAddress(reader.language, earlier.id, unit.unit)} rel="prev">
          {page.earlierYear(earlier.period)}
        </a>
      )}
      {later && (
        <a href={unitAddress(reader.language, later.id, unit.unit)} rel="next">
          {page.laterYear(later.period)}
        </a>
      )}
    </nav>
  )
}

/** Only where the published table contradicts its own parts. */
function Alarm({ view: { year }, reader }: Shown) {
  if (!year.isAlarmed) return null
  return (
    <p className="notice">
      <strong>{reader.words.edition.alarmTitle}.</strong>
    </p>
  )
}

/** The numbers that a leader looks for first. */
function Figures({ view, reader }: Shown) {
  const figures = [
    ...scoreFigure({ view, reader }),
    ...rankFigure({ view, reader }),
    ...groupFigure({ view, reader }),
    ...changeFigure({ view, reader }),
  ]
  return (
    <dl className="figures">
      {figures.map(({ name, figure, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{figure}</strong> {note}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Figure = { readonly name: string; readonly figure: string; readonly note: string }

/** The change in points, or where the maximum changed in shares of it: points of two scales do not compare. */
function changeFigure({ view, reader }: Shown): readonly Figure[] {
  const { change, earlier, year, framework } = view
  if (!change || !earlier) return []
  const { page } = reader.words
  const name = page.change(earlier.period)
  const places = standingWords(view, reader)
  if (!isRescaled(view))
    return [{ name, figure: reader.signed(change.delta, framework.rounding), note: places }]
  if (earlier.max === null || year.max === null) return []
  const points = 100 * (change.to.score / year.max - change.from.score / earlier.max)
  const note = [page.percentPoints, places].filter(text => text !== '').join(', ')
  return [{ name, figure: reader.signed(points, 1), note }]
}

function scoreFigure({ view: { unit, framework, year, basis }, reader }: Shown): readonly Figure[] {
  const { score } = year
  const max = unit.max ?? framework.tree.max
  if (score === null) return []
  const words = reader.words.page
  const isPublished = unit.score === null || (basis === 'published' && unit.published.score !== undefined)
  const outOf = max === undefined || max === null ? '' : words.outOf(reader.count(max))
  const ours =
    isPublished && unit.score !== null ? words.recomputed(reader.number(unit.score, framework.rounding)) : ''
  return [
    {
      name: isPublished ? reader.words.edition.publishedTotal : words.score,
      figure: reader.number(score, framework.rounding),
      note: [outOf, ours].filter(text => text !== '').join('; '),
    },
  ]
}

function rankFigure({ view: { unit, of, rank, year }, reader }: Shown): readonly Figure[] {
  const words = reader.words.page
  const name = year.isAlarmed ? words.publishedRank : words.rank
  if (rank !== null) return [{ name, figure: `${reader.count(rank)}/${reader.count(of)}`, note: '' }]
  return unit.published.rank === undefined
    ? []
    : [{ name: words.printedRank, figure: reader.count(unit.published.rank), note: '' }]
}

function groupFigure({ view: { unit, limits, framework }, reader }: Shown): readonly Figure[] {
  if (!unit.class) return []
  const isByQuantiles = limits !== null && 'none' in framework.rank
  const note = isByQuantiles
    ? reader.words.page.limits(
        reader.number(limits.low, framework.rounding),
        reader.number(limits.high, framework.rounding),
      )
    : ''
  return [{ name: reader.words.page.group, figure: reader.say(unit.class), note }]
}

function Neighbours({ view: { id, unit, neighbours, framework }, reader }: Shown) {
  if (neighbours.length < 2) return null
  const { page, unit: called } = reader.words
  return (
    <section className="neighbours">
      <h2>{page.neighbours}</h2>
      <table>
        <caption className="unseen">{page.neighbours}</caption>
        <thead>
          <tr>
            <th scope="col">{page.rank}</th>
            <th scope="col" className="text">
              {called[unitWordOf(framework)]}
            </th>
            <th scope="col">{page.score}</th>
            <th scope="col">{page.distance}</th>
          </tr>
        </thead>
        <tbody>
          {neighbours.map(other => (
            <tr key={other.unit} className={other.unit === unit.unit ? 'chosen' : undefined}>
              <td>{reader.count(other.rank)}</td>
              <th scope="row">
                <a href={unitAddress(reader.language, id, other.unit)}>{reader.say(other.name)}</a>
              </th>
              <td>{reader.number(other.score, framework.rounding)}</td>
              <td>{other.unit === unit.unit ? '' : reader.signed(other.gap, framework.rounding)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
