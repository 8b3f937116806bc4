import { Link } from 'react-router'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select, TextInput } from '../../../ui/inputs.tsx'
import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { ChooseForm } from '../parts/choose-form.tsx'
import { type Fields, fieldsOf } from '../parts/fields-of.ts'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { EditionChoice, OpenRoundView } from './round-view.ts'

type Props = {
  readonly view: OpenRoundView
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
}

/** Opens a round in two steps: by which edition, then names, days and who takes part. */
export function OpenRoundPage({ view, reader, attempt }: Props) {
  const { rounds } = reader.words
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: rounds.title, to: '/rounds' }]}
        title={rounds.open.title}
        lead={rounds.open.lead}
      />
      {view.editions.length === 0 ? (
        <EmptyState title={rounds.open.noEditions}>
          <p>
            <Link to={reader.to('/editions')}>{rounds.addEdition}</Link>
          </p>
        </EmptyState>
      ) : (
        <ChooseEdition view={view} reader={reader} />
      )}
      {view.chosen !== null && <Details chosen={view.chosen} {...{ view, reader, attempt }} />}
    </>
  )
}

function ChooseEdition({ view, reader }: Props) {
  const { rounds } = reader.words
  const options = view.editions.map(({ value, title }) => ({ value, label: reader.say(title) }))
  return (
    <ChooseForm
      reader={reader}
      fields={[{ name: 'edition', label: rounds.edition, chosen: view.chosen?.value ?? '', options }]}
    />
  )
}

function Details({ chosen, view, reader, attempt }: Props & { readonly chosen: EditionChoice }) {
  const { rounds } = reader.words
  const fields = fieldsOf('open-round', attempt, reader)
  return (
    <ActForm
      act="open-round"
      label={rounds.open.button}
      hidden={{ edition: chosen.value }}
      {...{ reader, attempt }}
    >
      <TextInput
        {...fields.at('nameVi')}
        label={rounds.nameVi}
        rest={{ required: true, defaultValue: fields.value('nameVi', chosen.title.vi) }}
      />
      <TextInput
        {...fields.at('nameEn')}
        label={rounds.nameEn}
        rest={{ required: true, defaultValue: fields.value('nameEn', chosen.title.en) }}
      />
      <Days fields={fields} reader={reader} />
      <h2>{rounds.open.units}</h2>
      {chosen.blocks.map(block => (
        <Select
          key={block.code}
          {...fields.at(`block-${block.code}`)}
          label={rounds.open.block(reader.say(block.name))}
          help={rounds.open.blockHelp}
          chosen={fields.value(`block-${block.code}`)}
          options={levelOptions(view, reader)}
        />
      ))}
      <p className="quiet">{rounds.open.confirmUnits}</p>
    </ActForm>
  )
}

function levelOptions({ levels }: OpenRoundView, reader: RoomReader) {
  const { rounds, units } = reader.words
  return [
    { value: '', label: rounds.open.nobody },
    ...levels.map(({ level, count }) => ({
      value: level,
      label: rounds.open.levelCount(units.levels[level] ?? level, reader.count(count)),
    })),
  ]
}

function Days({ fields, reader }: { readonly fields: Fields; readonly reader: RoomReader }) {
  const { rounds } = reader.words
  const day = (field: string, label: string, help?: string) => (
    <TextInput
      {...fields.at(field)}
      type="date"
      label={label}
      {...(help !== undefined && { help })}
      rest={{ defaultValue: fields.value(field) }}
    />
  )
  return (
    <>
      <div className="pair">
        {day('from', rounds.from)}
        {day('to', rounds.to)}
      </div>
      <div className="pair">
        {day('opensOn', rounds.opensOn)}
        {day('dueOn', rounds.dueOn, rounds.dueHelp)}
      </div>
    </>
  )
}
