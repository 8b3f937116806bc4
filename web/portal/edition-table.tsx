import { ScrollBox } from '../ui/scroll-box.tsx'
import type { Print, Reader } from '../words/reader.ts'
import { unitAddress } from './address.ts'
import { chosenBy } from './edition-chart.tsx'
import { EditionNotes } from './edition-notes.tsx'
import type { Row } from './edition-rows.ts'
import type { EditionView, Section } from './edition-view.ts'
import { sectionTitle, summarySentence, unitWordOf } from './edition-words.ts'

type Shown = {
  readonly view: EditionView
  readonly reader: Reader
  readonly hasRanks: boolean
  readonly hasClasses: boolean
  /** Whether the other total stands beside the one that is shown: the published one, or ours on a published table. */
  readonly hasTwin: boolean
  /** Whether some total misses the published one by more than the tolerance. */
  readonly hasDifference: boolean
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
  const isChosen = chosenBy(chosen)
  const title = reader.words.edition.tableTitle
  return (
    <section className="results">
      <h2 id="table">{title}</h2>
      <EditionNotes view={view} reader={reader} />
      <ScrollBox label={title} isNarrow={shown.width + Number(shown.hasClasses) <= widestOnDesktop}>
        <table className={view.isPartial ? 'wide printed' : 'wide'}>
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
  const hasTwin = rows.some(row => twinTotal(row, view) !== null)
  const hasDifference = rows.some(({ isOff }) => isOff)
  const extras = [hasRanks, hasClasses, hasTwin, hasDifference].filter(Boolean).length
  const width = 2 + extras + view.columns.length
  return { view, reader, hasRanks, hasClasses, hasTwin, hasDifference, width }
}

/** The total that checks the one that is shown. */
const twinTotal = ({ score, published }: Row, { basis }: EditionView): number | null =>
  basis === 'computed' ? published : score

function Head({ shown }: { shown: Shown }) {
  const { view, reader, hasRanks, hasClasses, hasTwin, hasDifference } = shown
  const isPublished = view.basis === 'published'
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
          {isPublished ? words.publishedTotal : words.total}{' '}
          <OutOf max={view.framework.tree.max} reader={reader} />
        </th>
        {hasTwin && <th scope="col">{isPublished ? words.recomputed : words.published}</th>}
        {hasDifference && <th scope="col">{words.difference}</th>}
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
  const { view, reader, hasRanks, hasClasses, hasTwin, hasDifference } = shown
  const { rounding } = view.framework
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      {hasRanks && <td className="rank">{row.rank === null ? '' : reader.count(row.rank)}</td>}
      <th scope="row" className="name">
        <a href={unitAddress(reader.language, view.id, row.unit)}>{reader.say(row.name)}</a>
        {row.isUnverified && ' *'}
      </th>
      <td className="total">
        <Figure value={row.total} print={rounding} reader={reader} />
      </td>
      {hasTwin && (
        <td className="twin">
          <Figure value={twinTotal(row, view)} print={rounding} reader={reader} />
        </td>
      )}
      {hasDifference && (
        <td className={row.isOff ? 'off' : undefined}>
          {row.difference === null ? '' : reader.signed(row.difference, rounding)}
        </td>
      )}
      {hasClasses && <ClassCell row={row} shown={shown} />}
      {row.nodes.map((score, i) => (
        <td key={view.columns[i].code}>
          <Figure value={score} print={2} reader={reader} />
        </td>
      ))}
    </tr>
  )
}

/** The class by the totals that are shown; the printed one beside ours where they are not the same. */
function ClassCell({ row, shown: { view, reader } }: { row: Row; shown: Shown }) {
  if (view.basis === 'published')
    return <td className="text">{row.printedClass && reader.say(row.printedClass)}</td>
  const own = row.class && reader.say(row.class)
  const isOther = row.printedClass !== null && row.printedClass.vi !== row.class?.vi
  return (
    <td className={isOther ? 'text off' : 'text'}>
      {own ?? ''}{' '}
      {isOther && row.printedClass && reader.words.edition.printedClass(reader.say(row.printedClass))}
    </td>
  )
}

function Figure({ value, print, reader }: { value: number | null; print: number | Print; reader: Reader }) {
  return value === null ? <Nothing reader={reader} /> : reader.number(value, print)
}

function Nothing({ reader }: { reader: Reader }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="unseen">{reader.words.edition.notKnown}</span>
    </>
  )
}
