import { TextInput } from '../../ui/inputs.tsx'
import { door as en } from '../../words/desk/en-door.ts'
import { door as vi } from '../../words/desk/vi-door.ts'
import { useReader } from '../use-reader.ts'

/** The field for the digits of an authenticator. */
export function CodeField({ wrong }: { readonly wrong: string | undefined }) {
  const words = useReader().of({ vi, en })
  return (
    <TextInput
      name="code"
      label={words.code}
      help={words.codeHelp}
      {...(wrong !== undefined && { error: wrong })}
      rest={{
        inputMode: 'numeric',
        autoComplete: 'one-time-code',
        pattern: '[0-9 ]{6,8}',
        required: true,
        maxLength: 8,
      }}
    />
  )
}
