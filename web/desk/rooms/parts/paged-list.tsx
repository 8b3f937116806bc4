import type { PagePlace, Place } from '@thuocdo/operations/acts'
import type { ReactNode } from 'react'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { type PageLink, Pagination } from '../../../ui/pagination.tsx'
import { plainAddress } from './list-address.ts'
import type { RoomReader } from './room-reader.ts'

type Common = {
  readonly reader: RoomReader
  /** So many of what is listed: `124 đơn vị`. */
  readonly count: (count: string) => string
  /** The page of the list, and what its address asks besides the page. */
  readonly path: string
  readonly asked?: Readonly<Record<string, string>>
  /** What is said where nothing matches, and what to do about it. */
  readonly none: readonly [title: string, advice?: string]
  readonly children: ReactNode
}

/** A list that is cut into numbered pages. */
type Numbered = { readonly place: PagePlace }

/** A list that grows while it is read: each page goes on behind the last line of the one before. */
type GoingOn = {
  readonly place: Place
  /** What leads to the lines behind these; null where there are none. */
  readonly older: string | null
}

/** One page of a list: how many lines there are and which are in sight, the lines, and the way to the others. Works without script. */
export function PagedList(props: Common & (Numbered | GoingOn)) {
  const { reader, count, none, place, children } = props
  const { rooms } = reader.words
  const { first, last, total } = place
  if (total === 0) return <EmptyState title={none[0]}>{none[1] !== undefined && <p>{none[1]}</p>}</EmptyState>
  const all = count(reader.count(total))
  const isWhole = last - first + 1 === total
  return (
    <>
      <p className="list-count">
        {isWhole ? all : rooms.inSight(all, reader.count(first), reader.count(last))}
      </p>
      {children}
      <Pagination title={rooms.pages} {...('older' in props ? waysOn(props) : numbered(props))} />
    </>
  )
}

function waysOn({ reader, path, asked, place, older }: Common & GoingOn) {
  const { newest, older: onward } = reader.words.rooms
  return {
    before: place.first > 1 ? { text: newest, href: plainAddress(reader, path, { ...asked }) } : undefined,
    after:
      older === null
        ? undefined
        : { text: onward, href: plainAddress(reader, path, { ...asked, before: older }) },
  }
}

/** The first, the last, and those near the one in sight. */
function numbered({ reader, path, asked, place: { page, pages } }: Common & Numbered) {
  const { rooms } = reader.words
  const link = (at: number, text = reader.count(at)): PageLink => ({
    text,
    href: plainAddress(reader, path, { ...asked, page: at === 1 ? '' : String(at) }),
  })
  const numbers = Array.from({ length: pages }, (_, at) => at + 1)
  return {
    pages: numbers.filter(at => at === 1 || at === pages || Math.abs(at - page) < 3).map(at => link(at)),
    current: reader.count(page),
    before: page > 1 ? link(page - 1, rooms.earlier) : undefined,
    after: page < pages ? link(page + 1, rooms.later) : undefined,
  }
}
