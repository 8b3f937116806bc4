import { round } from '@thuocdo/engine'
import { capital } from '../words/capital.ts'
import type { Reader } from '../words/reader.ts'
import { type BlockView, type Column, figureOf } from './edition-blocks.ts'
import { cappedAt, ownMaximum, printedApart } from './edition-cells.tsx'
import { isPrinted, type Row, ranklessIn } from './edition-rows.ts'
import { type EditionView, rowsIn } from './edition-view.ts'

/** What a reader must know to read the order, the groups and the marks of a ranking. */
export function EditionNotes({
  block,
  view,
  reader,
}: {
  block: BlockView
  view: EditionView
  reader: Reader
}) {
  const notes = notesOf(block, view, reader)
  return notes.length === 0 ? null : <p className="chart-note">{notes.join(' ')}</p>
}

/** The notes of the ranking of a block, each a sentence. */
export function notesOf(block: BlockView, view: EditionView, reader: Reader): readonly string[] {
  const { notes } = reader.words.edition
  const { framework, basis } = view
  const rows = block.sections.flatMap(section => section.rows)
  const rankless = ranklessIn(rows)
  const isRanked = !('none' in framework.rank)
  const isPrintedRank = rowsIn(view).some(({ rank }) => rank !== null) && isPrinted(framework)
  return [
    basis === 'published' && isRanked && !isPrinted(framework) && !isPrintedRank
      ? notes.rankedByPublished
      : '',
    framework.measure === 'percent' && isRanked && rows.some(({ base }) => base !== null)
      ? notes.byPercent
      : '',
    ...twinNotes(block, view, reader),
    block.sections.some(({ kind }) => kind === 'group') && !isPrinted(framework) ? notes.groupsComputed : '',
    rows.some(row => row.isUnverified) ? notes.unverified : '',
    rankless.length > 0
      ? reader.words.edition.rankless(rankless.map(({ name }) => reader.say(name)).join(', '))
      : '',
    isRoundedApart(block, view) ? notes.rounded : '',
    ...cellNotes(rows, block.columns, view, reader),
  ]
    .filter(note => note !== '')
    .map(capital)
}

/** What the small figures inside cells are. */
function cellNotes(
  rows: readonly Row[],
  columns: readonly Column[],
  { framework }: EditionView,
  reader: Reader,
): readonly string[] {
  const words = reader.words.edition
  const has = (told: (row: Row, column: Column) => number | null): boolean =>
    rows.some(row => columns.some(column => told(row, column) !== null))
  const { bonus, penalty } = framework.tree.caps ?? {}
  const isCapped = bonus !== undefined && penalty !== undefined && has(cappedAt)
  return [
    has(ownMaximum) ? words.ownMaxima : '',
    has(printedApart) ? words.printedApart : '',
    isCapped ? words.capped(reader.exact(bonus), reader.exact(penalty)) : '',
  ]
}

/** What a table of points by source leaves out, and what its small figures are. */
export function SplitNotes({ rows, block, view, reader }: SplitProps) {
  const isAdjusted = (view.framework.tree.children ?? []).some(({ role = 'ordinary' }) => role !== 'ordinary')
  const leavesOut = isAdjusted ? reader.words.edition.splitLeavesOut : ''
  const notes = [leavesOut, ...cellNotes(rows, block.split, view, reader)].filter(note => note !== '')
  return notes.length === 0 ? null : <p className="chart-note">{notes.join(' ')}</p>
}

type SplitProps = { rows: readonly Row[]; block: BlockView; view: EditionView; reader: Reader }

/** Why two neighbours show the same total and stand at different ranks all the same. Ties decided by hand are marked at the units. */
function twinNotes({ sections }: BlockView, view: EditionView, reader: Reader): readonly string[] {
  const { rank: ranking, rounding } = view.framework
  const [first] = sections
  if (view.basis === 'published' || first?.kind !== 'ranked' || 'none' in ranking) return []
  const twins = first.rows.flatMap((row, i) => {
    const above = first.rows[i - 1]
    if (!above || row.total === null || above.total === null || row.rank === above.rank) return []
    const isSame = round(row.total, rounding) === round(above.total, rounding)
    return isSame ? [Math.abs(row.total - above.total) < 1e-9] : []
  })
  return twins.includes(false) ? [reader.words.edition.notes.unrounded] : []
}

/** Whether the printed columns of some unit miss its printed total by no more than their rounding. */
function isRoundedApart({ columns, split }: BlockView, view: EditionView): boolean {
  const { tree } = view.framework
  const isSum = (tree.combine?.method ?? 'sum') === 'sum' && tree.combine?.scale === undefined
  const hasRoles = (tree.children ?? []).some(({ role = 'ordinary' }) => role === 'penalty')
  const lists = [isSum && !hasRoles ? columns : [], split].filter(list => list.length > 0)
  return lists.some(list => rowsIn(view).some(row => missesByRounding(row, list)))
}

function missesByRounding(row: Row, columns: BlockView['columns']): boolean {
  const total = row.points ?? row.total
  const figures = columns.map(column => figureOf(row, column))
  if (total === null || figures.some(figure => figure === null)) return false
  const cents = (x: number): number => Math.round(100 * round(x, { decimals: 2, mode: 'half-up' }))
  const off = Math.abs(figures.reduce<number>((sum, x) => sum + cents(x ?? 0), 0) - cents(total))
  return off > 0 && off <= columns.length
}

/** What does not apply to a whole block, folded away until somebody asks. */
export function NotApplicable({ block, reader }: { block: BlockView; reader: Reader }) {
  const { notApplicable, notApplicableTitle } = reader.words.edition
  const count = block.notApplicable.flatMap(({ names }) => names).length
  if (count === 0) return null
  return (
    <details>
      <summary>{notApplicableTitle(reader.count(count))}</summary>
      <ul className="footnotes">
        {block.notApplicable.map(({ names, reason }) => (
          <li key={reason.vi}>{notApplicable(names.map(reader.say).join('; '), reader.say(reason))}</li>
        ))}
      </ul>
    </details>
  )
}
