import { Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { AssessmentView, CriterionLine, PointsShown } from './assessment-view.ts'

type Props = { readonly view: AssessmentView; readonly reader: RoomReader }

/** The tree of criteria as lines, with the points of every stage; each criterion opens beside it. */
export function CriteriaTable({ view, reader }: Props) {
  const { assessments } = reader.words
  return (
    <ScrollBox label={assessments.tableLabel}>
      <table className="criteria">
        <thead>
          <tr>
            <th scope="col" className="text">
              {assessments.criterion}
            </th>
            <th scope="col">{assessments.max}</th>
            <th scope="col">{assessments.self}</th>
            <th scope="col">{assessments.appraised}</th>
            <th scope="col">{assessments.final}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map(line => (
            <Line key={line.code} line={line} view={view} reader={reader} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{assessments.total}</th>
            <td>{reader.points(view.total.max)}</td>
            <td>{reader.points(view.total.self)}</td>
            <td>{reader.points(view.total.appraised)}</td>
            <td>{reader.points(view.total.final)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  )
}

function Line({ line, view, reader }: Props & { readonly line: CriterionLine }) {
  const isOpen = view.cell?.code === line.code
  const classes = [line.isLeaf ? 'leaf' : 'group', `depth-${Math.min(line.depth, 4)}`, isOpen ? 'chosen' : '']
  return (
    <tr className={classes.filter(Boolean).join(' ')}>
      <th scope="row">
        <div className="named">
          <span className="code">{line.code}</span>
          <Name line={line} view={view} reader={reader} isOpen={isOpen} />
        </div>
      </th>
      <td>{line.max === null ? '' : reader.points(line.max)}</td>
      <td>{stage(line, line.self, reader)}</td>
      <td>{stage(line, line.appraised, reader)}</td>
      <td>{stage(line, line.final, reader)}</td>
    </tr>
  )
}

function Name({
  line,
  view,
  reader,
  isOpen,
}: Props & { readonly line: CriterionLine; readonly isOpen: boolean }) {
  const { assessments } = reader.words
  if (!line.isLeaf) return <span>{reader.say(line.name)}</span>
  return (
    <span>
      <Link
        to={`${reader.to(`/assessments/${view.id}`)}?cell=${encodeURIComponent(line.code)}#cell`}
        {...(isOpen && { 'aria-current': 'true' })}
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
const stage = (line: CriterionLine, points: PointsShown, reader: RoomReader): string =>
  points === null && !line.isLeaf ? '' : reader.points(points)
