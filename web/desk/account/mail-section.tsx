import type { MailChoice } from '@thuocdo/operations/acts'
import { Choices, TextInput } from '../../ui/inputs.tsx'
import { door as en } from '../../words/desk/en-door.ts'
import { door as vi } from '../../words/desk/vi-door.ts'
import type { Attempted } from '../attempted.ts'
import { wrongAt } from '../problem-box.tsx'
import { useReader } from '../use-reader.ts'
import { AccountForm } from './account-form.tsx'

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
    <AccountForm form="mail" title={account.mail} button={account.save} attempted={attempted}>
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
    </AccountForm>
  )
}
