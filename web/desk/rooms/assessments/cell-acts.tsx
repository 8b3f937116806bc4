import type { ActName } from '@thuocdo/engine'
import type { ReactNode } from 'react'
import { ActPanel, type ActText, RefusedAct } from '../parts/act-form.tsx'
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

/** The acts at one criterion that are part of the reader's work: those that may be done, the first of them open; below them the others, grey, with their reasons. Nothing where none is. */
export function CellActs({ view, cell, reader, attempt }: CellActProps) {
  const { rooms, assessments } = reader.words
  const refusalOf = (act: ActName) => cell.refusals[act] ?? null
  const offered = order.filter(act => act in cell.refusals)
  const open = offered.filter(act => refusalOf(act) === null)
  const shut = offered.filter(act => refusalOf(act) !== null)
  const props = { view, cell, reader, attempt }
  if (offered.length === 0) return null
  return (
    <>
      <h3>{assessments.cellActs}</h3>
      <div className="acts">
        {open.map((act, at) => (
          <CellActPanel key={act} act={act} isFirst={at === 0 && attempt === undefined} {...props} />
        ))}
        {shut.length > 0 && (
          <details className="refused" open={open.length === 0}>
            <summary>{rooms.mayNot}</summary>
            {shut.map(act => (
              <RefusedAct
                key={act}
                label={titleOf(act, reader)}
                why={reader.say(refusalOf(act) ?? { vi: '', en: '' })}
              />
            ))}
          </details>
        )}
      </div>
    </>
  )
}

function CellActPanel({
  act,
  isFirst,
  ...props
}: CellActProps & { readonly act: CellAct; readonly isFirst: boolean }) {
  const { reader, attempt, cell } = props
  const { title, button } = reader.words.assessments[act]
  const text: ActText = { act, label: button, hidden: { cell: cell.code } }
  return (
    <ActPanel {...text} title={title} refusal={null} open={isFirst} reader={reader} attempt={attempt}>
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
