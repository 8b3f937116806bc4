import { assessmentStates, dayWords, type Role } from '@thuocdo/engine'
import type { RoundLine } from '@thuocdo/operations/acts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { house as en } from '../../words/desk/en-house.ts'
import { house as vi } from '../../words/desk/vi-house.ts'
import { useReader } from '../use-reader.ts'
import type { OwnProgress } from './progress-for.ts'

/** What the reader's work rests on while nothing waits for them. */
export type Idle = {
  readonly rounds: readonly RoundLine[]
  readonly roles: readonly Role[]
  readonly mayOpenRound: boolean
  /** How far the reader's own units have come. */
  readonly progress: readonly OwnProgress[]
}

/** Nothing to do: says how far the others are, what happens next, or whom to ask. */
export function NothingWaits({ rounds, roles, mayOpenRound, progress }: Idle) {
  const reader = useReader()
  const words = reader.of({ vi, en }).home
  return (
    <div className="waiting">
      <EmptyState title={roles.length === 0 ? words.noRole : words.nothing}>
        {roles.length === 0 && <p>{words.noRoleAdvice}</p>}
        {roles.includes('administrator') && <p>{words.administrator}</p>}
        {progress.map(one => (
          <OwnUnit key={one.assessment} progress={one} />
        ))}
        {roles.length > 0 && rounds.length === 0 && <NoRound mayOpenRound={mayOpenRound} />}
        {progress.length === 0 && roles.some(role => role !== 'administrator') && <Rounds rounds={rounds} />}
      </EmptyState>
    </div>
  )
}

function OwnUnit({
  progress: { assessment, unit, state, declared, own, due },
}: {
  readonly progress: OwnProgress
}) {
  const reader = useReader()
  const words = reader.of({ vi, en }).home
  const text =
    state === 'drafting'
      ? words.declared(reader.say(unit), reader.count(declared), reader.count(own))
      : words.atStep(reader.say(unit), reader.say(assessmentStates[state]))
  return (
    <p>
      {text} {due !== null && state === 'drafting' && `${words.dueOn(dayWords(due, reader.language))} `}
      <a href={reader.href(`/assessments/${assessment}`)}>{words.openAssessment}</a>
    </p>
  )
}

function NoRound({ mayOpenRound }: Pick<Idle, 'mayOpenRound'>) {
  const reader = useReader()
  const words = reader.of({ vi, en }).home
  return (
    <>
      <p>
        {words.noRound} {mayOpenRound ? words.noRoundAdvice.owner : words.noRoundAdvice.others}
      </p>
      {mayOpenRound && (
        <p>
          <a href={reader.href('/rounds')}>{words.openRound}</a>
        </p>
      )}
    </>
  )
}

/** How many units have sent their assessment: the rest comes to the reader after that. */
function Rounds({ rounds }: Pick<Idle, 'rounds'>) {
  const reader = useReader()
  const words = reader.of({ vi, en }).home
  return rounds.map(({ id, name, units, steps }) => {
    const sent = units - (steps.drafting ?? 0) - (steps.submitted ?? 0)
    return <p key={id}>{words.sent(reader.say(name), reader.count(sent), reader.count(units))}</p>
  })
}
