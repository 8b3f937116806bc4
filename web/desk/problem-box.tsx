import { Notice } from '../ui/notice.tsx'
import type { Attempted } from './attempted.ts'
import type { DeskReader } from './desk-reader.ts'

/** Every problem of one form, above it; nothing where it was not this form that was refused. */
export function ProblemBox({
  attempted,
  form,
  reader,
}: {
  readonly attempted: Attempted | undefined
  readonly form: string
  readonly reader: DeskReader
}) {
  if (attempted?.form !== form || attempted.problems.length === 0) return null
  return (
    <Notice kind="error" role="alert">
      {attempted.problems.map(({ code, at, words }) => (
        <p key={`${code} ${at.join(' ')}`}>{reader.say(words)}</p>
      ))}
    </Notice>
  )
}

/** What is wrong with one field of a form, to stand beside it. */
export const wrongAt = (
  attempted: Attempted | undefined,
  form: string,
  field: string,
  reader: DeskReader,
): string | undefined => {
  const found = attempted?.form === form && attempted.problems.find(({ at }) => at[0] === field)
  return found ? reader.say(found.words) : undefined
}
