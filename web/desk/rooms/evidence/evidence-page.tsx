import type { Day, Words } from '@thuocdo/engine'
import { Form } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/inputs.tsx'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import { ActPanel, type Refusal } from '../parts/act-form.tsx'
import { type Attempt, problemsOf } from '../parts/attempt.ts'
import { fieldsOf } from '../parts/fields-of.ts'
import { PageHead } from '../parts/page-head.tsx'
import { ProblemList } from '../parts/problem-list.tsx'
import type { RoomReader } from '../parts/room-reader.ts'

/** One document of a unit. */
export type DocumentLine = {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly issuedOn: Day | null
  readonly effectiveOn: Day | null
  readonly receivedOn: Day | null
  readonly fileName: string | null
  readonly isWithdrawn: boolean
  readonly withdrawing: Refusal
}

/** The documents of a unit. */
export type EvidenceView = {
  readonly unit: { readonly id: string; readonly name: Words }
  readonly documents: readonly DocumentLine[]
  readonly adding: Refusal
}

type Props = {
  readonly view: EvidenceView
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
}

/** The documents of a unit, the latest first: added once, cited under many criteria. */
export function EvidencePage({ view, reader, attempt }: Props) {
  const { assessments, units } = reader.words
  const { evidence, cite } = assessments
  return (
    <>
      <PageHead
        reader={reader}
        steps={[
          { text: units.title, to: '/units' },
          { text: reader.say(view.unit.name), to: `/units/${view.unit.id}` },
        ]}
        title={evidence.link}
        lead={evidence.fileHelp}
      />
      <Add view={view} reader={reader} attempt={attempt} />
      <ProblemList problems={problemsOf(attempt, 'withdraw-evidence')} reader={reader} />
      {view.documents.length === 0 ? (
        <p className="quiet">{cite.none}</p>
      ) : (
        <Documents view={view} reader={reader} />
      )}
    </>
  )
}

function Add({ view, reader, attempt }: Props) {
  const { evidence } = reader.words.assessments
  const fields = fieldsOf('add-evidence', attempt, reader)
  const text = (field: string, label: string, isNeeded = false) => (
    <TextInput
      {...fields.at(field)}
      label={label}
      rest={{ required: isNeeded, defaultValue: fields.value(field) }}
    />
  )
  const day = (field: string, label: string) => (
    <TextInput {...fields.at(field)} type="date" label={label} rest={{ defaultValue: fields.value(field) }} />
  )
  return (
    <ActPanel
      act="add-evidence"
      label={evidence.button}
      title={evidence.title}
      refusal={view.adding}
      open={view.documents.length === 0}
      upload
      {...{ reader, attempt }}
    >
      {text('title', evidence.name, true)}
      {text('number', evidence.number)}
      <div className="pair">
        {day('issued', evidence.issuedOn)}
        {day('effective', evidence.effectiveOn)}
        {day('received', evidence.receivedOn)}
      </div>
      <TextInput {...fields.at('file')} type="file" label={evidence.file} />
    </ActPanel>
  )
}

function Documents({ view, reader }: Props) {
  const { evidence } = reader.words.assessments
  const columns = [
    evidence.name,
    evidence.number,
    evidence.issuedOn,
    evidence.effectiveOn,
    evidence.receivedOn,
    evidence.file,
  ]
  return (
    <ScrollBox label={evidence.link}>
      <table className="stacked list-table">
        <thead>
          <tr>
            {columns.map(text => (
              <th key={text} scope="col" className="text">
                {text}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {view.documents.map(document => (
            <Line key={document.id} document={document} view={view} reader={reader} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Line({ document, view, reader }: Props & { readonly document: DocumentLine }) {
  const { evidence } = reader.words.assessments
  return (
    <tr>
      <th scope="row">
        {document.title} {document.isWithdrawn && <Badge kind="attention">{evidence.withdrawn}</Badge>}
      </th>
      <td className="text">{document.number}</td>
      <td className="text">{reader.day(document.issuedOn)}</td>
      <td className="text">{reader.day(document.effectiveOn)}</td>
      <td className="text">{reader.day(document.receivedOn)}</td>
      <td className="text">
        {document.fileName !== null && (
          <a href={`/desk${reader.to(`/evidence/${view.unit.id}/${document.id}`)}`} download>
            {document.fileName}
          </a>
        )}
      </td>
      <td className="text">
        {!document.isWithdrawn && document.withdrawing === null && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="act" value="withdraw-evidence" />
            <input type="hidden" name="document" value={document.id} />
            <Button className="small" aria-label={`${evidence.withdraw}: ${document.title}`}>
              {evidence.withdraw}
            </Button>
          </Form>
        )}
      </td>
    </tr>
  )
}
