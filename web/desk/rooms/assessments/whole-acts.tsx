import { Link } from 'react-router'
import { TextArea } from '../../../ui/inputs.tsx'
import { ActPanel, RefusedAct } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { fieldsOf } from '../parts/fields-of.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { AssessmentView } from './assessment-view.ts'

type Props = {
  readonly view: AssessmentView
  readonly reader: RoomReader
  readonly attempt: Attempt | undefined
}

const wholeActs = ['submit', 'approve', 'return', 'advance', 'sign-off'] as const
type WholeAct = (typeof wholeActs)[number]

/** The acts on an assessment as a whole that are part of the reader's work: sending it on, back, or closing it. */
export function WholeActs({ view, reader, attempt }: Props) {
  const { assessments, rooms } = reader.words
  const open = wholeActs.filter(act => view.refusals[act] === null)
  const shut = wholeActs.flatMap(act => {
    const why = view.refusals[act]
    return why ? [{ act, why }] : []
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
        {shut.length > 0 && (
          <details className="refused" open={open.length === 0}>
            <summary>{rooms.mayNot}</summary>
            {shut.map(({ act, why }) => (
              <RefusedAct key={act} label={assessments[act].title} why={reader.say(why)} />
            ))}
          </details>
        )}
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
            <Link to={`${reader.to(`/assessments/${view.id}`)}?cell=${encodeURIComponent(code)}#cell`}>
              {code} {reader.say(name)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
