import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { Facts } from '../parts/facts.tsx'
import { hiddenValues } from '../parts/fields-of.ts'
import { ProblemList } from '../parts/problem-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { RoundPreview } from './round-view.ts'

type Props = { readonly preview: RoundPreview; readonly reader: RoomReader }

/** Shows the round as it would be, with everybody who takes part, and asks to confirm it: an opened round cannot be taken back. */
export function OpenRoundPreview({
  preview,
  reader,
  attempt,
}: Props & { readonly attempt: Attempt | undefined }) {
  const { open } = reader.words.rounds
  return (
    <section className="preview act-panel">
      <h2>{open.previewTitle}</h2>
      <What preview={preview} reader={reader} />
      <ProblemList problems={preview.warnings} reader={reader} />
      <Who preview={preview} reader={reader} />
      <p>{open.heard}</p>
      <ActForm
        act="open-round"
        label={open.button}
        hidden={hiddenValues('open-round', preview.values)}
        confirm
        {...{ reader, attempt }}
      />
    </section>
  )
}

function What({ preview, reader }: Props) {
  const { rooms, rounds } = reader.words
  const { opensOn, dueOn } = preview
  return (
    <Facts
      facts={[
        { name: rounds.name, value: reader.say(preview.name) },
        { name: rounds.edition, value: reader.say(preview.edition) },
        { name: rounds.period, value: rooms.fromTo(reader.day(preview.from), reader.day(preview.to)) },
        { name: rounds.opensOn, value: opensOn === null ? rounds.open.atOnce : reader.day(opensOn) },
        { name: rounds.dueOn, value: dueOn === null ? rounds.open.noDue : reader.day(dueOn) },
      ]}
    />
  )
}

function Who({ preview: { blocks }, reader }: Props) {
  const { open } = reader.words.rounds
  const all = blocks.reduce((count, { units }) => count + units.length, 0)
  return (
    <>
      <h3>{open.willOpen(reader.count(all))}</h3>
      {blocks.map(({ code, name, units }) => (
        <details key={code} className="quiet-details" open={units.length <= 30}>
          <summary>{open.blockCount(reader.say(name), reader.count(units.length))}</summary>
          <p>{units.map(reader.say).join(', ')}.</p>
        </details>
      ))}
    </>
  )
}
