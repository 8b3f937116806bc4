import { actOnAssessment, loadAssessment } from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import { signedInOf } from '../../signed-in.ts'
import { notHere } from '../parts/not-here.ts'
import { answered, readAct, refusedAct } from '../parts/read-act.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { unconfirmed } from '../parts/unknown-act.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { AssessmentPage } from './assessment-page.tsx'
import { assessmentViewFor } from './assessment-view-for.ts'
import { cellAddress } from './cell-address.ts'
import { commandOf } from './command-of.ts'

/** One assessment, with the criterion that the address names. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const [cell, show, document] = ['cell', 'show', 'document'].map(name => searchParams.get(name) ?? '')
  return (
    (await assessmentViewFor(signedInOf(context), params.id ?? '', { cell, show, document })) ?? notHere()
  )
}

/** Does an act on the assessment or on one of its criteria. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { fx, actor } = signedInOf(context)
  const id = params.id ?? ''
  const sent = await readAct(request)
  if (sent.act === 'sign-off' && !sent.isConfirmed) return refusedAct(sent, [unconfirmed])
  const loaded = await loadAssessment(fx.db, id)
  if (!loaded.ok) return refusedAct(sent, loaded.problems)
  const { pathname, searchParams } = new URL(request.url)
  const reader = roomReader(languageOfPath(pathname))
  const command = commandOf(sent.act, sent.values, loaded.value.program, reader.language)
  if (!command.ok) return refusedAct(sent, command.problems)
  const outcome = await actOnAssessment(fx, actor, id, command.value)
  const { cell = '' } = sent.values
  return answered(sent, outcome, cellAddress(reader, id, { cell, show: searchParams.get('show') ?? '' }))
}

/** The page of an assessment. */
export default function AssessmentRoute() {
  const reader = useRoomReader()
  const view = useLoaderData<typeof loader>()
  return (
    <>
      {/* What was done to a criterion is said beside it. */}
      {view.cell === null && <DoneNotice words={reader.words.assessments.done} />}
      <AssessmentPage view={view} reader={reader} attempt={useAttempt()} />
    </>
  )
}
