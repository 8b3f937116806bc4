import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { type Column, ListTable } from '../parts/list-table.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { AssessmentView, CriterionLine, PointsShown } from './assessment-view.ts'
import { cellAddress } from './cell-address.ts'
import { openerId } from './use-open-cell.ts'

type Props = { readonly view: AssessmentView; readonly reader: RoomReader }

/** The tree of criteria as lines, with the points of every stage; each criterion opens beside it. */
export function CriteriaTable({ view, reader }: Props) {
  const { assessments } = reader.words
  const stages = stagesGiven(view)
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
        ...stages.map(
          (stage): Column<CriterionLine> => ({
            title: assessments[stage],
            cell: line => stagePoints(line, line[stage], reader),
            isFigure: true,
          }),
        ),
      ]}
      foot={[
        assessments.total,
        reader.points(view.total.max),
        ...stages.map(stage => reader.points(view.total[stage])),
      ]}
    />
  )
}

/** The stages in which anybody gave points: a column of dashes would only take room from the names. */
const stagesGiven = ({ lines, total }: AssessmentView) =>
  (['self', 'appraised', 'final'] as const).filter(
    stage => stage === 'self' || total[stage] !== null || lines.some(line => line[stage] !== null),
  )

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
  const { code, step } = line
  return (
    <span>
      {line.opens ? (
        <Link
          id={openerId(code)}
          to={cellAddress(reader, view.id, { cell: code, show: view.shown })}
          {...(isOpen(line, view) && { 'aria-current': 'true' })}
        >
          {reader.say(line.name)}
        </Link>
      ) : (
        reader.say(line.name)
      )}{' '}
      {line.isDisputed && view.shown !== 'disputed' && <Badge kind="attention">{assessments.disputed}</Badge>}{' '}
      {line.waits && view.shown !== 'waiting' && <Badge kind="chosen">{assessments.waitsHere}</Badge>}
      {step !== null && step !== 'empty' && (
        <small className={`step is-${step}`}>
          {[assessments.cellStates[step], line.division].filter(Boolean).join(' · ')}
        </small>
      )}
    </span>
  )
}

// A group without any points stays empty: dashes everywhere would only tire the eye.
const stagePoints = (line: CriterionLine, points: PointsShown, reader: RoomReader): string =>
  points === null && !line.isLeaf ? '' : reader.points(points)
