import { Form } from 'react-router'
import { Button } from '../../../ui/button.tsx'
import { Select, TextInput } from '../../../ui/inputs.tsx'
import { ActPanel } from '../parts/act-form.tsx'
import { problemsOf } from '../parts/attempt.ts'
import { fieldsOf } from '../parts/fields-of.ts'
import { ProblemList } from '../parts/problem-list.tsx'
import type { PersonPageProps } from './person-page-props.ts'
import type { PersonView } from './person-view.ts'

type Props = Pick<PersonPageProps, 'reader' | 'attempt'> & {
  readonly view: Pick<PersonView, 'outside' | 'refusals'>
}

/** Who the outside sign-in knows this person as, and the forms that link one more or take a link away. */
export function OutsideIdentities({ view, reader, attempt }: Props) {
  const { people, rooms } = reader.words
  const words = people.outside
  const { issuer, identities, refused } = view.outside
  if (issuer === null && identities.length === 0) return null
  const fields = fieldsOf('link-identity', attempt, reader)
  const latest = refused.map(subject => ({ value: subject, label: subject }))
  return (
    <section className="room-section" id="outside">
      <h2>{words.title}</h2>
      <ProblemList problems={problemsOf(attempt, 'unlink-identity')} reader={reader} />
      {identities.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul>
          {identities.map(identity => (
            <li key={`${identity.issuer} ${identity.subject}`}>
              <Unlink {...identity} label={words.unlink} />
            </li>
          ))}
        </ul>
      )}
      {issuer !== null && (
        <ActPanel
          act="link-identity"
          label={words.button}
          title={words.link}
          refusal={view.refusals['make-setup-link'] ?? null}
          {...{ reader, attempt }}
        >
          <p>{words.note(issuer)}</p>
          {latest.length > 0 && (
            <Select
              {...fields.at('refused')}
              label={words.refused}
              chosen={fields.value('refused')}
              options={[{ value: '', label: rooms.choose }, ...latest]}
            />
          )}
          <TextInput
            {...fields.at('subject')}
            label={words.subject}
            rest={{ defaultValue: fields.value('subject'), maxLength: 255 }}
          />
        </ActPanel>
      )}
    </section>
  )
}

function Unlink({
  issuer,
  subject,
  label,
}: {
  readonly issuer: string
  readonly subject: string
  readonly label: string
}) {
  return (
    <Form method="post" className="buttons" preventScrollReset>
      <code>
        {issuer} {subject}
      </code>
      <input type="hidden" name="act" value="unlink-identity" />
      <input type="hidden" name="issuer" value={issuer} />
      <input type="hidden" name="subject" value={subject} />
      <Button className="small" aria-label={`${label}: ${subject}`}>
        {label}
      </Button>
    </Form>
  )
}
