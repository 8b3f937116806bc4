import { eraseWords, readEntry } from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import { refuseUnless } from '../../refuse-unless.ts'
import { signedInOf } from '../../signed-in.ts'
import { entriesOf } from '../parts/history-for.ts'
import { notHere } from '../parts/not-here.ts'
import { answered, readAct, refusedAct } from '../parts/read-act.ts'
import { refusalOf } from '../parts/refusal-of.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { unconfirmed } from '../parts/unknown-act.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import type { EntryView } from './audit-view.ts'
import { EntryPage } from './entry-page.tsx'
import { subjectNames } from './subject-names.ts'

/** One entry of the trail with what proves it. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<EntryView> {
  const who = signedInOf(context)
  const { fx, actor, on } = who
  const read = await readEntry(fx, actor, params.chain ?? '', Number(params.position))
  if (!read.ok) return notHere()
  const { line, length, leaf, hash, previousHash, commitments, problems } = read.value
  const [told] = await entriesOf(who, [line], await subjectNames(who, [line]))
  return {
    // What stands behind the entry is told apart, with its commitments.
    entry: { ...told, words: [] },
    kind: line.kind,
    subject: line.subject,
    length,
    leaf,
    hash,
    previousHash,
    problems,
    disclosed: Object.entries(commitments).map(([field, commitment]) => ({
      field,
      words: line.words.find(one => one.field === field)?.words ?? null,
      commitment,
    })),
    erasing: refusalOf(actor, 'erase-words', {}, on),
  }
}

/** Erases the words of one field behind the entry. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'erase-words')
  const { fx, actor } = who
  const sent = await readAct(request)
  if (!sent.isConfirmed) return refusedAct(sent, [unconfirmed])
  const { chain = '', position = '' } = params
  const { field = '', reason = '' } = sent.values
  const outcome = await eraseWords(fx, actor, { chain, position: Number(position), field, reason })
  const { to } = roomReader(languageOfPath(new URL(request.url).pathname))
  return answered(sent, outcome, to(`/audit/${chain}/${position}`))
}

/** The page of an entry. */
export default function Entry() {
  const reader = useRoomReader()
  return (
    <>
      <DoneNotice words={reader.words.audit.done} />
      <EntryPage view={useLoaderData<typeof loader>()} reader={reader} attempt={useAttempt()} />
    </>
  )
}
