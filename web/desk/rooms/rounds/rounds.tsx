import { listAddedEditions, listAssessments, readRounds } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import { refuseUnless } from '../../refuse-unless.ts'
import { signedInOf } from '../../signed-in.ts'
import { lineOfAssessment } from '../assessments/assessment-line-of.ts'
import { refusalsOf } from '../parts/refusal-of.ts'
import { useRoomReader } from '../parts/use-room-reader.ts'
import { roundLineOf } from './round-line-of.ts'
import type { RoundsView } from './round-view.ts'
import { RoundsPage } from './rounds-page.tsx'

/** The rounds, newest first. */
export async function loader({ context }: LoaderFunctionArgs): Promise<RoundsView> {
  const who = signedInOf(context)
  refuseUnless(who, 'read-round')
  const { fx, actor, on } = who
  const editions = await listAddedEditions(fx.db)
  const assessments = (await listAssessments(fx.db, actor, on)).map(line => lineOfAssessment(line, on))
  return {
    lines: (await readRounds(fx, actor)).map(round => roundLineOf(round, editions, assessments)),
    refusals: refusalsOf(actor, ['open-round', 'add-edition'], {}, on),
  }
}

/** The list of rounds. */
export default function Rounds() {
  const reader = useRoomReader()
  return (
    <>
      <DoneNotice words={reader.words.rounds.done} />
      <RoundsPage view={useLoaderData<typeof loader>()} reader={reader} />
    </>
  )
}
