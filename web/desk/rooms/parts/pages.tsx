import { Link } from 'react-router'
import type { RoomReader } from './room-reader.ts'

/** The pages of a list whose length is known. Nothing where there is one. */
export function Pages({
  reader,
  pages,
  current,
  to,
}: {
  readonly reader: RoomReader
  readonly pages: number
  /** Counted from 1. */
  readonly current: number
  readonly to: (page: number) => string
}) {
  const { rooms } = reader.words
  if (pages < 2) return null
  const numbers = Array.from({ length: pages }, (_, at) => at + 1)
  const near = numbers.filter(page => page === 1 || page === pages || Math.abs(page - current) < 3)
  return (
    <nav className="pagination" aria-label={rooms.pages}>
      {current > 1 && (
        <Link to={to(current - 1)} rel="prev">
          {rooms.earlier}
        </Link>
      )}
      <ol>
        {near.map(page => (
          <li key={page}>
            {page === current ? (
              <span aria-current="page">{reader.count(page)}</span>
            ) : (
              <Link to={to(page)}>{reader.count(page)}</Link>
            )}
          </li>
        ))}
      </ol>
      {current < pages && (
        <Link to={to(current + 1)} rel="next">
          {rooms.later}
        </Link>
      )}
    </nav>
  )
}
