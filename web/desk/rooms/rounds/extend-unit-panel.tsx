import { Select, TextInput } from '../../../ui/inputs.tsx'
import { ActPanel, RefusedAct } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { DayInput } from '../parts/day-input.tsx'
import { fieldsOf } from '../parts/fields-of.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { RoundView } from './round-view.ts'

type Props = { readonly view: RoundView; readonly reader: RoomReader; readonly attempt: Attempt | undefined }

/** Gives one unit of the round more time; the day of all the others stays. */
export function ExtendUnit({ view, reader, attempt }: Props) {
  const { extend } = reader.words.rounds
  const refusal = view.refusals['change-round'] ?? null
  // Why the round may not be changed stands beside the panel above already.
  if (refusal !== null) return null
  if (view.dueOn === null) return <RefusedAct label={extend.title} why={extend.noDue} />
  return (
    <ActPanel
      act="extend-unit"
      title={extend.title}
      label={extend.button}
      refusal={null}
      {...{ reader, attempt }}
    >
      <ExtendFields view={view} reader={reader} attempt={attempt} />
    </ActPanel>
  )
}

function ExtendFields({ view, reader, attempt }: Props) {
  const { rooms, rounds } = reader.words
  const { extend } = rounds
  const fields = fieldsOf('extend-unit', attempt, reader)
  return (
    <>
      <Select
        {...fields.at('unit')}
        label={extend.unit}
        chosen={fields.value('unit')}
        options={[
          { value: '', label: rooms.choose },
          ...view.board.map(({ unit }) => ({ value: unit.id, label: reader.say(unit.name) })),
        ]}
      />
      <DayInput
        {...fields.at('due')}
        reader={reader}
        label={extend.due}
        help={extend.dueHelp(reader.day(view.dueOn))}
        isNeeded
        value={fields.value('due')}
      />
      <TextInput
        {...fields.at('reason')}
        label={extend.reason}
        help={extend.reasonHelp}
        rest={{ required: true, defaultValue: fields.value('reason') }}
      />
    </>
  )
}
