import { Select } from '../../../ui/inputs.tsx'
import { ActForm, RefusedAct } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { fieldsOf } from '../parts/fields-of.ts'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { EditionsView } from './round-view.ts'

type Props = {
  readonly view: EditionsView
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
}

/** The editions taken in, and a form that takes in another. */
export function EditionsPage({ view, reader, attempt }: Props) {
  const { rounds } = reader.words
  const { editions } = rounds
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: rounds.title, to: '/rounds' }]}
        title={editions.title}
        lead={editions.lead}
      />
      <section className="room-section">
        <h2>{editions.added}</h2>
        {view.added.length === 0 ? (
          <p className="quiet">{editions.none}</p>
        ) : (
          <ul className="dated">
            {view.added.map(({ id, version, title, sha256, addedOn }) => (
              <li key={`${id} ${version}`}>
                {reader.say(title)}{' '}
                <small>
                  {[id, editions.version(reader.count(version)), editions.addedOn(reader.day(addedOn))].join(
                    ' · ',
                  )}{' '}
                  <span className="hash">{sha256.slice(0, 12)}</span>
                </small>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="room-section">
        <h2>{editions.available}</h2>
        <Add view={view} reader={reader} attempt={attempt} />
      </section>
    </>
  )
}

function Add({ view, reader, attempt }: Props) {
  const { editions } = reader.words.rounds
  const refusal = view.refusals['add-edition'] ?? null
  const fields = fieldsOf('add-edition', attempt, reader)
  if (refusal !== null) return <RefusedAct label={editions.button} why={reader.say(refusal)} />
  return (
    <ActForm act="add-edition" label={editions.button} {...{ reader, attempt }}>
      <Select
        {...fields.at('edition')}
        label={editions.choose}
        chosen={fields.value('edition')}
        options={[
          { value: '', label: reader.words.rooms.choose },
          ...view.available.map(({ id, title, isAdded }) => ({
            value: id,
            label: `${reader.say(title)} (${id})`,
            group: isAdded ? editions.again : editions.fresh,
          })),
        ]}
      />
    </ActForm>
  )
}
