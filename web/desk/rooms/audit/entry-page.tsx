import { Link } from 'react-router'
import { Select, TextInput } from '../../../ui/inputs.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ActPanel } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { Facts } from '../parts/facts.tsx'
import { fieldsOf } from '../parts/fields-of.ts'
import { fieldName, HistoryList } from '../parts/history-list.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { EntryView } from './audit-view.ts'

type Props = { readonly view: EntryView; readonly reader: RoomReader; readonly attempt?: Attempt | undefined }

/** One entry of the trail: what it says, where it stands, what was hashed, and whether its chain holds. */
export function EntryPage({ view, reader, attempt }: Props) {
  const { audit } = reader.words
  const { entry } = view
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: audit.title, to: '/audit' }]}
        title={audit.entry(reader.count(entry.position))}
      />
      {view.problems.length === 0 ? (
        <Notice kind="done" role="status" title={`${audit.checks} ✓`}>
          {null}
        </Notice>
      ) : (
        <Notice kind="error" role="alert" title={audit.fails}>
          <ul>
            {view.problems.map(({ words }) => (
              <li key={words.en}>{reader.say(words)}</li>
            ))}
          </ul>
          <p>{audit.failsAdvice}</p>
        </Notice>
      )}
      <HistoryList entries={[entry]} empty="" reader={reader} />
      <Disclosed view={view} reader={reader} />
      <Facts
        facts={[
          { name: audit.filters.kind, value: audit.kinds[view.kind] ?? view.kind },
          {
            name: audit.position,
            value: audit.positionOf(reader.count(entry.position), reader.count(view.length)),
          },
        ]}
      />
      <dl className="proof">
        <dt>{audit.previousHash}</dt>
        <dd className="hash">{view.previousHash}</dd>
        <dt>{audit.hash}</dt>
        <dd className="hash">{view.hash}</dd>
        <dt>{audit.leaf}</dt>
        <dd>
          <pre className="leaf-text">{view.leaf}</pre>
          <p className="quiet">{audit.leafNote}</p>
        </dd>
      </dl>
      <Erase view={view} reader={reader} attempt={attempt} />
      <Beside view={view} reader={reader} />
    </>
  )
}

function Disclosed({ view, reader }: Props) {
  const { audit } = reader.words
  if (view.disclosed.length === 0) return null
  return (
    <section className="room-section">
      <h2>{audit.words}</h2>
      <dl className="proof">
        {view.disclosed.map(({ field, words, commitment }) => (
          <div key={field}>
            <dt>{fieldName(view.entry.actName, field, reader) ?? field}</dt>
            <dd>{words ?? <em>{audit.erased}</em>}</dd>
            <dd className="hash">{commitment}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Erase({ view, reader, attempt }: Props) {
  const { eraseWords } = reader.words.audit
  const kept = view.disclosed.filter(({ words }) => words !== null)
  const fields = fieldsOf('erase-words', attempt, reader)
  if (kept.length === 0 || view.erasing !== null) return null
  return (
    <ActPanel
      act="erase-words"
      title={eraseWords.title}
      label={eraseWords.button}
      refusal={null}
      confirm
      {...{ reader, attempt }}
    >
      <p>{eraseWords.note}</p>
      <Select
        {...fields.at('field')}
        label={eraseWords.field}
        chosen={fields.value('field')}
        options={kept.map(({ field }) => ({
          value: field,
          label: fieldName(view.entry.actName, field, reader) ?? field,
        }))}
      />
      <TextInput
        {...fields.at('reason')}
        label={eraseWords.reason}
        rest={{ required: true, defaultValue: fields.value('reason') }}
      />
    </ActPanel>
  )
}

function Beside({ view: { entry, length }, reader }: Props) {
  const { audit, rooms } = reader.words
  const at = (position: number): string => reader.to(`/audit/${entry.chain}/${position}`)
  return (
    <nav className="pagination" aria-label={rooms.pages}>
      {entry.position > 1 && (
        <Link to={at(entry.position - 1)} rel="prev">
          {audit.previous}
        </Link>
      )}
      {entry.position < length && (
        <Link to={at(entry.position + 1)} rel="next">
          {audit.next}
        </Link>
      )}
    </nav>
  )
}
