import type { Language } from '@thuocdo/engine'
import type { DeskPerson, DeskSession, Door, MailChoice } from '@thuocdo/operations/acts'
import { Form } from 'react-router'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices, TextInput } from '../../ui/inputs.tsx'
import { door as en } from '../../words/desk/en-door.ts'
import { door as vi } from '../../words/desk/vi-door.ts'
import type { Attempted } from '../attempted.ts'
import { DeskTitle } from '../desk-title.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { ProblemBox, wrongAt } from '../problem-box.tsx'
import { PasswordPair } from '../sign-in/password-pair.tsx'
import { useReader } from '../use-reader.ts'
import type { AccountAnswer } from './account-answer.ts'
import { AccountForm } from './account-form.tsx'
import { MailSection } from './mail-section.tsx'
import { TotpSection } from './totp-section.tsx'

type Props = {
  readonly person: DeskPerson
  readonly mail: MailChoice
  /** The session of this browser, and the door that it came in by. */
  readonly session: string
  readonly door: Door
  readonly sessions: readonly DeskSession[]
  readonly answer: AccountAnswer | undefined
}

/** One's own account: password, authenticator, language, sessions. */
export function AccountPage({ person, mail, session, door, sessions, answer }: Props) {
  const reader = useReader()
  const { account, done } = reader.of({ vi, en })
  const attempted = answer !== undefined && 'problems' in answer ? answer : undefined
  return (
    <>
      <DeskTitle title={account.title} />
      <DoneNotice words={done} />
      <dl className="facts">
        <Fact name={account.facts.name} value={person.name} />
        <Fact name={account.facts.login} value={person.login} />
        <Fact name={account.facts.position} value={person.title} />
      </dl>
      <p className="desk-note">{account.change}</p>
      <LanguageSection chosen={person.language} attempted={attempted} />
      <MailSection mail={mail} attempted={attempted} />
      {door === 'demo' ? (
        <p className="desk-note account-demo">{account.demoNote}</p>
      ) : (
        <>
          <PasswordSection attempted={attempted} />
          <TotpSection isOn={person.hasTotp} answer={answer} />
        </>
      )}
      <SessionsSection sessions={sessions} mine={session} attempted={attempted} />
    </>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function LanguageSection({
  chosen,
  attempted,
}: {
  readonly chosen: Language
  readonly attempted: Attempted | undefined
}) {
  const reader = useReader()
  const { account } = reader.of({ vi, en })
  const options = (['vi', 'en'] as const).map(value => ({ value, label: account.languages[value] }))
  return (
    <AccountForm form="language" button={account.save} attempted={attempted}>
      <Choices
        type="radio"
        name="language"
        label={account.language}
        help={account.languageHelp}
        options={options}
        chosen={[chosen]}
      />
    </AccountForm>
  )
}

function PasswordSection({ attempted }: { readonly attempted: Attempted | undefined }) {
  const reader = useReader()
  const { account } = reader.of({ vi, en })
  const wrong = wrongAt(attempted, 'password', 'current', reader)
  return (
    <AccountForm
      form="password"
      title={account.password}
      button={account.savePassword}
      kind="main"
      note={account.passwordNote}
      attempted={attempted}
    >
      <TextInput
        type="password"
        name="current"
        label={account.current}
        {...(wrong !== undefined && { error: wrong })}
        rest={{ autoComplete: 'current-password', required: true, maxLength: 1024 }}
      />
      <PasswordPair attempted={attempted} form="password" />
    </AccountForm>
  )
}

function SessionsSection({
  sessions,
  mine,
  attempted,
}: {
  readonly sessions: readonly DeskSession[]
  readonly mine: string
  readonly attempted: Attempted | undefined
}) {
  const reader = useReader()
  const { account } = reader.of({ vi, en })
  const columns = account.sessionColumns
  return (
    <section className="desk-section" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{account.sessions}</h2>
      <ProblemBox attempted={attempted} form="sessions" reader={reader} />
      <ul className="desk-list">
        {sessions.map(({ id, beganAt, seenAt, source, door }) => (
          <li key={id}>
            <div>
              <p>
                {columns.began} <strong>{reader.instant(beganAt)}</strong>{' '}
                {id === mine && <Badge kind="chosen">{account.here}</Badge>}
              </p>
              <small>
                {columns.seen} {reader.instant(seenAt)} · {columns.source} {source} · {columns.door}{' '}
                {account.doors[door]}
              </small>
            </div>
            {id !== mine && <EndSession id={id} text={account.end} about={reader.instant(beganAt)} />}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <EndSession id="" text={account.endOthers} />}
    </section>
  )
}

function EndSession({
  id,
  text,
  about,
}: {
  readonly id: string
  readonly text: string
  readonly about?: string
}) {
  return (
    <Form method="post">
      <input type="hidden" name="form" value="end-session" />
      <input type="hidden" name="session" value={id} />
      <Button {...(about !== undefined && { 'aria-label': `${text}: ${about}` })}>{text}</Button>
    </Form>
  )
}
