import { type DotRow, DotRows } from '../charts/dot-rows.tsx'
import { scaleOf, tickDecimals } from '../charts/scale.ts'
import type { Reader } from '../words/reader.ts'
import { chosenBy, titled } from './block-words.ts'
import { type BlockView, drawnTotal, type Section } from './edition-blocks.ts'
import { type Row, ranklessIn } from './edition-rows.ts'
import type { EditionView } from './edition-view.ts'
import { chartTitle, sectionTitle } from './edition-words.ts'

/** Who is where: a dot for each unit, in two columns where there is room. */
export function EditionChart({
  block,
  view,
  reader,
  release,
  chosen,
}: {
  block: BlockView
  view: EditionView
  reader: Reader
  release: string
  chosen: string | null
}) {
  const shown = drawnOf(block)
  const rows = shown.flatMap(section => section.rows)
  if (rows.length < 2) return null
  const isChosen = chosenBy(chosen)
  const scale = scaleOf(rows.map(drawn))
  const decimals = tickDecimals(scale.ticks)
  const isLong = rows.some(({ name }) => reader.say(name).length > longestName)
  const notes = chartNotes(rows, reader)
  const title = titled(chartTitle(block, view, reader), block, reader)
  return (
    <figure className="chart edition-chart">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <div className="chart-columns">
        {inTwo(
          shown.map(section => dotRows(section, view, reader, isChosen)),
          isLong ? Number.POSITIVE_INFINITY : 24,
        ).map(column => (
          <DotRows
            key={column.map(row => (row.kind === 'mark' ? row.id : row.text)).join()}
            rows={column}
            scale={scale}
            tick={x => reader.number(x, decimals)}
            label={title}
            isLong={isLong}
          />
        ))}
      </div>
      {notes.length > 0 && <p className="chart-note">{notes.join(' ')}</p>}
      <p className="chart-source">
        {reader.words.edition.chartSource(reader.say(view.framework.publisher), release)}
      </p>
    </figure>
  )
}

/** What the marks mean, and why some units stand last without a rank among those that have one. */
function chartNotes(rows: readonly Row[], reader: Reader): readonly string[] {
  const words = reader.words.edition
  const rankless = ranklessIn(rows)
  return [
    ...(rows.some(hollow) ? [words.hollow] : []),
    ...(rows.some(({ isUnverified }) => isUnverified) ? [words.notes.unverified] : []),
    ...(rankless.length > 0 ? [words.rankless(rankless.map(({ name }) => reader.say(name)).join(', '))] : []),
  ]
}

/** Letters of a name that fit before its mark on a phone. */
const longestName = 24

/** What can be drawn of a block: rows with a total. */
const drawnOf = ({ sections }: BlockView): readonly Section[] =>
  sections
    .map(section => ({ ...section, rows: section.rows.filter(row => drawnTotal(row) !== null) }))
    .filter(({ rows }) => rows.length > 0)

function dotRows(
  section: Section,
  view: EditionView,
  reader: Reader,
  isChosen: (row: Row) => boolean,
): readonly DotRow[] {
  const { framework, isPartial } = view
  const heading = sectionTitle(section, view, reader)
  const hasRanks = isPartial || !('none' in framework.rank)
  const marks = section.rows.map(
    (row): DotRow => ({
      kind: 'mark',
      id: row.unit,
      rank: hasRanks && row.rank !== null ? reader.count(row.rank) : '',
      name: `${reader.say(row.name)}${row.isUnverified ? ' *' : ''}`,
      value: drawn(row),
      text: reader.number(drawn(row), framework.rounding),
      isHollow: hollow(row),
      isChosen: isChosen(row),
    }),
  )
  return heading === null ? marks : [{ kind: 'heading', text: heading }, ...marks]
}

const drawn = (row: Row): number => drawnTotal(row) ?? Number.NaN

const hollow = ({ score }: Row): boolean => score === null

/** Two columns of about equal length; a section is not torn where there are several. Short lists stay in one. */
function inTwo(sections: readonly (readonly DotRow[])[], enough: number): readonly (readonly DotRow[])[] {
  const all = sections.flat()
  if (all.length < enough) return [all]
  const cuts =
    sections.length > 1
      ? sections.map((_, i) => sections.slice(0, i + 1).flat().length)
      : [Math.ceil(all.length / 2)]
  const cut = cuts.reduce((best, at) =>
    Math.abs(at - all.length / 2) < Math.abs(best - all.length / 2) ? at : best,
  )
  return [all.slice(0, cut), all.slice(cut)]
}
