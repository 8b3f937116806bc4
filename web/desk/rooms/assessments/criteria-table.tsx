import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { AssessmentView, CriterionLine, PointsShown } from './assessment-view.ts'

type Props = { readonly view: AssessmentView; readonly reader: RoomReader }

/** The tree of criteria as lines, with the points of every stage; each criterion opens beside it. */
export function CriteriaTable({ view, reader }: Props) {
  const { assessments } = reader.words
  const { max, self, appraised, final } = view.total
  const stage = (title: string, pointsOf: (line: CriterionLine) => PointsShown): Column<CriterionLine> => ({
    title,
    cell: line => stagePoints(line, pointsOf(line), reader),
    isFigure: true,
  })
  return (
    <ListTable
      label={assessments.tableLabel}
      className="criteria"
      lines={view.lines}
      keyOf={({ code }) => code}
      lineClass={line => classesOf(line, isOpen(line, view))}
      columns={[
        { title: assessments.criterion, cell: line => <Named {...{ line, view, reader }} /> },
        {
          title: assessments.max,
          cell: ({ max }) => (max === null ? '' : reader.points(max)),
          isFigure: true,
        },
        stage(assessments.self, line => line.self),
        stage(assessments.appraised, line => line.appraised),
        stage(assessments.final, line => line.final),
      ]}
      foot={[assessments.total, ...[max, self, appraised, final].map(reader.points)]}
    />
  )
}

const isOpen = ({ code }: CriterionLine, { cell }: AssessmentView): boolean => cell?.code === code

const classesOf = ({ isLeaf, depth }: CriterionLine, isChosen: boolean): string =>
  [isLeaf ? 'leaf' : 'group', `depth-${Math.min(depth, 4)}`, isChosen && 'chosen'].filter(Boolean).join(' ')

function Named(props: Props & { readonly line: CriterionLine }) {
  return (
    <div className="named">
      <span className="code">{props.line.code}</span>
      <Name {...props} />
    </div>
  )
}

function Name({ line, view, reader }: Props & { readonly line: CriterionLine }) {
  const { assessments } = reader.words
  if (!line.isLeaf) return <span>{reader.say(line.name)}</span>
  return (
    <span>
      <Link
        to={`${reader.to(`/assessments/${view.id}`)}?cell=${encodeURIComponent(line.code)}#cell`}
        {...(isOpen(line, view) && { 'aria-current': 'true' })}
      >
        {reader.say(line.name)}
      </Link>
      {line.waits && <Badge kind="attention">{assessments.waitsHere}</Badge>}
      {line.step !== null && line.step !== 'empty' && (
        <small className={`step is-${line.step}`}>
          {[assessments.cellStates[line.step], line.division].filter(Boolean).join(' · ')}
        </small>
      )}
    </span>
  )
}

// A group without any points stays empty: dashes everywhere would only tire the eye.
const stagePoints = (line: CriterionLine, points: PointsShown, reader: RoomReader): string =>
  points === null && !line.isLeaf ? '' : reader.points(points)
