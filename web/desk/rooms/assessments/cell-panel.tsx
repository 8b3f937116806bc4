import { Link } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { HistoryList } from '../parts/history-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { AssessmentView, CellView, Citation } from './assessment-view.ts'
import { CellActs } from './cell-acts.tsx'

type Props = {
  readonly view: AssessmentView
  readonly cell: CellView
  readonly reader: RoomReader
  readonly attempt: Attempt | undefined
}

/** One criterion beside the tree: rule, points, documents, what may be done here and now, and its history. */
export function CellPanel({ view, cell, reader, attempt }: Props) {
  const { assessments } = reader.words
  return (
    <>
      <p className="side-close">
        <Link to={reader.to(`/assessments/${view.id}`)} preventScrollReset>
          {assessments.closeCell}
        </Link>
      </p>
      <p className="cell-path">{cell.path.map(({ name }) => reader.say(name)).join(' / ')}</p>
      <h2>
        <span className="code">{cell.code}</span> {reader.say(cell.name)}
      </h2>
      <DoneNotice words={assessments.done} note={savedAt(cell, reader)} />
      <Stages cell={cell} reader={reader} />
      <About cell={cell} reader={reader} />
      <Citations citations={cell.citations} reader={reader} />
      <CellActs view={view} cell={cell} reader={reader} attempt={attempt} />
      <h3>{assessments.cellHistory}</h3>
      <HistoryList entries={cell.history} empty={assessments.noEntries} reader={reader} />
    </>
  )
}

/** When the newest entry of the criterion was written: what was just done. */
function savedAt({ history }: CellView, reader: RoomReader): string {
  const [newest] = history ?? []
  return newest === undefined ? '✓' : `${reader.words.assessments.saved(reader.instant(newest.at))} ✓`
}

function Stages({ cell, reader }: Pick<Props, 'cell' | 'reader'>) {
  const { assessments } = reader.words
  const stages = [
    [assessments.max, cell.max],
    [assessments.self, cell.self],
    [assessments.appraised, cell.appraised],
    [assessments.final, cell.final],
  ] as const
  return (
    <dl className="stages">
      {stages.map(([name, points]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{reader.points(points)}</dd>
        </div>
      ))}
    </dl>
  )
}

function About({ cell, reader }: Pick<Props, 'cell' | 'reader'>) {
  const { assessments } = reader.words
  const lines = [
    [assessments.declare.title, cell.declared],
    ['', cell.because],
    [assessments.rule, cell.rule],
    [assessments.note, cell.note],
  ] as const
  return (
    <div className="cell-about">
      {lines.map(
        ([name, words]) =>
          words !== null && (
            <p key={name || 'because'}>
              {name !== '' && <span className="quiet">{name}: </span>}
              {reader.say(words)}
            </p>
          ),
      )}
      {cell.form === null && (
        <p>
          <strong>{assessments.scoredElsewhere(assessments.sources[cell.source] ?? cell.source)}</strong>
        </p>
      )}
      {cell.form !== null && cell.declared === null && (
        <p className="quiet">
          {assessments.declare.title}: {assessments.notDeclared}
        </p>
      )}
      {cell.form !== null && (
        <p>
          <span className="quiet">{assessments.source}: </span>
          {assessments.sources[cell.source] ?? cell.source}
        </p>
      )}
      {cell.division !== null && <p>{assessments.assign.now(cell.division)}</p>}
    </div>
  )
}

function Citations({
  citations,
  reader,
}: {
  readonly citations: readonly Citation[]
  readonly reader: RoomReader
}) {
  const { cite } = reader.words.assessments
  return (
    <>
      <h3>{cite.list}</h3>
      {citations.length === 0 ? (
        <p className="quiet">{cite.listNone}</p>
      ) : (
        <ul className="citations">
          {citations.map(({ evidence, title, pages, href }) => (
            <li key={`${evidence} ${pages}`}>
              {href === null ? (
                (title ?? reader.words.rooms.documentNotYours)
              ) : (
                <a href={`/desk${reader.to(href)}`} download>
                  {title}
                </a>
              )}{' '}
              {pages !== '' && <small>{cite.pagesOf(pages)}</small>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
