import { Form } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { door as en } from '../../words/desk/en-door.ts'
import { door as vi } from '../../words/desk/vi-door.ts'
import type { Attempted } from '../attempted.ts'
import { ProblemBox, wrongAt } from '../problem-box.tsx'
import { CodeField } from '../sign-in/code-field.tsx'
import { useReader } from '../use-reader.ts'
import type { AccountAnswer } from './account-answer.ts'

/** The authenticator: off with an offer, offered with its key, or on with the way out. */
export function TotpSection({
  isOn,
  answer,
}: {
  readonly isOn: boolean
  readonly answer: AccountAnswer | undefined
}) {
  const reader = useReader()
  const { account } = reader.of({ vi, en })
  const attempted = answer !== undefined && 'problems' in answer ? answer : undefined
  const offer = answer !== undefined && 'offer' in answer ? answer.offer : null
  const refusedKey = attempted?.form === 'totp' ? (attempted.typed.key ?? '') : ''
  const key = offer?.key ?? refusedKey
  return (
    <section className="desk-section" aria-labelledby="totp-title">
      <h2 id="totp-title">{account.totp}</h2>
      <p className="desk-note">{isOn ? account.totpOn : account.totpOff}</p>
      <ProblemBox attempted={attempted} form="totp" reader={reader} />
      {isOn || key === '' ? (
        <AskAgain isOn={isOn} attempted={attempted} />
      ) : (
        <ConfirmTotp
          keyText={key}
          uri={offer?.uri ?? null}
          wrong={wrongAt(attempted, 'totp', 'code', reader)}
        />
      )}
    </section>
  )
}

function ConfirmTotp({
  keyText,
  uri,
  wrong,
}: {
  readonly keyText: string
  readonly uri: string | null
  readonly wrong: string | undefined
}) {
  const { account } = useReader().of({ vi, en })
  return (
    <Form method="post" className="form">
      <p>{account.totpKey}</p>
      <p className="totp-key">
        <code>{keyText}</code>
      </p>
      {uri !== null && (
        <p>
          <a href={uri}>{account.totpOpen}</a>
        </p>
      )}
      <input type="hidden" name="form" value="totp-confirm" />
      <input type="hidden" name="key" value={keyText} />
      <CodeField wrong={wrong} />
      <div className="buttons">
        <Button kind="main">{account.totpConfirm}</Button>
      </div>
    </Form>
  )
}

/** Turns it on or off: either way the password is asked for, and a code where there is one. */
function AskAgain({
  isOn,
  attempted,
}: {
  readonly isOn: boolean
  readonly attempted: Attempted | undefined
}) {
  const reader = useReader()
  const { account } = reader.of({ vi, en })
  const wrong = wrongAt(attempted, 'totp', 'current', reader)
  return (
    <Form method="post" className="form">
      <input type="hidden" name="form" value={isOn ? 'totp-end' : 'totp-offer'} />
      <TextInput
        type="password"
        name="totp-password"
        label={account.totpPassword}
        {...(wrong !== undefined && { error: wrong })}
        rest={{ autoComplete: 'current-password', required: true, maxLength: 1024 }}
      />
      {isOn && <CodeField wrong={wrongAt(attempted, 'totp', 'code', reader)} />}
      <div className="buttons">
        <Button>{isOn ? account.totpEnd : account.totpOffer}</Button>
      </div>
    </Form>
  )
}
