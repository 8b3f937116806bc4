import type { Problem } from '@thuocdo/engine'
import { Notice } from '../../../ui/notice.tsx'
import type { RoomReader } from './room-reader.ts'

/** Every problem of a form at once, above it: what keeps it from being saved, or only asks for a look. */
export function ProblemList({
  problems,
  reader,
}: {
  readonly problems: readonly Problem[]
  readonly reader: RoomReader
}) {
  const { rooms } = reader.words
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (problems.length === 0) return null
  const shown = errors.length > 0 ? errors : problems
  return (
    <Notice
      kind={errors.length > 0 ? 'error' : 'attention'}
      role="alert"
      title={errors.length > 0 ? rooms.problems(reader.count(errors.length)) : rooms.warnings}
    >
      <ul>
        {shown.map(({ code, at, words }) => (
          <li key={`${code} ${at.join(' ')} ${words.en}`}>{reader.say(words)}</li>
        ))}
      </ul>
      {errors.length > 0 && <p>{rooms.problemsAdvice}</p>}
    </Notice>
  )
}
