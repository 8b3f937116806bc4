import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { Notice } from '../ui/notice.tsx'

/**
 * Says what was just done: an act leads to its page with `?done=` and a key of `words`. With script the key is taken out of the
 * address, so that nobody is told twice. `note` follows the words, such as when it was.
 */
export function DoneNotice({
  words,
  note,
}: {
  readonly words: Readonly<Record<string, string>>
  readonly note?: string
}) {
  const { search } = useLocation()
  const key = new URLSearchParams(search).get('done') ?? ''
  const told = Object.hasOwn(words, key) ? words[key] : undefined
  useEffect(() => {
    if (told === undefined) return
    const here = new URL(location.href)
    here.searchParams.delete('done')
    history.replaceState(history.state, '', here)
  }, [told])
  if (told === undefined) return null
  return (
    <Notice kind="done" role="status">
      <p>
        {told} {note}
      </p>
    </Notice>
  )
}
