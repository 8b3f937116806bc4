import { Select } from '../../../ui/inputs.tsx'
import { capital } from '../../../words/capital.ts'
import { ActPanel, RefusedAct } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { choicesOf } from '../parts/choices-of.ts'
import { fieldsOf } from '../parts/fields-of.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { RoundView } from './round-view.ts'

type Props = { readonly view: RoundView; readonly reader: RoomReader; readonly attempt: Attempt | undefined }

/** Takes one more unit into a round that is under way. What is opened cannot be taken back, so it is confirmed. */
export function AddUnit({ view, reader, attempt }: Props) {
  const { entering } = reader.words.rounds
  const refusal = view.refusals['open-assessment'] ?? null
  // Whoever may add no unit may not change the round either, and reads above why not.
  if (refusal !== null) return null
  const why = view.state === 'closed' ? entering.closed : view.entrants.length === 0 ? entering.nobody : ''
  if (why !== '') return <RefusedAct label={entering.title} why={why} />
  return (
    <ActPanel
      act="open-assessment"
      title={entering.title}
      label={entering.button}
      refusal={null}
      confirm
      {...{ reader, attempt }}
    >
      <EntrantFields view={view} reader={reader} attempt={attempt} />
    </ActPanel>
  )
}

function EntrantFields({ view, reader, attempt }: Props) {
  const { assessments, people, rooms, rounds, units } = reader.words
  const fields = fieldsOf('open-assessment', attempt, reader)
  const offered = view.entrants.map(({ id, name, level }) => ({
    value: id,
    label: reader.say(name),
    group: units.levels[level] ?? level,
  }))
  const blocks = choicesOf(
    reader,
    view.blocks.map(({ code, name }) => ({ id: code, name: { vi: capital(name.vi), en: capital(name.en) } })),
  )
  return (
    <>
      <p className="quiet">{rounds.entering.lead}</p>
      <Select
        {...fields.at('unit')}
        label={people.unit}
        chosen={fields.value('unit')}
        options={[{ value: '', label: rooms.choose }, ...offered]}
      />
      {blocks.length > 0 && (
        <Select
          {...fields.at('block')}
          label={assessments.block}
          help={rounds.entering.blockHelp}
          chosen={fields.value('block')}
          options={[{ value: '', label: rooms.choose }, ...blocks]}
        />
      )}
    </>
  )
}
