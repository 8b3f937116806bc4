import type { Day, Words } from '@thuocdo/engine'
import type { PagePlace } from '@thuocdo/operations/acts'
import { Form, Link } from 'react-router'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/inputs.tsx'
import { cellAddress } from '../assessments/cell-address.ts'
import { ActPanel, type Refusal } from '../parts/act-form.tsx'
import { type Attempt, problemsOf } from '../parts/attempt.ts'
import { DayInput } from '../parts/day-input.tsx'
import { fieldsOf } from '../parts/fields-of.ts'
import { plainAddress } from '../parts/list-address.ts'
import { ListTable } from '../parts/list-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { PagedList } from '../parts/paged-list.tsx'
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
  readonly place: PagePlace
  readonly adding: Refusal
  /** The criterion for whose sake the reader came, to cite a document there; nothing where there is none. */
  readonly cameFrom: { readonly assessment: string; readonly cell: string } | null
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
      {view.cameFrom !== null && (
        <p>
          <Link to={cellAddress(reader, view.cameFrom.assessment, { cell: view.cameFrom.cell })}>
            {evidence.backTo(view.cameFrom.cell)}
          </Link>
        </p>
      )}
      <Add view={view} reader={reader} attempt={attempt} />
      <ProblemList problems={problemsOf(attempt, 'withdraw-evidence')} reader={reader} />
      <PagedList
        {...{ reader, place: view.place }}
        count={evidence.count}
        path={`/evidence/${view.unit.id}`}
        none={[cite.none]}
      >
        <Documents view={view} reader={reader} />
      </PagedList>
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
    <DayInput {...fields.at(field)} reader={reader} label={label} value={fields.value(field)} />
  )
  return (
    <ActPanel
      act="add-evidence"
      label={evidence.button}
      title={evidence.title}
      refusal={view.adding}
      open={view.place.total === 0 || view.cameFrom !== null}
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
      {view.cameFrom !== null && <p className="quiet">{evidence.thenCite(view.cameFrom.cell)}</p>}
    </ActPanel>
  )
}

function Documents({ view, reader }: Props) {
  const { evidence } = reader.words.assessments
  return (
    <ListTable
      label={evidence.link}
      lines={view.documents}
      keyOf={({ id }) => id}
      columns={[
        { title: evidence.name, cell: document => <Name document={document} reader={reader} /> },
        { title: evidence.number, cell: ({ number }) => number },
        { title: evidence.issuedOn, cell: ({ issuedOn }) => reader.day(issuedOn), isFigure: true },
        { title: evidence.effectiveOn, cell: ({ effectiveOn }) => reader.day(effectiveOn), isFigure: true },
        { title: evidence.receivedOn, cell: ({ receivedOn }) => reader.day(receivedOn), isFigure: true },
        { title: evidence.file, cell: document => <File {...{ document, view, reader }} /> },
        { title: '', cell: document => <Withdraw document={document} reader={reader} /> },
      ]}
    />
  )
}

type Shown = { readonly document: DocumentLine; readonly reader: RoomReader }

function Name({ document: { title, isWithdrawn }, reader }: Shown) {
  const { evidence } = reader.words.assessments
  return (
    <>
      {title} {isWithdrawn && <Badge kind="attention">{evidence.withdrawn}</Badge>}
    </>
  )
}

function File({ document: { id, fileName }, view, reader }: Shown & Pick<Props, 'view'>) {
  if (fileName === null) return null
  return (
    <a href={plainAddress(reader, `/evidence/${view.unit.id}/${id}`, {})} download>
      {fileName}
    </a>
  )
}

function Withdraw({ document: { id, title, isWithdrawn, withdrawing }, reader }: Shown) {
  const { evidence } = reader.words.assessments
  if (isWithdrawn || withdrawing !== null) return null
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="act" value="withdraw-evidence" />
      <input type="hidden" name="document" value={id} />
      <Button className="small" aria-label={`${evidence.withdraw}: ${title}`}>
        {evidence.withdraw}
      </Button>
    </Form>
  )
}
