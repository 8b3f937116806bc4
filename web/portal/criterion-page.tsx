import { DotRows } from '../charts/dot-rows.tsx'
import { scaleOf, tickDecimals } from '../charts/scale.ts'
import { Series } from '../charts/series.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import type { Reader } from '../words/reader.ts'
import { criterionAddress, editionAddress, homeAddress, methodAddress } from './address.ts'
import { CriterionTable } from './criterion-table.tsx'
import { criterionTables } from './criterion-tables.ts'
import type { CriterionView, Linked } from './criterion-view.ts'
import { criterionTitle, criterionYears, factsOf, headingOf, marksOf } from './criterion-words.ts'
import { Downloads } from './downloads.tsx'
import { MadeUp } from './edition-alarms.tsx'
import { closed } from './edition-footnotes.tsx'
import { shortName } from './edition-words.ts'
import { markedName } from './made-up.ts'
import { PageFrame } from './page-frame.tsx'

type Shown = { readonly view: CriterionView; readonly reader: Reader }

/** One criterion of one edition: how its points are given, who is where, and how its middle moved. */
export function CriterionPage({ reader, path, release, view }: Shown & { path: string; release: string }) {
  const { node, framework } = view
  const name = reader.say(node.name)
  const edition = shortName(view, reader)
  const titled = markedName(edition, framework, reader)
  return (
    <PageFrame
      {...{ reader, path, release }}
      title={`${name} · ${titled}`}
      description={reader.words.criterion.description(name, titled)}
    >
      <Way view={view} reader={reader} />
      <h1>
        {name} <span className="edition">{edition}</span>
      </h1>
      <MadeUp framework={framework} reader={reader} />
      <div className="prose">
        {factsOf(view, reader).map(text => (
          <p key={text}>{text}</p>
        ))}
        {node.note && <p>{closed(reader.say(node.note))}</p>}
      </div>
      <SummaryFigures view={view} reader={reader} />
      <Picture view={view} reader={reader} release={release} />
      <Years view={view} reader={reader} />
      <Parts view={view} reader={reader} />
      <Downloads page={path} tables={criterionTables(view)} reader={reader} />
      <Siblings view={view} reader={reader} />
    </PageFrame>
  )
}

function Way({ view, reader }: Shown) {
  const { language, words } = reader
  return (
    <Breadcrumb
      label={words.breadcrumb}
      steps={[
        { text: words.allIndices, href: homeAddress(language) },
        { text: shortName(view, reader), href: editionAddress(language, view.id) },
        { text: words.method.short, href: methodAddress(language, view.id) },
        ...view.path.map(step => ({
          text: reader.say(step.node.short ?? step.node.name),
          ...(step.hasPage && { href: criterionAddress(language, view.id, step.node.code) }),
        })),
        { text: reader.say(view.node.short ?? view.node.name) },
      ]}
    />
  )
}

function SummaryFigures({ view: { summary, framework }, reader }: Shown) {
  const words = reader.words.criterion
  const number = (x: number): string => reader.number(x, framework.rounding)
  const known = reader.count(summary.known)
  const middles = [
    { name: words.median, figure: number(summary.median) },
    { name: words.mean, figure: number(summary.mean) },
  ]
  const figures = [
    // The middle of the few that are known would pass for the middle of all.
    ...(summary.isWhole ? middles : []),
    {
      name: words.known,
      figure: summary.of === null ? known : words.knownOf(known, reader.count(summary.of)),
    },
  ]
  return (
    <dl className="figures">
      {figures.map(({ name, figure }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{figure}</strong>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A dot for each unit, under the heading of its block or group. */
function Picture({ view, reader, release }: Shown & { release: string }) {
  const rows = marksOf(view, reader)
  const values = rows.flatMap(row => (row.kind === 'mark' ? row.value : []))
  if (values.length < 2) return <CriterionTable view={view} reader={reader} />
  const scale = scaleOf(values)
  const decimals = tickDecimals(scale.ticks)
  const title = criterionTitle(view, reader)
  const isLong = rows.some(row => row.kind === 'mark' && row.name.length > longestName)
  return (
    <figure className="chart edition-chart">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <div className="chart-columns">
        {halved(rows, isLong ? Number.POSITIVE_INFINITY : 24).map(column => (
          <DotRows
            key={column.length + (column[0].kind === 'mark' ? column[0].id : column[0].text)}
            rows={column}
            scale={scale}
            tick={x => reader.number(x, decimals)}
            label={title}
            isLong={isLong}
          />
        ))}
      </div>
      <p className="chart-source">
        {reader.words.edition.chartSource(reader.say(view.framework.publisher), release)}
      </p>
      <CriterionTable view={view} reader={reader} />
    </figure>
  )
}

/** Letters of a name that fit before its mark. */
const longestName = 24

/** Two columns of about equal length where the list is long; a heading never ends the first. */
function halved<T extends { readonly kind: string }>(
  rows: readonly T[],
  enough: number,
): readonly (readonly T[])[] {
  if (rows.length < enough) return [rows]
  const middle = Math.ceil(rows.length / 2)
  const cut = rows[middle - 1].kind === 'heading' ? middle - 1 : middle
  return [rows.slice(0, cut), rows.slice(cut)]
}

/** The middle of the units through the years. */
function Years({ view, reader }: Shown) {
  const { years } = view
  if (years.length < 2) return null
  const words = reader.words.criterion
  const { title, series } = criterionYears(view, reader)
  return (
    <figure className="chart series-figure">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <Series {...series} label={title} />
      <p className="chart-note">{words.yearsNote}</p>
      <details>
        <summary>{reader.words.page.seriesTable}</summary>
        <table className="years-table">
          <caption className="unseen">{words.years}</caption>
          <thead>
            <tr>
              <th scope="col">{reader.words.page.year}</th>
              <th scope="col">{words.median}</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ id, period, median }) => (
              <tr key={id} className={id === view.id ? 'chosen' : undefined}>
                <th scope="row">
                  <a href={criterionAddress(reader.language, id, view.node.code)}>{period}</a>
                </th>
                <td>{reader.number(median, view.framework.rounding)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** What a group is made of, with the way to each. */
function Parts({ view: { parts, id }, reader }: Shown) {
  if (parts.length === 0) return null
  return (
    <section className="criterion-parts">
      <h2>{reader.words.criterion.parts}</h2>
      <ul>
        {parts.map(part => (
          <li key={part.node.code}>
            <Name part={part} id={id} reader={reader} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Name({ part: { node, hasPage }, id, reader }: { part: Linked; id: string; reader: Reader }) {
  const text = headingOf(node, reader)
  return hasPage ? <a href={criterionAddress(reader.language, id, node.code)}>{text}</a> : text
}

function Siblings({ view: { before, after, id }, reader }: Shown) {
  if (!before && !after) return null
  const words = reader.words.criterion
  const address = ({ node }: Linked): string => criterionAddress(reader.language, id, node.code)
  const nameOf = ({ node }: Linked): string => reader.say(node.short ?? node.name)
  return (
    <nav className="years" aria-label={words.siblings}>
      {before && (
        <a href={address(before)} rel="prev">
          {words.previous(nameOf(before))}
        </a>
      )}
      {after && (
        <a href={address(after)} rel="next">
          {words.next(nameOf(after))}
        </a>
      )}
    </nav>
  )
}
