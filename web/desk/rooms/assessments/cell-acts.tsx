import type { ActName } from '@thuocdo/engine'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ActPanel, type ActText } from '../parts/act-form.tsx'
import { type Fields, fieldsOf } from '../parts/fields-of.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { CellActProps } from './cell-act-props.ts'
import {
  AppraiseFields,
  AssignFields,
  CiteFields,
  DecideFields,
  IntakeFields,
  WordsField,
} from './cell-fields.tsx'
import { DeclareFields } from './declare-fields.tsx'
import { RefusedActs } from './refused-acts.tsx'

type CellAct = 'declare' | 'cite' | 'assign' | 'appraise' | 'explain' | 'decide' | 'remark' | 'intake'

const order: readonly CellAct[] = [
  'declare',
  'cite',
  'appraise',
  'explain',
  'decide',
  'assign',
  'remark',
  'intake',
]

/** The acts at one criterion that are part of the reader's work: those that may be done, the first of them open; below them the others, grey, with their reasons. */
export function CellActs({ view, cell, reader, attempt }: CellActProps) {
  const refusalOf = (act: ActName) => cell.refusals[act] ?? null
  const offered = order.filter(act => act in cell.refusals)
  const open = offered.filter(act => refusalOf(act) === null)
  const shut = offered.filter(act => refusalOf(act) !== null)
  const props = { view, cell, reader, attempt }
  // Whoever just added a document came to cite it.
  const begin = view.newDocument !== '' && open.includes('cite') ? 'cite' : open[0]
  return (
    <div className="acts">
      {open.map(act => (
        <CellActPanel key={act} act={act} isOpen={act === begin && attempt === undefined} {...props} />
      ))}
      <RefusedActs
        acts={shut.map(act => ({
          title: titleOf(act, reader),
          why: reader.say(refusalOf(act) ?? { vi: '', en: '' }),
        }))}
        reader={reader}
      />
    </div>
  )
}

function CellActPanel({
  act,
  isOpen,
  ...props
}: CellActProps & { readonly act: CellAct; readonly isOpen: boolean }) {
  const { reader, attempt, cell, view } = props
  const { title, button } = reader.words.assessments[act]
  if (act === 'assign' && view.divisions.length === 0)
    return (
      <details className="act-panel" open={isOpen}>
        <summary>{title}</summary>
        <p className="form">
          {reader.words.assessments.assign.noDivisions}{' '}
          <Link to={reader.to(`/units/${view.unit.id}`)}>{reader.say(view.unit.name)}</Link>
        </p>
      </details>
    )
  const text: ActText = { act, label: button, hidden: { cell: cell.code } }
  return (
    <ActPanel {...text} title={title} refusal={null} open={isOpen} reader={reader} attempt={attempt}>
      {fields[act](props, fieldsOf(act, attempt, reader))}
    </ActPanel>
  )
}

const titleOf = (act: CellAct, reader: RoomReader): string => reader.words.assessments[act].title

const fields: Readonly<Record<CellAct, (props: CellActProps, fields: Fields) => ReactNode>> = {
  declare: (props, at) => <DeclareFields {...props} fields={at} />,
  cite: (props, at) => <CiteFields {...props} fields={at} />,
  assign: (props, at) => <AssignFields {...props} fields={at} />,
  appraise: (props, at) => <AppraiseFields {...props} fields={at} />,
  decide: (props, at) => <DecideFields {...props} fields={at} />,
  intake: (props, at) => <IntakeFields {...props} fields={at} />,
  explain: ({ reader }, at) => {
    const { words, help } = reader.words.assessments.explain
    return <WordsField label={words} help={help} fields={at} />
  },
  remark: ({ reader }, at) => {
    const { words, help } = reader.words.assessments.remark
    return <WordsField label={words} help={help} fields={at} />
  },
}
