import { useEffect } from 'react'
import { useActionData, useLocation } from 'react-router'
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
  const answer: unknown = useActionData()
  const key = doneWithWarnings(answer) ?? new URLSearchParams(search).get('done') ?? ''
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

/** The act that was done and left warnings to be read beside its form: no problem of it refuses. */
function doneWithWarnings(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('act' in answer) || !('problems' in answer))
    return undefined
  const { act, problems } = answer
  const isRefused = !Array.isArray(problems) || problems.some(({ severity }) => severity === 'error')
  return isRefused || problems.length === 0 || typeof act !== 'string' ? undefined : act
}
