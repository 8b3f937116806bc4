import type { Words } from '@thuocdo/engine'
import { TextInput } from '../../ui/inputs.tsx'
import { door as en } from '../../words/desk/en-door.ts'
import { door as vi } from '../../words/desk/vi-door.ts'
import type { Attempted } from '../attempted.ts'
import { wrongAt } from '../problem-box.tsx'
import { useReader } from '../use-reader.ts'

/** What is said where the two are not the same. */
export const differ: Words = { vi: vi.setUp.differ, en: en.setUp.differ }

/** A new password, typed twice. */
export function PasswordPair({
  attempted,
  form,
}: {
  readonly attempted: Attempted | undefined
  readonly form: string
}) {
  const reader = useReader()
  const { setUp } = reader.of({ vi, en })
  const rest = { autoComplete: 'new-password', required: true, minLength: 12, maxLength: 128 }
  const wrong = (field: string) => {
    const error = wrongAt(attempted, form, field, reader)
    return error === undefined ? {} : { error }
  }
  return (
    <>
      <TextInput
        type="password"
        name="password"
        label={setUp.wanted}
        help={setUp.wantedHelp}
        {...wrong('password')}
        rest={rest}
      />
      <TextInput type="password" name="again" label={setUp.again} {...wrong('again')} rest={rest} />
    </>
  )
}
