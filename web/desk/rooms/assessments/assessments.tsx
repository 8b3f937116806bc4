import { fold } from '@thuocdo/engine'
import { listAssessments } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { signedInOf } from '../../signed-in.ts'
import { useRoomReader } from '../parts/use-room-reader.ts'
import { lineOfAssessment } from './assessment-line-of.ts'
import { AssessmentsPage, type AssessmentsView } from './assessments-page.tsx'

/** The assessments within the reader's view that match. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<AssessmentsView> {
  const { fx, actor, on } = signedInOf(context)
  const asked = new URL(request.url).searchParams
  const filter = {
    search: asked.get('search') ?? '',
    round: asked.get('round') ?? '',
    state: asked.get('state') ?? '',
  }
  const all = (await listAssessments(fx.db, actor, on)).map(line => lineOfAssessment(line, on))
  const wanted = fold(filter.search)
  const isMeant = ({ vi, en }: { readonly vi: string; readonly en: string }) =>
    [vi, en].some(name => fold(name).includes(wanted))
  return {
    all: all.length,
    rounds: [...new Map(all.map(({ round }) => [round.id, round])).values()],
    filter,
    lines: all.filter(
      ({ unit, round, state }) =>
        isMeant(unit.name) &&
        (filter.round === '' || round.id === filter.round) &&
        (filter.state === '' || state === filter.state),
    ),
  }
}

/** The list of assessments. */
export default function Assessments() {
  return <AssessmentsPage view={useLoaderData<typeof loader>()} reader={useRoomReader()} />
}
