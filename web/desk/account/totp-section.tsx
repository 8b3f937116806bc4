import { Form } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { door as en } from '../../words/desk/en-door.ts'
import { door as vi } from '../../words/desk/vi-door.ts'
import type { Attempted } from '../attempted.ts'
import { ProblemBox, wrongAt } from '../problem-box.tsx'
import { CodeField } from '../sign-in/code-field.tsx'
import { useReader } from '../use-reader.ts'
import type { AccountAnswer, ShownOffer } from './account-answer.ts'
import { QrCode } from './qr-code.tsx'

/** The authenticator: off with an offer, offered with its code and key, or on with the way out. */
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
  const offer = answer?.offer
  return (
    <section className="desk-section" aria-labelledby="totp-title">
      <h2 id="totp-title">{account.totp}</h2>
      <p className="desk-note">{isOn ? account.totpOn : account.totpOff}</p>
      <ProblemBox attempted={attempted} form="totp" reader={reader} />
      {isOn || offer === undefined ? (
        <AskAgain isOn={isOn} attempted={attempted} />
      ) : (
        <ConfirmTotp offer={offer} wrong={wrongAt(attempted, 'totp', 'code', reader)} />
      )}
    </section>
  )
}

function ConfirmTotp({
  offer: { uri, key, qr },
  wrong,
}: {
  readonly offer: ShownOffer
  readonly wrong: string | undefined
}) {
  const { account } = useReader().of({ vi, en })
  return (
    <Form method="post" className="form">
      <p>{account.totpScan}</p>
      <QrCode qr={qr} alt={account.totpPicture} />
      <p>
        <a href={uri}>{account.totpOpen}</a>
      </p>
      <p>{account.totpKey}</p>
      <p className="totp-key">
        <code>{key}</code>
      </p>
      <input type="hidden" name="form" value="totp-confirm" />
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
