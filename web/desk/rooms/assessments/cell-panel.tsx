import { DoneNotice } from '../../done-notice.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { HistoryList } from '../parts/history-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { AssessmentView, CellView, Citation } from './assessment-view.ts'
import { CellActs } from './cell-acts.tsx'
import { CellWays } from './cell-ways.tsx'

type Props = {
  readonly view: AssessmentView
  readonly cell: CellView
  readonly reader: RoomReader
  readonly attempt: Attempt | undefined
}

/** One criterion beside the tree, or a group: rule, points, documents, what may be done here and now, and its history. */
export function CellPanel({ view, cell, reader, attempt }: Props) {
  const { assessments } = reader.words
  return (
    <>
      <CellWays view={view} cell={cell} reader={reader} />
      <p className="cell-path">{cell.path.map(({ name }) => reader.say(name)).join(' / ')}</p>
      <h2 id="cell-title">
        <span className="code">{cell.code}</span> {reader.say(cell.name)}
      </h2>
      <DoneNotice words={assessments.done} note={savedAt(cell, reader)} />
      <Stages cell={cell} reader={reader} />
      <About cell={cell} reader={reader} />
      {cell.holds === null && <Citations citations={cell.citations} reader={reader} />}
      {Object.keys(cell.refusals).length > 0 && (
        <>
          <h3>{cell.holds === null ? assessments.cellActs : assessments.groupActs}</h3>
          <CellActs view={view} cell={cell} reader={reader} attempt={attempt} />
        </>
      )}
      {cell.holds === null && (
        <>
          <h3>{assessments.cellHistory}</h3>
          <HistoryList entries={cell.history} empty={assessments.noEntries} reader={reader} />
        </>
      )}
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
    [assessments.rule, cell.rule],
    [assessments.note, cell.note],
    [assessments.declare.title, cell.declared],
    ['', cell.because],
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
      {cell.holds === null ? (
        <Source cell={cell} reader={reader} />
      ) : (
        <p>{assessments.holds(reader.count(cell.holds))}</p>
      )}
      {cell.division !== null && <p>{assessments.assign.now(cell.division)}</p>}
    </div>
  )
}

/** Where the points of a criterion come from, and whether the unit has declared it. */
function Source({ cell, reader }: Pick<Props, 'cell' | 'reader'>) {
  const { assessments } = reader.words
  const source = assessments.sources[cell.source] ?? cell.source
  if (cell.form === null)
    return (
      <p>
        <strong>{assessments.scoredElsewhere(source)}</strong>
      </p>
    )
  return (
    <>
      {cell.declared === null && (
        <p className="quiet">
          {assessments.declare.title}: {assessments.notDeclared}
        </p>
      )}
      <p>
        <span className="quiet">{assessments.source}: </span>
        {source}
      </p>
    </>
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
