import { useId } from 'react'
import type { RoomReader } from '../parts/room-reader.ts'

/** An act that cannot be done now: what it is called, and why not. */
type Refused = { readonly title: string; readonly why: string }

/** The acts that cannot be done now, folded away; those that have one reason in common stand beside it together. */
export function RefusedActs({
  acts,
  reader,
}: {
  readonly acts: readonly Refused[]
  readonly reader: RoomReader
}) {
  if (acts.length === 0) return null
  const byReason = Map.groupBy(acts, ({ why }) => why)
  return (
    <details className="refused">
      <summary>{reader.words.rooms.mayNot}</summary>
      {[...byReason].map(([why, refused]) => (
        <Reason key={why} why={why} titles={refused.map(({ title }) => title)} />
      ))}
    </details>
  )
}

function Reason({ why, titles }: { readonly why: string; readonly titles: readonly string[] }) {
  const id = useId()
  return (
    <div className="act-refused">
      {titles.map(title => (
        <button key={title} type="button" className="button" disabled aria-describedby={id}>
          {title}
        </button>
      ))}
      <p id={id}>{why}</p>
    </div>
  )
}
