import { Form } from 'react-router'
import { Button } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/inputs.tsx'
import { ActPanel } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { problemsOf } from '../parts/attempt.ts'
import { fieldsOf } from '../parts/fields-of.ts'
import { ProblemList } from '../parts/problem-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { UnitView } from './unit-view.ts'

type Props = { readonly view: UnitView; readonly reader: RoomReader; readonly attempt: Attempt | undefined }

/** The divisions of a unit, among which it shares its criteria out. */
export function Divisions({ view, reader, attempt }: Props) {
  const { units } = reader.words
  const fields = fieldsOf('add-division', attempt, reader)
  return (
    <section className="room-section" id="divisions">
      <h2>{units.divisions}</h2>
      <ProblemList problems={problemsOf(attempt, 'end-division')} reader={reader} />
      {view.divisions.length === 0 ? (
        <p className="quiet">{units.noDivisions}</p>
      ) : (
        <ul className="dated">
          {view.divisions.map(division => (
            <Division key={division.id} division={division} view={view} reader={reader} />
          ))}
        </ul>
      )}
      <ActPanel
        act="add-division"
        label={units.addDivision}
        refusal={view.refusals['add-division'] ?? null}
        {...{ reader, attempt }}
      >
        <TextInput
          {...fields.at('name')}
          label={units.divisionName}
          rest={{ required: true, defaultValue: fields.value('name') }}
        />
      </ActPanel>
    </section>
  )
}

function Division({
  division,
  view,
  reader,
}: Omit<Props, 'attempt'> & { readonly division: UnitView['divisions'][number] }) {
  const { units } = reader.words
  const mayEnd = !division.isEnded && (view.refusals['end-division'] ?? null) === null
  return (
    <li className="with-act">
      <span>
        {division.name} {division.isEnded && <small>{units.divisionEnded}</small>}
      </span>
      {mayEnd && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="act" value="end-division" />
          <input type="hidden" name="division" value={division.id} />
          <Button className="small" aria-label={units.endDivisionOf(division.name)}>
            {units.endDivision}
          </Button>
        </Form>
      )}
    </li>
  )
}
