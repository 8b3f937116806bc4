import { areGroups } from '@thuocdo/engine'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { SortableTable } from '../ui/sortable-table.tsx'
import type { Reader } from '../words/reader.ts'
import { unitAddress } from './address.ts'
import { chosenBy, titled } from './block-words.ts'
import { type BlockView, type Column, figureOf, type Section } from './edition-blocks.ts'
import { baseText, ClassCell, Figure, PartCell, type Shown, Total, twinTotal } from './edition-cells.tsx'
import {
  type Footnote,
  FootnoteMark,
  Footnotes,
  footnotesOf,
  SourceMark,
  sourceNumbers,
} from './edition-footnotes.tsx'
import { EditionNotes, NotApplicable, SplitNotes } from './edition-notes.tsx'
import { isPrinted, type Row } from './edition-rows.ts'
import type { EditionView } from './edition-view.ts'
import { sectionTitle, unitWordOf } from './edition-words.ts'
import { isPercent, totalName } from './measure.ts'

type BlockProps = { block: BlockView; view: EditionView; reader: Reader; chosen: string | null }

/** Columns that fit the width of a page on a desktop; that of the classes takes the room of two. */
const widestOnDesktop = 15

/** Every unit of a block with its total, the score of each part, and what the source printed. The first columns stay in place when it scrolls. */
export function EditionTable({ block, view, reader, chosen }: BlockProps) {
  const words = reader.words.edition
  const rows = block.sections.flatMap(section => section.rows)
  const notes = footnotesOf(rows, view, reader)
  const title = titled(block.columns.length > 0 ? words.tableTitle : words.resultTitle, block, reader)
  const shown = shownIn(rows, block.columns, notes, view, reader)
  return (
    <section className="results">
      <h2>{title}</h2>
      <EditionNotes block={block} view={view} reader={reader} />
      <ResultTable {...{ title, shown, chosen }} name={nameOf(block, view)} sections={block.sections} />
      <Footnotes notes={notes} reader={reader} />
      <NotApplicable block={block} reader={reader} />
    </section>
  )
}

/** The points of a block told apart by where they come from, where the table of parts does not say it. */
export function SplitTable({ block, view, reader, chosen }: BlockProps) {
  if (block.split.length === 0) return null
  const rows = block.sections.flatMap(section => section.rows)
  const title = titled(reader.words.edition.splitTitle, block, reader)
  const plain = { ...shownIn(rows, block.split, [], view, reader), hasTwin: false, hasDifference: false }
  const shown = { ...plain, hasClasses: false, hasSources: false }
  const isTold = (row: Row): boolean => block.split.some(column => figureOf(row, column) !== null)
  const sections = block.sections
    .map(section => ({ ...section, rows: section.rows.filter(isTold) }))
    .filter(section => section.rows.length > 0)
  return (
    <section className="results">
      <h2>{title}</h2>
      <SplitNotes {...{ rows, block, view, reader }} />
      <ResultTable
        {...{ title, sections, shown, chosen }}
        name={['nguon', nameOf(block, view)].filter(Boolean).join('-')}
      />
    </section>
  )
}

/** How addresses tell the table of a block apart; that of the first block needs no name. */
const nameOf = (block: BlockView, { blocks }: EditionView): string => (block === blocks[0] ? '' : block.code)

function ResultTable({
  title,
  name,
  sections,
  shown,
  chosen,
}: {
  title: string
  name: string
  sections: readonly Section[]
  shown: Shown
  chosen: string | null
}) {
  const isChosen = chosenBy(chosen)
  return (
    <ScrollBox label={title} isNarrow={shown.width + Number(shown.hasClasses) <= widestOnDesktop}>
      <SortableTable
        name={name}
        className={shown.view.isPartial ? 'wide printed' : 'wide'}
        isUnordered={sections.some(({ kind }) => kind === 'group')}
      >
        <caption className="unseen">{title}</caption>
        <Head shown={shown} />
        {sections.map(section => (
          <Body key={section.label?.vi ?? section.kind} {...{ section, shown, isChosen }} />
        ))}
      </SortableTable>
    </ScrollBox>
  )
}

