import { Link } from 'react-router'
import { TextArea } from '../../../ui/inputs.tsx'
import { ActPanel } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { fieldsOf } from '../parts/fields-of.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { AssessmentView } from './assessment-view.ts'
import { cellAddress } from './cell-address.ts'
import { RefusedActs } from './refused-acts.tsx'

type Props = {
  readonly view: AssessmentView
  readonly reader: RoomReader
  readonly attempt: Attempt | undefined
}

const wholeActs = ['submit', 'approve', 'return', 'advance', 'sign-off'] as const
type WholeAct = (typeof wholeActs)[number]

/** The acts on an assessment as a whole that are part of the reader's work: sending it on, back, or closing it. */
export function WholeActs({ view, reader, attempt }: Props) {
  const { assessments } = reader.words
  const open = wholeActs.filter(act => view.refusals[act] === null)
  const shut = wholeActs.flatMap(act => {
    const why = view.refusals[act]
    return why ? [{ title: assessments[act].title, why: reader.say(why) }] : []
  })
  if (open.length + shut.length === 0) return null
  return (
    <section className="room-section" aria-label={assessments.wholeActs}>
      <h2>{assessments.wholeActs}</h2>
      <Missing view={view} reader={reader} />
      <div className="acts">
        {open.map(act => (
          <WholeActPanel key={act} act={act} reader={reader} attempt={attempt} />
        ))}
        <RefusedActs acts={shut} reader={reader} />
      </div>
    </section>
  )
}

function WholeActPanel({
  act,
  reader,
  attempt,
}: Pick<Props, 'reader' | 'attempt'> & { readonly act: WholeAct }) {
  const { assessments } = reader.words
  const { title, button } = assessments[act]
  const fields = fieldsOf(act, attempt, reader)
  return (
    <ActPanel
      act={act}
      label={button}
      title={title}
      confirm={act === 'sign-off'}
      {...{ refusal: null, reader, attempt }}
    >
      {act === 'return' ? (
        <TextArea
          {...fields.at('reason')}
          label={assessments.return.reason}
          rest={{ rows: 3, required: true, defaultValue: fields.value('reason') }}
        />
      ) : (
        <p>{assessments[act].note}</p>
      )}
    </ActPanel>
  )
}

/** What the unit has not declared yet, each with the way to it: it cannot be handed in before. */
function Missing({ view, reader }: Pick<Props, 'view' | 'reader'>) {
  const { assessments } = reader.words
  const { missing } = view.own
  if (missing.length === 0 || view.state !== 'drafting') return null
  return (
    <details>
      <summary>{assessments.missing(reader.count(missing.length))}</summary>
      <ul>
        {missing.map(({ code, name }) => (
          <li key={code}>
            <Link to={cellAddress(reader, view.id, { cell: code })}>
              {code} {reader.say(name)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
