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
  const asked = new URLSearchParams(search).get('done') ?? ''
  // The address still tells of the act before: a form that was refused after it is not done.
  const key = doneWithWarnings(answer) ?? (isRefused(answer) ? '' : asked)
  const told = Object.hasOwn(words, key) ? words[key] : undefined
  useEffect(() => {
    if (asked === '') return
    const here = new URL(location.href)
    here.searchParams.delete('done')
    history.replaceState(history.state, '', here)
  }, [asked])
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
  if (!isAnswer(answer) || isRefused(answer) || answer.problems.length === 0) return undefined
  return typeof answer.act === 'string' ? answer.act : undefined
}

/** Whether the form that was just sent was refused. */
const isRefused = (answer: unknown): boolean =>
  isAnswer(answer) && answer.problems.some(({ severity }) => severity === 'error')

type Answer = { readonly act: unknown; readonly problems: readonly { readonly severity?: unknown }[] }

const isAnswer = (answer: unknown): answer is Answer =>
  typeof answer === 'object' &&
  answer !== null &&
  'act' in answer &&
  'problems' in answer &&
  Array.isArray(answer.problems)
