import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { WindowTitle } from '../../window-title.tsx'
import type { RoomReader } from './room-reader.ts'

/** One step on the way to a page: a room, a thing in it. */
export type Step = { readonly text: string; readonly to: string }

/** The head of a page of the desk: the way to it, its name, one line about it, and what leads on from it. */
export function PageHead({
  steps = [],
  title,
  note,
  lead,
  reader,
  children,
}: {
  readonly steps?: readonly Step[]
  readonly title: string
  readonly note?: ReactNode
  readonly lead?: ReactNode
  readonly reader: RoomReader
  readonly children?: ReactNode
}) {
  return (
    <header className="room-head">
      <WindowTitle title={title} />
      {steps.length > 0 && (
        <nav className="breadcrumb" aria-label={reader.words.rooms.way}>
          <ol>
            {steps.map(({ text, to }) => (
              <li key={to}>
                <Link to={reader.to(to)}>{text}</Link>
              </li>
            ))}
            <li>
              <span aria-current="page">{title}</span>
            </li>
          </ol>
        </nav>
      )}
      <div className="room-title">
        <h1>
          {title} {note}
        </h1>
        {children !== undefined && <div className="room-acts">{children}</div>}
      </div>
      {lead !== undefined && <p className="room-lead">{lead}</p>}
    </header>
  )
}
