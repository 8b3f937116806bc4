import { Link } from 'react-router'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select, TextInput } from '../../../ui/inputs.tsx'
import { capital } from '../../../words/capital.ts'
import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { ChooseForm } from '../parts/choose-form.tsx'
import { DayInput } from '../parts/day-input.tsx'
import { type Fields, fieldsOf } from '../parts/fields-of.ts'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import { OpenRoundPreview } from './open-round-preview.tsx'
import type { EditionChoice, OpenRoundView, RoundPreview } from './round-view.ts'

type Props = {
  readonly view: OpenRoundView
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
  readonly preview?: RoundPreview | undefined
}

/** Opens a round in three steps: by which edition; names, days and who takes part; and what will be, to be confirmed. */
export function OpenRoundPage({ view, reader, attempt, preview }: Props) {
  const { rounds } = reader.words
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: rounds.title, to: '/rounds' }]}
        title={rounds.open.title}
        lead={rounds.open.lead}
      />
      {preview !== undefined ? (
        <>
          <OpenRoundPreview {...{ preview, reader, attempt }} />
          {view.chosen !== null && (
            <details className="act-panel">
              <summary>{rounds.open.back}</summary>
              <Details chosen={view.chosen} attempt={filledIn(preview)} {...{ view, reader }} />
            </details>
          )}
        </>
      ) : view.editions.length === 0 ? (
        <EmptyState title={rounds.open.noEditions}>
          <p>
            <Link to={reader.to('/editions')}>{rounds.addEdition}</Link>
          </p>
        </EmptyState>
      ) : (
        <ChooseEdition view={view} reader={reader} />
      )}
      {preview === undefined && view.chosen !== null && (
        <Details chosen={view.chosen} {...{ view, reader, attempt }} />
      )}
    </>
  )
}

/** The form with what it was looked at with: whoever goes back to it types nothing again. */
const filledIn = ({ values }: RoundPreview): Attempt => ({ act: 'preview-round', values, problems: [] })

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
  const asked = asPreview(attempt)
  const fields = fieldsOf('preview-round', asked, reader)
  return (
    <ActForm
      act="preview-round"
      label={rounds.open.preview}
      hidden={{ edition: chosen.value }}
      {...{ reader, attempt: asked }}
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
          label={rounds.open.block(capital(reader.say(block.name)))}
          help={rounds.open.blockHelp}
          chosen={fields.value(`block-${block.code}`)}
          options={levelOptions(view, reader)}
        />
      ))}
      <p className="quiet">{rounds.open.confirmUnits}</p>
    </ActForm>
  )
}

// A round that was refused at the last moment leads back to its form, with what stood in it.
const asPreview = (attempt: Attempt | undefined): Attempt | undefined =>
  attempt && { ...attempt, act: 'preview-round' }

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
  const day = (field: string, label: string, isNeeded: boolean, help?: string) => (
    <DayInput
      {...fields.at(field)}
      {...{ reader, label, isNeeded }}
      {...(help !== undefined && { help })}
      value={fields.value(field)}
    />
  )
  return (
    <>
      <div className="pair">
        {day('from', rounds.from, true)}
        {day('to', rounds.to, true)}
      </div>
      <div className="pair">
        {day('opens', rounds.opensOn, false)}
        {day('due', rounds.dueOn, false, rounds.dueHelp)}
      </div>
    </>
  )
}
