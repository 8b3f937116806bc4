import { type ActName, acts, fold } from '@thuocdo/engine'
import { isActIn, listAssessments, pageOf } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { signedInOf } from '../../signed-in.ts'
import { useRoomReader } from '../parts/use-room-reader.ts'
import { lineOfAssessment } from './assessment-line-of.ts'
import type { AssessmentLine } from './assessment-view.ts'
import { AssessmentsPage, type AssessmentsView } from './assessments-page.tsx'

/** The assessments within the reader's view that match. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<AssessmentsView> {
  const { fx, actor, on } = signedInOf(context)
  const asked = new URL(request.url).searchParams
  const filter = {
    search: asked.get('search') ?? '',
    round: asked.get('round') ?? '',
    state: asked.get('state') ?? '',
    waits: asked.get('waits') ?? '',
  }
  const all = (await listAssessments(fx.db, actor, on)).map(line => lineOfAssessment(line, on))
  const wanted = fold(filter.search)
  const isMeant = ({ vi, en }: { readonly vi: string; readonly en: string }) =>
    [vi, en].some(name => fold(name).includes(wanted))
  const found = all.filter(
    line =>
      isMeant(line.unit.name) &&
      (filter.round === '' || line.round.id === filter.round) &&
      (filter.state === '' || line.state === filter.state) &&
      isWaiting(filter.waits, line),
  )
  return {
    ...pageOf(found, Number(asked.get('page'))),
    all: all.length,
    rounds: [...new Map(all.map(({ round }) => [round.id, round])).values()],
    filter,
  }
}

/** Whether an assessment waits for what a card of the first page tells of: an act, a step, or to be handed in. */
function isWaiting(waits: string, { state, isLate, filled, leaves }: AssessmentLine): boolean {
  const isHome = state === 'drafting' || state === 'submitted'
  if (waits === '' || waits === state) return true
  if (waits === 'behind') return isHome
  if (waits === 'late') return isHome && isLate
  return isAct(waits) && isActIn(waits, state) && (waits !== 'submit' || filled === leaves)
}

const isAct = (text: string): text is ActName => Object.hasOwn(acts, text)

/** The list of assessments. */
export default function Assessments() {
  return <AssessmentsPage view={useLoaderData<typeof loader>()} reader={useRoomReader()} />
}
