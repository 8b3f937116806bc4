import { Link } from 'react-router'
import type { RoomReader } from '../parts/room-reader.ts'
import type { AssessmentView, CellView, CriterionLine } from './assessment-view.ts'
import { cellAddress } from './cell-address.ts'

type Props = {
  readonly view: AssessmentView
  readonly cell: CellView
  readonly reader: RoomReader
}

/** The ways on from a criterion: to the one before and the one after it, to the next that waits, and back to all. Each has a key. */
export function CellWays({ view, cell, reader }: Props) {
  const { ways } = reader.words.assessments
  const criteria = view.lines.filter(({ isLeaf, code }) => isLeaf || code === cell.code)
  const at = criteria.findIndex(({ code }) => code === cell.code)
  const [before, after, waiting] = [criteria[at - 1], criteria[at + 1], nextWaiting(criteria, at)]
  const link = (line: CriterionLine | undefined, text: string, key?: string) =>
    line && (
      <Link
        to={cellAddress(reader, view.id, { cell: line.code, show: view.shown })}
        title={`${line.code} ${reader.say(line.name)}`}
        {...(key && { 'aria-keyshortcuts': key })}
      >
        {text}
      </Link>
    )
  return (
    <nav className="cell-ways" aria-label={ways.label}>
      {link(before, ways.before, 'k')}
      {link(after, ways.after, 'j')}
      {waiting && waiting !== after && link(waiting, ways.waiting(waiting.code))}
      <Link
        className="side-close"
        to={cellAddress(reader, view.id, { show: view.shown })}
        preventScrollReset
        aria-keyshortcuts="Escape"
      >
        {reader.words.assessments.closeCell}
      </Link>
    </nav>
  )
}

/** The next criterion that waits for the reader, after the last again from the first. */
function nextWaiting(criteria: readonly CriterionLine[], at: number): CriterionLine | undefined {
  const around = [...criteria.slice(at + 1), ...criteria.slice(0, Math.max(0, at))]
  return around.find(({ waits }) => waits)
}
