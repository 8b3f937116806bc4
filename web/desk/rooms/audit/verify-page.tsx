import { Notice } from '../../../ui/notice.tsx'
import { ActForm, RefusedAct } from '../parts/act-form.tsx'
import type { Attempt } from '../parts/attempt.ts'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'
import type { VerifyReport, VerifyView } from './audit-view.ts'

/** Verifies the whole trail and says in words what was found. */
export function VerifyPage({
  view,
  report,
  reader,
  attempt,
}: {
  readonly view: VerifyView
  readonly report?: VerifyReport | undefined
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
}) {
  const { audit } = reader.words
  const { verify } = audit
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: audit.title, to: '/audit' }]}
        title={verify.title}
        lead={verify.lead}
      />
      {report !== undefined && <Report report={report} reader={reader} />}
      {view.refusal === null ? (
        <ActForm act="verify-trail" label={verify.button} {...{ reader, attempt }} />
      ) : (
        <RefusedAct label={verify.button} why={reader.say(view.refusal)} />
      )}
    </>
  )
}

function Report({ report, reader }: { readonly report: VerifyReport; readonly reader: RoomReader }) {
  const { verify } = reader.words.audit
  const { audit } = reader.words
  const { problems, differences, chains, entries, seconds } = report
  if (differences === 0)
    return (
      <Notice kind="done" role="status" title={`${verify.good} ✓`}>
        <p>{verify.goodWords(reader.count(chains), reader.count(entries), reader.points(seconds))}</p>
        <Compared report={report} reader={reader} />
      </Notice>
    )
  return (
    <Notice kind="error" role="alert" title={verify.bad(reader.count(differences))}>
      <ul>
        {problems.map(({ words }) => (
          <li key={words.en}>{reader.say(words)}</li>
        ))}
      </ul>
      <p>{audit.failsAdvice}</p>
      <Compared report={report} reader={reader} />
    </Notice>
  )
}

/** Of what how many rows were held against the trail; what there is none of is left out. */
function Compared({ report, reader }: { readonly report: VerifyReport; readonly reader: RoomReader }) {
  const parts = report.compared
    .filter(({ rows }) => rows > 0)
    .map(({ words, rows }) => `${reader.say(words)} ${reader.count(rows)}`)
  return (
    <p>
      {reader.words.audit.verify.compared} {parts.join('; ')}.
    </p>
  )
}
