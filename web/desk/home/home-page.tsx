import { type Day, dayWords, roles as roleWords } from '@thuocdo/engine'
import type { FirstStep, RoundLine, Notice as TheNotice, Waiting } from '@thuocdo/operations/acts'
import { house as en } from '../../words/desk/en-house.ts'
import { house as vi } from '../../words/desk/vi-house.ts'
import { DeskTitle } from '../desk-title.tsx'
import { NoticeList } from '../notices/notice-list.tsx'
import { useReader } from '../use-reader.ts'
import { type Idle, NothingWaits } from './nothing-waits.tsx'
import { RoundCalendar } from './round-calendar.tsx'

type Props = {
  readonly on: Day
  readonly waiting: readonly Waiting[]
  readonly rounds: readonly RoundLine[]
  readonly unread: number
  readonly notices: readonly TheNotice[]
  readonly idle: Omit<Idle, 'rounds'>
  /** The first steps of a new installation, for its administrator; none once all are done. */
  readonly steps: readonly FirstStep[]
}

/** The first page of the desk: what waits, by role; until when; what is new. */
export function HomePage({ on, waiting, rounds, unread, notices, idle, steps }: Props) {
  const reader = useReader()
  const words = reader.of({ vi, en }).home
  return (
    <>
      <DeskTitle title={words.title} lead={dayWords(on, reader.language)} />
      {steps.length > 0 && <FirstSteps steps={steps} />}
      {rounds.length > 0 && <RoundCalendar rounds={rounds} on={on} />}
      {waiting.length > 0 ? (
        <WaitingList waiting={waiting} />
      ) : (
        steps.length === 0 && <NothingWaits {...idle} rounds={rounds} />
      )}
      {notices.length > 0 && (
        <section className="desk-section" aria-labelledby="news">
          <h2 id="news">{words.notices(reader.count(unread))}</h2>
          <NoticeList notices={notices} />
          <p className="desk-note">
            <a href={reader.href('/notices')}>{words.readNotices}</a>
          </p>
        </section>
      )}
    </>
  )
}

function FirstSteps({ steps }: Pick<Props, 'steps'>) {
  const reader = useReader()
  const { firstSteps } = reader.of({ vi, en }).home
  return (
    <section className="waiting" aria-labelledby="first-steps">
      <h2 id="first-steps">{firstSteps.title}</h2>
      <ol>
        {steps.map(({ id, isDone, link }) => (
          <li key={id}>
            <a href={reader.href(link)}>{firstSteps.steps[id]}</a>{' '}
            <small>{isDone ? `✓ ${firstSteps.done}` : firstSteps.open}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}

function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const reader = useReader()
  const byRole = [...Map.groupBy(waiting, ({ role }) => role)]
  return (
    <>
      {byRole.map(([role, items]) => (
        <section key={role} className="waiting" aria-label={reader.say(roleWords[role])}>
          {byRole.length > 1 && <h2>{reader.say(roleWords[role])}</h2>}
          <ul>
            {items.map(({ kind, words, link }) => (
              <li key={kind}>
                <a href={reader.href(link)}>{reader.say(words)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
