import { Breadcrumb } from '../ui/breadcrumb.tsx'
import type { Reader } from '../words/reader.ts'
import { editionAddress, homeAddress, unitAddress } from './address.ts'
import { shortName } from './edition-page.tsx'
import { unitWordOf } from './edition-words.ts'
import { PageFrame } from './page-frame.tsx'
import { UnitParts } from './unit-parts.tsx'
import { UnitSeries } from './unit-series.tsx'
import type { UnitView } from './unit-view.ts'
import { changeSentences, checkSentence, neighbourSentence, placesWords } from './unit-words.ts'

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
          { text: edition, href: editionAddress(reader.language, view.id) },
          { text: name },
        ]}
      />
      <h1>
        {name} <span className="edition">{edition}</span>
      </h1>
      <Figures view={view} reader={reader} />
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
    </PageFrame>
  )
}

/** The numbers that a leader looks for first. */
function Figures({ view, reader }: Shown) {
  const words = reader.words.page
  const figures = [
    ...scoreFigure({ view, reader }),
    ...rankFigure({ view, reader }),
    ...groupFigure({ view, reader }),
  ]
  const { change, earlier } = view
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
      {change && earlier && (
        <div>
          <dt>{words.change(earlier.period)}</dt>
          <dd>
            <strong>{reader.signed(change.delta, view.framework.rounding)}</strong>{' '}
            {placesWords(change.places, reader)}
          </dd>
        </div>
      )}
    </dl>
  )
}

type Figure = { readonly name: string; readonly figure: string; readonly note: string }

function scoreFigure({ view: { unit, framework }, reader }: Shown): readonly Figure[] {
  const score = unit.score ?? unit.published.score
  const max = unit.max ?? framework.tree.max
  if (score === undefined || score === null) return []
  const words = reader.words.page
  return [
    {
      name: unit.score === null ? reader.words.edition.published : words.score,
      figure: reader.number(score, framework.rounding),
      note: max === undefined || max === null ? '' : words.outOf(reader.count(max)),
    },
  ]
}

function rankFigure({ view: { unit, of }, reader }: Shown): readonly Figure[] {
  const words = reader.words.page
  if (unit.rank !== null)
    return [{ name: words.rank, figure: `${reader.count(unit.rank)}/${reader.count(of)}`, note: '' }]
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
