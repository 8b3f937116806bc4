import { type Actor, aliveOn, levelOn, mayAnywhere, type Outcome } from '@thuocdo/engine'
import {
  changeRound,
  type Effects,
  type Extension,
  extendUnit,
  listAddedEditions,
  listAssessments,
  loadProgram,
  openAssessment,
  pageOf,
  type RoundChange,
  type RoundLine,
  readRound,
  registerOfStore,
  unitsIn,
} from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import { refuseUnless } from '../../refuse-unless.ts'
import { type SignedIn, signedInOf } from '../../signed-in.ts'
import { lineOfAssessment } from '../assessments/assessment-line-of.ts'
import { historyFor } from '../parts/history-for.ts'
import { notHere } from '../parts/not-here.ts'
import { answered, filled, readAct, refusedAct, type SentAct } from '../parts/read-act.ts'
import { refusalsOf } from '../parts/refusal-of.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { unitChoices } from '../parts/unit-choices.ts'
import { unconfirmed } from '../parts/unknown-act.ts'
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
    ...(await entering(who, round)),
    refusals: refusalsOf(actor, ['change-round', 'open-assessment'], {}, on),
    history: await historyFor(who, { kind: 'round', subject: round.id }, {}),
  }
}

/** Who may enter the round, and in which blocks, for whoever may open an assessment. */
async function entering(
  { fx, actor, on }: SignedIn,
  round: RoundLine,
): Promise<Pick<RoundView, 'entrants' | 'blocks'>> {
  if (!mayAnywhere(actor, 'open-assessment', on)) return { entrants: [], blocks: [] }
  const there = await unitsIn(fx.db, round.id)
  const alive = aliveOn(await registerOfStore(fx.db), round.to).filter(({ id }) => !there.has(id))
  const levels = [...Map.groupBy(alive, unit => levelOn(unit, round.to))]
  const { edition } = await loadProgram(fx.db, round.edition)
  return {
    entrants: levels.flatMap(([level, units]) =>
      unitChoices(units, round.to).map(unit => ({ ...unit, level })),
    ),
    blocks: edition.blocks?.map(({ code, name }) => ({ code, name })) ?? [],
  }
}

/** Changes the days or the state of the round, gives one of its units more time, or takes one more in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'change-round')
  const { fx, actor } = who
  const sent = await readAct(request)
  const { id = '' } = params
  if (sent.act === 'open-assessment' && !sent.isConfirmed) return refusedAct(sent, [unconfirmed])
  const outcome = await doToRound(fx, actor, id, sent)
  return answered(
    sent,
    outcome,
    roomReader(languageOfPath(new URL(request.url).pathname)).to(`/rounds/${id}`),
  )
}

function doToRound(fx: Effects, actor: Actor, id: string, sent: SentAct): Promise<Outcome<string>> {
  const { unit = '', block = '' } = sent.values
  if (sent.act === 'extend-unit') return extendUnit(fx, actor, id, extensionIn(sent))
  if (sent.act === 'open-assessment') return openAssessment(fx, actor, id, { unit, block })
  return changeRound(fx, actor, id, changeIn(sent))
}

const extensionIn = ({ values }: SentAct): Extension => ({
  unit: values.unit ?? '',
  due: values.due ?? '',
  reason: values.reason ?? '',
})

function changeIn({ values }: SentAct): RoundChange {
  const [opens, due] = [filled(values, 'opens'), filled(values, 'due')]
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
