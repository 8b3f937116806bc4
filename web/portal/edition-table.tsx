import { ScrollBox } from '../ui/scroll-box.tsx'
import type { Reader } from '../words/reader.ts'
import { unitAddress } from './address.ts'
import { chosenBy } from './edition-chart.tsx'
import type { EditionView, Row, Section } from './edition-view.ts'
import { sectionTitle, summarySentence, unitWordOf } from './edition-words.ts'

type Shown = {
  readonly view: EditionView
  readonly reader: Reader
  readonly hasRanks: boolean
  readonly hasClasses: boolean
  readonly hasPublished: boolean
  readonly width: number
}

/** Columns that fit the width of a page on a desktop; that of the classes takes the room of two. */
const widestOnDesktop = 15

/** Every unit with its total, the score of each part, and what the source printed. The first columns stay in place when it scrolls. */
export function EditionTable({
  view,
  reader,
  chosen,
}: {
  view: EditionView
  reader: Reader
  chosen: string | null
}) {
  const shown = shownIn(view, reader)
  const isChosen = chosenBy(chosen, view)
  const title = reader.words.edition.tableTitle
  return (
    <section className="results">
      <h2 id="table">{title}</h2>
      <ScrollBox label={title} isNarrow={shown.width + Number(shown.hasClasses) <= widestOnDesktop}>
        <table className="wide">
          <caption className="unseen">{summarySentence(view, reader)}</caption>
          <Head shown={shown} />
          {view.sections.map(section => (
            <Body key={section.label?.vi ?? section.kind} {...{ section, shown, isChosen }} />
          ))}
        </table>
      </ScrollBox>
    </section>
  )
}

function shownIn(view: EditionView, reader: Reader): Shown {
  const rows = view.sections.flatMap(section => section.rows)
  const isGrouped = view.sections.some(({ kind }) => kind === 'group')
  const hasRanks = rows.some(({ rank }) => rank !== null)
  const hasClasses = !isGrouped && rows.some(row => row.class !== null || row.printedClass !== null)
  const hasPublished = rows.some(({ published }) => published !== null)
  const width = 2 + Number(hasRanks) + Number(hasClasses) + view.columns.length + (hasPublished ? 2 : 0)
  return { view, reader, hasRanks, hasClasses, hasPublished, width }
}

function Head({ shown: { view, reader, hasRanks, hasClasses, hasPublished } }: { shown: Shown }) {
  const words = reader.words.edition
  return (
    <thead>
      <tr>
        {hasRanks && (
          <th scope="col" className="rank">
            {view.isPartial ? words.printedRank : words.rank}
          </th>
        )}
        <th scope="col" className="name">
          {reader.words.unit[unitWordOf(view.framework)]}
        </th>
        <th scope="col" className="total">
          {words.total} <OutOf max={view.framework.tree.max} reader={reader} />
        </th>
        {hasPublished && (
          <>
            <th scope="col">{words.published}</th>
            <th scope="col">{words.difference}</th>
          </>
        )}
        {hasClasses && (
          <th scope="col" className="text">
            {words.class}
          </th>
        )}
        {view.columns.map(({ code, name, max }) => (
          <th key={code} scope="col" className="part">
            {reader.say(name)} <OutOf max={max} reader={reader} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function OutOf({ max, reader }: { max: number | undefined; reader: Reader }) {
  return max === undefined ? null : <small>{reader.words.edition.outOf(reader.count(max))}</small>
}

function Body({
  section,
  shown,
  isChosen,
}: {
  section: Section
  shown: Shown
  isChosen: (row: Row) => boolean
}) {
  const title = sectionTitle(section, shown.reader)
  return (
    <tbody>
      {title !== null && (
        <tr className="section">
          <th scope="rowgroup" colSpan={shown.width}>
            <span>{title}</span>
          </th>
        </tr>
      )}
      {section.rows.map(row => (
        <Line key={row.unit} {...{ row, shown }} isChosen={isChosen(row)} />
      ))}
    </tbody>
  )
}

function Line({ row, shown, isChosen }: { row: Row; shown: Shown; isChosen: boolean }) {
  const { view, reader, hasRanks, hasClasses, hasPublished } = shown
  const { rounding } = view.framework
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      {hasRanks && <td className="rank">{row.rank === null ? '' : reader.count(row.rank)}</td>}
      <th scope="row" className="name">
        <a href={unitAddress(reader.language, view.id, row.unit)}>{reader.say(row.name)}</a>
      </th>
      <td className="total">
        {row.score === null ? <Nothing reader={reader} /> : reader.number(row.score, rounding)}
      </td>
      {hasPublished && <Published row={row} shown={shown} />}
      {hasClasses && <ClassCell row={row} reader={reader} />}
      {row.nodes.map((score, i) => (
        <td key={view.columns[i].code}>
          {score === null ? <Nothing reader={reader} /> : reader.number(score, 2)}
        </td>
      ))}
    </tr>
  )
}

function Published({ row, shown: { view, reader } }: { row: Row; shown: Shown }) {
  const { rounding } = view.framework
  const difference = row.difference === null ? '' : reader.signed(row.difference, rounding)
  return (
    <>
      <td className="published">{row.published === null ? '' : reader.number(row.published, rounding)}</td>
      <td className={row.isOff ? 'off' : undefined}>
        {row.isOff ? reader.words.edition.off(difference) : difference}
      </td>
    </>
  )
}

function ClassCell({ row, reader }: { row: Row; reader: Reader }) {
  const own = row.class && reader.say(row.class)
  const isOther = row.printedClass !== null && row.printedClass.vi !== row.class?.vi
  return (
    <td className={isOther ? 'text off' : 'text'}>
      {own ?? ''}{' '}
      {isOther && row.printedClass && reader.words.edition.printedClass(reader.say(row.printedClass))}
    </td>
  )
}

function Nothing({ reader }: { reader: Reader }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="unseen">{reader.words.edition.notKnown}</span>
    </>
  )
}
