import { Link } from 'react-router'
import { ActForm } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { LineageActsView } from './lineage-acts-view.ts'
import { LineageFields } from './lineage-fields.tsx'
import { LineagePreview, type Preview } from './lineage-preview.tsx'
import { rowsIn } from './rows-in.ts'

/** A change of the map in three steps: which kind, its form, and what will happen. */
export function LineageActsPage({
  view,
  reader,
  attempt,
  preview,
}: {
  readonly view: LineageActsView
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
  readonly preview?: Preview | undefined
}) {
  const { units } = reader.words
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: units.title, to: '/units' }]}
        title={units.acts.title}
        lead={units.acts.lead}
      />
      <Kinds view={view} reader={reader} />
      {preview !== undefined && <LineagePreview preview={preview} reader={reader} attempt={attempt} />}
      {preview === undefined && view.kind !== '' && (
        <TheForm view={view} reader={reader} attempt={asPreview(attempt)} />
      )}
      {preview !== undefined && (
        <details className="act-panel">
          <summary>{units.acts.change}</summary>
          <TheForm view={view} reader={reader} attempt={filledIn(preview)} />
        </details>
      )}
    </>
  )
}

// A change that was refused at the last moment leads back to its form, with what stood in it.
const asPreview = (attempt: Attempt | undefined): Attempt | undefined =>
  attempt && { ...attempt, act: 'preview-lineage' }

/** The form with what it was looked at with: whoever goes back to it types nothing again. */
const filledIn = ({ values }: Preview): Attempt => ({ act: 'preview-lineage', values, problems: [] })

type FormProps = {
  readonly view: LineageActsView
  readonly reader: RoomReader
  readonly attempt: Attempt | undefined
}

function TheForm({ view, reader, attempt }: FormProps) {
  const shown = { ...view, rows: rowsIn(attempt?.values, view.rows) }
  return (
    <ActForm
      act="preview-lineage"
      label={reader.words.units.acts.preview}
      hidden={{ kind: view.kind, 'preview-lineage-rows': String(shown.rows) }}
      beside={hasRows.includes(view.kind) && <MoreRows reader={reader} />}
      {...{ reader, attempt }}
    >
      <LineageFields view={shown} reader={reader} attempt={attempt} />
    </ActForm>
  )
}

/** The kinds of which any number of units may be part. */
const hasRows = ['merge', 'absorb', 'split']

/** Asks for the same form with more rows; what stands in it is sent along and comes back, without script too. */
function MoreRows({ reader }: { readonly reader: RoomReader }) {
  return (
    <button type="submit" className="link-button" name="more" value="yes" formNoValidate>
      {reader.words.units.acts.moreRows}
    </button>
  )
}

function Kinds({ view, reader }: { readonly view: LineageActsView; readonly reader: RoomReader }) {
  const { units } = reader.words
  return (
    <nav className="kinds" aria-label={units.acts.choose}>
      <ul>
        {view.kinds.map(kind => (
          <li key={kind} className={kind === view.kind ? 'is-open' : ''}>
            <Link
              to={`${reader.to('/units/acts')}?kind=${kind}`}
              {...(kind === view.kind && { 'aria-current': 'true' })}
            >
              {units.lineageKinds[kind] ?? kind}
            </Link>
            <small>{units.lineageNotes[kind]}</small>
          </li>
        ))}
      </ul>
    </nav>
  )
}
