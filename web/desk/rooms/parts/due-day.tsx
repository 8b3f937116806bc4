import type { Day } from '@thuocdo/engine'
import type { RoomReader } from './room-reader.ts'

/** Until when a unit hands in; where it was given more time, its own day and that of all the others. */
export function DueDay({
  line: { dueOn, ownDueOn },
  reader,
}: {
  readonly line: { readonly dueOn: Day | null; readonly ownDueOn: Day | null }
  readonly reader: RoomReader
}) {
  const { rounds } = reader.words
  if (ownDueOn === null) return <>{reader.day(dueOn)}</>
  return (
    <>
      {reader.day(ownDueOn)} <small>{rounds.ownDue(reader.day(dueOn))}</small>
    </>
  )
}
