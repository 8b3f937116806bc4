import { Badge } from '../../../ui/badge.tsx'
import { DueDay } from '../parts/due-day.tsx'
import type { Column } from '../parts/list-table.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { AssessmentLine } from './assessment-view.ts'
import { StateBadge } from './state-badge.tsx'

/** The columns of a list of assessments: whose, of which block, in which step, how far, and until when. */
export function assessmentColumns(
  reader: RoomReader,
): Readonly<Record<'unit' | 'block' | 'state' | 'filled' | 'due', Column<AssessmentLine>>> {
  const { assessments } = reader.words
  return {
    unit: { title: assessments.unit, cell: ({ unit }) => reader.say(unit.name) },
    block: { title: assessments.block, cell: ({ block }) => reader.say(block) },
    state: { title: assessments.state, cell: ({ state }) => <StateBadge state={state} reader={reader} /> },
    filled: {
      title: assessments.filled,
      cell: ({ filled, leaves }) => assessments.filledOf(reader.count(filled), reader.count(leaves)),
      isFigure: true,
    },
    due: {
      title: assessments.due,
      cell: line => (
        <>
          <DueDay line={line} reader={reader} />{' '}
          {line.isLate && <Badge kind="overdue">{assessments.late}</Badge>}
        </>
      ),
      isFigure: true,
    },
  }
}
