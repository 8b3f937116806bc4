import { Select } from '../../../ui/inputs.tsx'
import { ActPanel } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { DayInput } from '../parts/day-input.tsx'
import { Facts } from '../parts/facts.tsx'
import { fieldsOf } from '../parts/fields-of.ts'
import { HistoryList } from '../parts/history-list.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { AddUnit } from './add-unit-panel.tsx'
import { ExtendUnit } from './extend-unit-panel.tsx'
import { RoundBoard } from './round-board.tsx'
import type { RoundView } from './round-view.ts'

type Props = { readonly view: RoundView; readonly reader: RoomReader; readonly attempt?: Attempt | undefined }

/** One round: who stands where, who is late, and what may be changed. */
export function RoundPage({ view, reader, attempt }: Props) {
  const { rounds, rooms } = reader.words
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: rounds.title, to: '/rounds' }]}
        title={reader.say(view.name)}
        lead={reader.say(view.edition)}
      />
      <Facts
        facts={[
          { name: rounds.period, value: rooms.fromTo(reader.day(view.from), reader.day(view.to)) },
          { name: rounds.state, value: rounds.states[view.state] ?? view.state },
          view.opensOn !== null && { name: rounds.opensOn, value: reader.day(view.opensOn) },
          view.dueOn !== null && { name: rounds.dueOn, value: reader.day(view.dueOn) },
          {
            name: rounds.unitsOf,
            value: rounds.submitted(reader.count(view.submitted), reader.count(view.units)),
          },
        ]}
      />
      <RoundBoard view={view} reader={reader} />
      <section className="room-section">
        <Change view={view} reader={reader} attempt={attempt} />
        <AddUnit view={view} reader={reader} attempt={attempt} />
        <ExtendUnit view={view} reader={reader} attempt={attempt} />
      </section>
      <section className="room-section">
        <h2>{rounds.history}</h2>
        <HistoryList entries={view.history} empty={rooms.noHistory} reader={reader} />
      </section>
    </>
  )
}

function Change({ view, reader, attempt }: Props) {
  const { rounds } = reader.words
  const fields = fieldsOf('change-round', attempt, reader)
  return (
    <ActPanel
      act="change-round"
      title={rounds.change.title}
      label={rounds.change.button}
      refusal={view.refusals['change-round'] ?? null}
      {...{ reader, attempt }}
    >
      <Select
        {...fields.at('state')}
        label={rounds.change.state}
        chosen={fields.value('state', view.state)}
        options={['open', 'closed'].map(value => ({ value, label: rounds.states[value] ?? value }))}
      />
      <div className="pair">
        <DayInput
          {...fields.at('opens')}
          reader={reader}
          label={rounds.opensOn}
          value={fields.value('opens', view.opensOn ?? '')}
        />
        <DayInput
          {...fields.at('due')}
          reader={reader}
          label={rounds.dueOn}
          help={rounds.dueHelp}
          value={fields.value('due', view.dueOn ?? '')}
        />
      </div>
    </ActPanel>
  )
}