function shownIn(
  rows: readonly Row[],
  columns: readonly Column[],
  notes: readonly Footnote[],
  view: EditionView,
  reader: Reader,
): Shown {
  const isGrouped = view.blocks.some(({ sections }) => sections.some(({ kind }) => kind === 'group'))
  const has = {
    hasRanks: rows.some(({ rank }) => rank !== null),
    hasTotals: rows.some(({ total }) => total !== null),
    hasClasses: !isGrouped && rows.some(row => row.class !== null || row.printedClass !== null),
    hasTwin: !isPrinted(view.framework) && rows.some(row => twinTotal(row, view) !== null),
    hasDifference: rows.some(({ isOff }) => isOff),
    hasBase: rows.some(({ base }) => base !== null),
    hasSources: view.framework.sources.length > 1 && rows.some(({ source }) => source !== null),
  }
  const width = 1 + Object.values(has).filter(Boolean).length + columns.length
  const labels = rows.flatMap(row => row.class ?? row.printedClass ?? [])
  const hasPoints = rows.some(({ points }) => points !== null)
  const byUnit = new Map(notes.flatMap(note => note.rows.map(({ unit }) => [unit, note] as const)))
  return {
    view,
    reader,
    columns,
    ...has,
    hasPoints,
    areGroups: areGroups(view.framework, labels),
    notes: byUnit,
    sources: sourceNumbers(view),
    width,
  }
}

function Head({ shown }: { shown: Shown }) {
  const { view, reader, columns, hasRanks, hasClasses, hasTwin, hasDifference, hasBase, hasSources } = shown
  const words = reader.words.edition
  const isPublished = view.basis === 'published'
  return (
    <thead>
      <tr>
        {hasRanks && (
          <th scope="col" className="rank" data-key="hang">
            {view.isPartial ? words.printedRank : words.rank}
          </th>
        )}
        <th scope="col" className="name" data-key="ten">
          {reader.words.unit[unitWordOf(view.framework)]}
        </th>
        {shown.hasTotals && <TotalHead shown={shown} />}
        {hasBase && (
          <th scope="col" data-key="goc">
            {shown.hasPoints ? words.pointsOfBase : words.base}
          </th>
        )}
        {hasTwin && (
          <th scope="col" data-key="doi-chieu">
            {isPublished ? words.recomputed : words.published}
          </th>
        )}
        {hasDifference && (
          <th scope="col" data-key="lech">
            {words.difference}
          </th>
        )}
        {hasClasses && (
          <th scope="col" className="text" data-key="loai" data-groups>
            {shown.areGroups ? words.groupOf : words.class}
          </th>
        )}
        {columns.map(({ code, name, max, cap }) => (
          <th key={code} scope="col" className="part" data-key={code}>
            {reader.say(name)} <OutOf max={cap ?? max} reader={reader} />
          </th>
        ))}
        {hasSources && (
          <th scope="col" data-key="nguon">
            {words.source}
          </th>
        )}
      </tr>
    </thead>
  )
}

function TotalHead({ shown: { view, reader } }: { shown: Shown }) {
  const words = reader.words.edition
  const isPublished = view.basis === 'published'
  return (
    <th scope="col" className="total" data-key="tong">
      {isPercent(view.framework)
        ? totalName(view.framework, reader)
        : isPublished
          ? words.publishedTotal
          : words.total}{' '}
      {isPercent(view.framework) ? null : <OutOf max={view.framework.tree.max} reader={reader} />}
    </th>
  )
}

/** What a column can reach; a maximum that nobody published is said to be so, never drawn as nought. */
function OutOf({ max, reader }: { max: number | null | undefined; reader: Reader }) {
  if (max === undefined) return null
  const { edition, framework } = reader.words
  return <small>{max === null ? framework.noMax : edition.outOf(reader.exact(max))}</small>
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
  const title = sectionTitle(section, shown.view, shown.reader)
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
  const { view, reader, hasRanks, hasClasses, hasTwin, hasDifference, hasBase, hasSources } = shown
  const { rounding } = view.framework
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      {hasRanks && <td className="rank">{row.rank === null ? '' : reader.count(row.rank)}</td>}
      <th scope="row" className="name">
        <a href={unitAddress(reader.language, view.id, row.unit)}>{reader.say(row.name)}</a>
        {row.isUnverified && ' *'}
        <FootnoteMark note={shown.notes.get(row.unit)} reader={reader} />
      </th>
      {shown.hasTotals && (
        <td className="total">
          <Total row={row} shown={shown} />
        </td>
      )}
      {hasBase && <td>{baseText(row, shown)}</td>}
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
      {shown.columns.map(column => (
        <td key={column.code}>
          <PartCell row={row} column={column} reader={reader} />
        </td>
      ))}
      {hasSources && (
        <td>
          <SourceMark number={shown.sources.get(row.source ?? '')} reader={reader} />
        </td>
      )}
    </tr>
  )
}
