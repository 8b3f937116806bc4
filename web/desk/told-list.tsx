import type { PagePlace } from '@thuocdo/operations/acts'
import type { ReactNode } from 'react'
import { PagedList } from './rooms/parts/paged-list.tsx'
import { useRoomReader } from './rooms/parts/use-room-reader.ts'

/** A page of what the house tells: letters, notices. */
export function ToldList({
  path,
  place,
  words,
  children,
}: {
  readonly path: string
  readonly place: PagePlace
  readonly words: {
    readonly count: (count: string) => string
    readonly emptyTitle: string
    readonly emptyAdvice: string
  }
  readonly children: ReactNode
}) {
  const { count, emptyTitle, emptyAdvice } = words
  return (
    <PagedList reader={useRoomReader()} none={[emptyTitle, emptyAdvice]} {...{ path, place, count }}>
      {children}
    </PagedList>
  )
}
