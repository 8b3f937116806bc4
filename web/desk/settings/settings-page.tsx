import type { Setting, SettingName } from '@thuocdo/operations/acts'
import { Form } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { NumberInput, Select, TextInput } from '../../ui/inputs.tsx'
import { house as en } from '../../words/desk/en-house.ts'
import { house as vi } from '../../words/desk/vi-house.ts'
import type { Attempted } from '../attempted.ts'
import { DeskTitle } from '../desk-title.tsx'
import { DoneNotice } from '../done-notice.tsx'
import { ProblemBox, wrongAt } from '../problem-box.tsx'
import { useReader } from '../use-reader.ts'

type Shown = { readonly name: SettingName; readonly setting: Setting; readonly value: string }

/** One form with every setting; what is refused stands beside its field. */
export function SettingsPage({
  settings,
  attempted,
}: {
  readonly settings: readonly Shown[]
  readonly attempted: Attempted | undefined
}) {
  const reader = useReader()
  const words = reader.of({ vi, en }).settings
  return (
    <>
      <DeskTitle title={words.title} lead={words.lead} />
      <DoneNotice words={words.done} />
      <ProblemBox attempted={attempted} form="settings" reader={reader} />
      <Form method="post" className="form">
        {settings.map(shown => (
          <SettingField key={shown.name} {...shown} attempted={attempted} />
        ))}
        <div className="buttons">
          <Button kind="main">{words.save}</Button>
        </div>
      </Form>
      <p className="desk-note">
        <a href={reader.href('/audit?kind=settings')}>{words.history}</a>
      </p>
    </>
  )
}

function SettingField({
  name,
  setting,
  value,
  attempted,
}: Shown & { readonly attempted: Attempted | undefined }) {
  const reader = useReader()
  const words = reader.of({ vi, en }).settings
  const error = wrongAt(attempted, 'settings', name, reader)
  const text = { name, label: reader.say(setting.words), ...(error !== undefined && { error }) }
  const defaultValue = attempted?.typed[name] ?? value
  const help = reader.say(setting.help)
  if (setting.kind === 'switch')
    return <Select {...text} help={help} chosen={defaultValue} options={switchOptions(words)} />
  if (setting.kind !== 'number')
    return (
      <TextInput
        {...text}
        help={help}
        type={setting.kind === 'address' ? 'email' : 'text'}
        rest={{ defaultValue, maxLength: setting.most }}
      />
    )
  const { least, most, usual, unit } = setting
  const bounds = words.bounds(reader.count(least), reader.count(most), reader.count(usual))
  return (
    <NumberInput
      {...text}
      help={`${help} ${bounds}`}
      unit={reader.say(unit)}
      rest={{ defaultValue, min: least, max: most, required: true }}
    />
  )
}

const switchOptions = ({ on, off }: { readonly on: string; readonly off: string }) => [
  { value: 'false', label: off },
  { value: 'true', label: on },
]
