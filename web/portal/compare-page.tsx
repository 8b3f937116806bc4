import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { Island } from '../ui/island.tsx'
import { ScrollBox } from '../ui/scroll-box.tsx'
import type { Reader } from '../words/reader.ts'
import { compareAddress, editionAddress, homeAddress, unitAddress } from './address.ts'
import { lanes } from './compare-lanes.ts'
import { CompareStrip, nameOf } from './compare-strip.tsx'
import { compareTables } from './compare-tables.ts'
import { type CompareView, figureIn, linesOf, wayAlong } from './compare-view.ts'
import { Downloads } from './downloads.tsx'
import { MadeUp } from './edition-alarms.tsx'
import type { Row } from './edition-rows.ts'
import { shortName, unitWordOf } from './edition-words.ts'
import { markedName } from './made-up.ts'
import { PageFrame } from './page-frame.tsx'

type Shown = { readonly view: CompareView; readonly reader: Reader }

/** Two to five units of one edition side by side: a line for each part, and the same as a table. */
export function ComparePage({ reader, path, release, view }: Shown & { path: string; release: string }) {
  const words = reader.words.compare
  const edition = shortName(view, reader)
  const titled = markedName(edition, view.framework, reader)
  const isEmpty = view.rows.length < 2
  return (
    <PageFrame
      {...{ reader, path, release }}
      title={words.title(titled)}
      description={words.description(titled)}
    >
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[
          { text: reader.words.allIndices, href: homeAddress(reader.language) },
          { text: edition, href: editionAddress(reader.language, view.id) },
          { text: words.short },
        ]}
      />
      <h1>{words.title(edition)}</h1>
      <p className="lead">{isEmpty ? words.nothing : words.lead}</p>
      <MadeUp framework={view.framework} reader={reader} />
      {!isEmpty && (
        <>
          <Picker view={view} reader={reader} />
          <Refused view={view} reader={reader} />
          <h2 className="unseen">{words.strips}</h2>
          <div className="strips" data-compare>
            {view.parts.map(part => (
              <CompareStrip key={part.column?.code ?? ''} {...{ part, view, reader }} />
            ))}
          </div>
          <CompareTable view={view} reader={reader} />
          <Downloads page={path} tables={compareTables(view)} reader={reader} />
          <Island name="compare" />
        </>
      )}
    </PageFrame>
  )
}

/** A choice of a unit for each lane; without script the button asks the server for the same page again. */
function Picker({ view, reader }: Shown) {
  const words = reader.words.compare
  return (
    <form className="compare-form" method="get" action={compareAddress(reader.language, view.id)}>
      <fieldset>
        <legend>{words.choose}</legend>
        {lanes.map(lane => (
          <label key={lane} className={`lane-${lane + 1}`}>
            <span>{words.unit(reader.count(lane + 1))}</span>
            <select className="input" name="units" defaultValue={view.chosen[lane]?.unit ?? ''}>
              <option value="">{words.nobody}</option>
              {view.rows.map(({ unit, name }) => (
                <option key={unit} value={unit}>
                  {reader.say(name)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <Button>{words.submit}</Button>
      <noscript>
        <p className="chart-note without-server">{words.needsScript}</p>
      </noscript>
    </form>
  )
}

/** What of the choice could not be shown; the island fills the first line where no server has read the address. */
function Refused({ view: { unknown, isTooMany }, reader }: Shown) {
  const words = reader.words.compare
  return (
    <>
      <div className="notice" hidden={unknown.length === 0} data-unknown={words.unknown('…')}>
        <p>{words.unknown(unknown.map(text => `“${text}”`).join(', '))}</p>
      </div>
      {isTooMany && (
        <div className="notice">
          <p>{words.tooMany}</p>
        </div>
      )}
    </>
  )
}

/** The same as numbers. Every unit has its line; only those that are compared are shown. */
function CompareTable({ view, reader }: Shown) {
  const hasRanks = view.rows.some(({ rank }) => rank !== null)
  const words = reader.words.compare
  return (
    <section className="results">
      <h2>{words.table}</h2>
      <ScrollBox label={words.table}>
        <table className="wide compare-table">
          <caption className="unseen">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col" className="name">
                {reader.words.unit[unitWordOf(view.framework)]}
              </th>
              <th scope="col" className={hasRanks ? undefined : 'text'}>
                {hasRanks ? reader.words.edition.rank : reader.words.edition.groupOf}
              </th>
              {view.parts.map(part => (
                <th key={part.column?.code ?? ''} scope="col" className="part">
                  {nameOf(part, view, reader)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {linesOf(view).map(row => (
              <Line key={row.unit} {...{ row, hasRanks, view, reader }} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

function Line({ row, hasRanks, view, reader }: Shown & { row: Row; hasRanks: boolean }) {
  const label = row.class ?? row.printedClass
  return (
    <tr data-unit={row.unit} hidden={!view.chosen.includes(row)}>
      <th scope="row" className="name">
        <a href={unitAddress(reader.language, view.id, row.unit)}>{reader.say(row.name)}</a>
      </th>
      <td className={hasRanks ? undefined : 'text'}>
        {hasRanks ? row.rank !== null && reader.count(row.rank) : label && reader.say(label)}
      </td>
      {view.parts.map(part => {
        const value = figureIn(row, part.column)
        return (
          <td
            key={part.column?.code ?? ''}
            data-way={value === null ? undefined : wayAlong(value, part).toFixed(2)}
          >
            {value === null ? '–' : reader.number(value, view.framework.rounding)}
          </td>
        )
      })}
    </tr>
  )
}
