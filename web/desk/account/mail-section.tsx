import type { MailChoice } from '@thuocdo/operations/acts'
import { Form } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Choices, TextInput } from '../../ui/inputs.tsx'
import { door as en } from '../../words/desk/en-door.ts'
import { door as vi } from '../../words/desk/vi-door.ts'
import type { Attempted } from '../attempted.ts'
import { ProblemBox, wrongAt } from '../problem-box.tsx'
import { useReader } from '../use-reader.ts'

/** Where letters go, and whether the daily one is wanted. */
export function MailSection({
  mail,
  attempted,
}: {
  readonly mail: MailChoice
  readonly attempted: Attempted | undefined
}) {
  const reader = useReader()
  const { account } = reader.of({ vi, en })
  const wrong = wrongAt(attempted, 'mail', 'email', reader)
  const typed = attempted?.form === 'mail' ? attempted.typed : undefined
  const isWanted = typed === undefined ? mail.wantsDigest : typed.digest === 'yes'
  return (
    <section className="desk-section" aria-labelledby="mail-title">
      <h2 id="mail-title">{account.mail}</h2>
      <ProblemBox attempted={attempted} form="mail" reader={reader} />
      <Form method="post" className="form">
        <input type="hidden" name="form" value="mail" />
        <TextInput
          type="email"
          name="email"
          label={account.email}
          help={account.emailHelp}
          {...(wrong !== undefined && { error: wrong })}
          rest={{ autoComplete: 'email', maxLength: 254, defaultValue: typed?.email ?? mail.email }}
        />
        <Choices
          type="checkbox"
          name="digest"
          label={account.digest}
          help={account.digestHelp}
          options={[{ value: 'yes', label: account.digestWanted }]}
          chosen={isWanted ? ['yes'] : []}
        />
        <div className="buttons">
          <Button>{account.save}</Button>
        </div>
      </Form>
    </section>
  )
}
