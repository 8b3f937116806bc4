import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { belowDesk } from './address.ts'
import type { DeskReader } from './desk-reader.ts'
import { deskRooms, type RoomId } from './rooms-table.ts'

/** The keys of the desk, and the list of them that `?` opens. A key pressed inside a field is a letter. */
export function DeskKeys({
  reader,
  rooms,
}: {
  readonly reader: DeskReader
  readonly rooms: readonly RoomId[]
}) {
  const list = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  const seen = deskRooms.filter(({ id }) => rooms.includes(id))
  const goTo = useRef<(key: string) => void>(() => {})
  goTo.current = key => {
    const room = seen.find(candidate => candidate.key === key)
    if (room) void navigate(belowDesk(reader.href(room.path)))
  }
  useEffect(() => listen(key => goTo.current(key), list), [])
  const { keys, rooms: names } = reader.words
  return (
    <dialog ref={list} className="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{keys.title}</h2>
      <dl>
        <Key of={['?']} does={keys.show} then={keys.followedBy} />
        <Key of={['/']} does={keys.search} then={keys.followedBy} />
        <Key of={['m']} does={keys.main} then={keys.followedBy} />
        <Key of={['j']} does={keys.after} then={keys.followedBy} />
        <Key of={['k']} does={keys.before} then={keys.followedBy} />
        <Key of={['Esc']} does={keys.shut} then={keys.followedBy} />
        {seen.map(({ id, key }) => (
          <Key key={id} of={['g', key]} does={keys.go(names[id])} then={keys.followedBy} />
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="button">
          {keys.close}
        </button>
      </form>
    </dialog>
  )
}

function Key({
  of,
  does,
  then,
}: {
  readonly of: readonly string[]
  readonly does: string
  readonly then: string
}) {
  return (
    <div>
      <dt>
        {of.map((key, at) => (
          <span key={key}>
            {at > 0 && ` ${then} `}
            <kbd>{key}</kbd>
          </span>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  )
}

/** How long after `g` the next key still says where to go, in milliseconds. */
const goWindow = 1500

function listen(goTo: (key: string) => void, list: { readonly current: HTMLDialogElement | null }) {
  let wentAt = Number.NEGATIVE_INFINITY
  const onKey = (event: KeyboardEvent): void => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const isSecond = event.timeStamp - wentAt < goWindow
    wentAt = event.key === 'g' && !isSecond ? event.timeStamp : Number.NEGATIVE_INFINITY
    const act = isSecond ? () => goTo(event.key) : (plainKeys(list)[event.key] ?? wayOf(event.key, list))
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

const plainKeys = (list: {
  readonly current: HTMLDialogElement | null
}): Readonly<Record<string, (() => void) | undefined>> => ({
  '?': () => list.current?.showModal(),
  '/': () => document.getElementById('desk-search')?.focus(),
  m: () => document.getElementById('main')?.focus(),
})

/** What the page itself has a key for says so by `aria-keyshortcuts`: the criterion before or after, closing a panel. */
function wayOf(key: string, list: { readonly current: HTMLDialogElement | null }): (() => void) | undefined {
  if (list.current?.open || !/^([a-z]|Escape)$/.test(key)) return undefined
  const way = document.querySelector(`main [aria-keyshortcuts="${key}"]`)
  return way instanceof HTMLElement ? () => way.click() : undefined
}

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
