import {
  changeRound,
  type Extension,
  extendUnit,
  listAddedEditions,
  listAssessments,
  pageOf,
  type RoundChange,
  readRound,
} from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import { refuseUnless } from '../../refuse-unless.ts'
import { signedInOf } from '../../signed-in.ts'
import { lineOfAssessment } from '../assessments/assessment-line-of.ts'
import { historyFor } from '../parts/history-for.ts'
import { notHere } from '../parts/not-here.ts'
import { answered, filled, readAct, type SentAct } from '../parts/read-act.ts'
import { refusalsOf } from '../parts/refusal-of.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { roundLineOf } from './round-line-of.ts'
import { RoundPage } from './round-page.tsx'
import { isShown, type RoundView } from './round-view.ts'

/** One round with those of its assessments that the reader may see. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<RoundView> {
  const who = signedInOf(context)
  const { fx, actor, on } = who
  const read = await readRound(fx, actor, params.id ?? '')
  if (!read.ok) return notHere()
  const round = read.value
  const seen = await listAssessments(fx.db, actor, on, { round: round.id })
  const board = seen.map(line => lineOfAssessment(line, on))
  const asked = new URL(request.url).searchParams
  const show = asked.get('show') ?? ''
  const { lines, place } = pageOf(
    board.filter(unit => isShown(unit, show)),
    Number(asked.get('page')),
  )
  return {
    ...roundLineOf(round, await listAddedEditions(fx.db), board),
    opensOn: round.opens ?? null,
    board,
    show,
    shown: lines,
    place,
    refusals: refusalsOf(actor, ['change-round'], {}, on),
    history: await historyFor(who, { kind: 'round', subject: round.id }, {}),
  }
}

/** Changes the days or the state of the round, or gives one of its units more time. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'change-round')
  const { fx, actor } = who
  const sent = await readAct(request)
  const { id = '' } = params
  const outcome =
    sent.act === 'extend-unit'
      ? await extendUnit(fx, actor, id, extensionIn(sent))
      : await changeRound(fx, actor, id, changeIn(sent))
  return answered(
    sent,
    outcome,
    roomReader(languageOfPath(new URL(request.url).pathname)).to(`/rounds/${id}`),
  )
}

const extensionIn = ({ values }: SentAct): Extension => ({
  unit: values.unit ?? '',
  due: values.due ?? '',
  reason: values.reason ?? '',
})

function changeIn({ values }: SentAct): RoundChange {
  const [opens, due] = [filled(values, 'opensOn'), filled(values, 'dueOn')]
  const { state } = values
  return {
    ...(opens !== undefined && { opens }),
    ...(due !== undefined && { due }),
    ...((state === 'open' || state === 'closed') && { state }),
  }
}

/** The page of a round. */
export default function RoundRoute() {
  const reader = useRoomReader()
  return (
    <>
      <DoneNotice words={reader.words.rounds.done} />
      <RoundPage view={useLoaderData<typeof loader>()} reader={reader} attempt={useAttempt()} />
    </>
  )
}
