import type { Words } from '@thuocdo/engine'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { SortableTable } from '../ui/sortable-table.tsx'
import { periodText, shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { unitAddress } from './address.ts'
import { titled } from './block-words.ts'
import { closed } from './edition-footnotes.tsx'
import { unitWordOf } from './edition-words.ts'
import { cellOf, type IndexView, type YearsTable } from './index-view.ts'
import type { IndexYear, UnitThroughYears } from './index-years.ts'

type Shown = { readonly view: IndexView; readonly table: YearsTable; readonly reader: Reader }

/** Units × years: ranks with totals, groups in words and shades, or totals alone. */
export function IndexTables({ view, reader }: { view: IndexView; reader: Reader }) {
  return view.tables.map(table => (
    <section key={table.block.code} className="results years-of-units">
      <h2>{titled(titleOf(view, reader), table.block, reader)}</h2>
      <p className="chart-note">{notesOf(view, table, reader)}</p>
      <Table view={view} table={table} reader={reader} />
      <CutReasons view={view} table={table} reader={reader} />
    </section>
  ))
}

function titleOf({ kind }: IndexView, reader: Reader): string {
  const words = reader.words.views.index
  return { ranks: words.table, groups: words.groupTable, totals: words.scoreTable }[kind]
}

function notesOf({ kind, editions }: IndexView, { columns }: YearsTable, reader: Reader): string {
  const words = reader.words.views.index
  const shown = columns.map(at => editions[at])
  const broken = shown.filter(({ isBreak, cut }, i) => i > 0 && isBreak && cut === null)
  const cuts = cutsIn(shown)
  return [
    { ranks: words.tableNote, groups: words.groupNote, totals: words.scoreNote }[kind],
    ...(broken.length > 0
      ? [words.broken(broken.map(({ period }) => shortPeriod(period, reader)).join(', '))]
      : []),
    ...(cuts.length > 0
      ? [words.cutAt(cuts.map(({ period }) => shortPeriod(period, reader)).join(', '))]
      : []),
  ].join(' ')
}

const cutsIn = (years: readonly IndexYear[]) =>
  years.flatMap(({ cut, period }, i) => (i > 0 && cut ? [{ cut, period }] : []))

/** Why editions do not compare with those before them, for readers who ask. */
function CutReasons({ view, table, reader }: Shown) {
  const cuts = cutsIn(table.columns.map(at => view.editions[at]))
  const words = reader.words.views.index
  if (cuts.length === 0) return null
  return (
    <details>
      <summary>{words.whyCut}</summary>
      <ul className="chart-note">
        {cuts.map(({ cut, period }) => (
          <li key={period}>{closed(words.cut(periodText(period, reader), reader.say(cut)))}</li>
        ))}
      </ul>
    </details>
  )
}

function Table({ view, table, reader }: Shown) {
  const title = titled(titleOf(view, reader), table.block, reader)
  const isFirst = table === view.tables[0]
  return (
    <ScrollBox label={title} isNarrow={table.columns.length <= 12}>
      <SortableTable name={isFirst ? '' : table.block.code} className="wide">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="name" data-key="don-vi">
              {reader.words.unit[unitWordOf(view.framework)]}
            </th>
            {table.columns.map(at => (
              <YearHead key={at} {...{ view, at, reader }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.units.map(unit => (
            <Line key={unit.unit} {...{ unit, view, table, reader }} />
          ))}
        </tbody>
      </SortableTable>
    </ScrollBox>
  )
}

/** Plain text: script makes it a button that sorts, and the list of editions leads to each of them. */
function YearHead({ view, at, reader }: { view: IndexView; at: number; reader: Reader }) {
  const { period } = view.editions[at]
  const isText = view.kind === 'groups'
  return (
    <th scope="col" className={isText ? 'text' : undefined} data-key={period}>
      {shortPeriod(period, reader)}
    </th>
  )
}

function Line({ unit, view, table, reader }: Shown & { unit: UnitThroughYears }) {
  const last = table.columns.findLast(at => cellOf(unit, at, view.kind) !== null) ?? table.columns[0]
  return (
    <tr>
      <th scope="row" className="name">
        <a href={unitAddress(reader.language, view.editions[last].id, unit.unit)}>{reader.say(unit.name)}</a>
      </th>
      {table.columns.map(at => (
        <Cell key={at} {...{ unit, at, view, reader }} />
      ))}
    </tr>
  )
}

type CellProps = { unit: UnitThroughYears; at: number; view: IndexView; reader: Reader }

function Cell({ unit, at, view, reader }: CellProps) {
  const figure = cellOf(unit, at, view.kind)
  if (figure === null) return <td data-value="">–</td>
  const { rank, total } = figure
  const text = total === null ? null : reader.number(total, view.framework.rounding)
  if (view.kind === 'groups' && figure.class)
    return <Group label={figure.class} view={view} reader={reader} />
  if (view.kind === 'totals') return <td>{text}</td>
  if (rank === null)
    return (
      <td data-value="">
        – <small className="below">{text}</small>
      </td>
    )
  return (
    <td data-value={rank}>
      {reader.count(rank)}
      {text !== null && <small className="below"> {text}</small>}
    </td>
  )
}

/** A group in its words on a shade: the higher, the darker. */
function Group({ label, view, reader }: { label: Words; view: IndexView; reader: Reader }) {
  const place = view.classes.findIndex(({ vi }) => vi === label.vi)
  return (
    <td className={`text g${place + 1}`} data-value={place}>
      {reader.say(label)}
    </td>
  )
}
