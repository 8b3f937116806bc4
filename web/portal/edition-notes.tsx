import { round } from '@thuocdo/engine'
import type { Reader } from '../words/reader.ts'
import type { EditionView } from './edition-view.ts'

/** What a reader must know to read the order, the groups and the marks of a ranking: under the chart, and over the table. */
export function EditionNotes({ view, reader }: { view: EditionView; reader: Reader }) {
  const notes = notesOf(view, reader)
  return notes.length === 0 ? null : <p className="chart-note">{notes.join(' ')}</p>
}

/** The notes of a ranking, each a sentence. */
export function notesOf(view: EditionView, reader: Reader): readonly string[] {
  const { notes } = reader.words.edition
  const rows = view.sections.flatMap(section => section.rows)
  const isRanked = !('none' in view.framework.rank)
  const isPrintedRank = view.results.units.some(({ published }) => published.rank !== undefined)
  return [
    view.basis === 'published' && isRanked && !isPrintedRank ? notes.rankedByPublished : '',
    hasTwins(view) ? notes.unrounded : '',
    view.sections.some(({ kind }) => kind === 'group') ? notes.groupsComputed : '',
    rows.some(row => row.isUnverified) ? notes.unverified : '',
  ].filter(note => note !== '')
}

/** Whether two neighbours show the same total and stand at different ranks all the same. */
function hasTwins({ sections, framework, basis }: EditionView): boolean {
  const [first] = sections
  if (basis === 'published' || first?.kind !== 'ranked' || 'none' in framework.rank) return false
  const shown = first.rows.map(({ total }) => total && round(total, framework.rounding))
  return first.rows.some(
    ({ rank }, i) =>
      i > 0 && shown[i] !== null && shown[i] === shown[i - 1] && rank !== first.rows[i - 1].rank,
  )
}
