import { addDivision, endDivision } from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import { refuseUnless } from '../../refuse-unless.ts'
import { signedInOf } from '../../signed-in.ts'
import { notHere } from '../parts/not-here.ts'
import { answered, readAct, refusedAct } from '../parts/read-act.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { unknownAct } from '../parts/unknown-act.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { UnitPage } from './unit-page.tsx'
import { unitViewFor } from './unit-view-for.ts'

/** One unit. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return (await unitViewFor(signedInOf(context), params.id ?? '')) ?? notHere()
}

/** Adds or ends a division of the unit. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'add-division', 'end-division')
  const { fx, actor } = who
  const sent = await readAct(request)
  const to = roomReader(languageOfPath(new URL(request.url).pathname)).to(`/units/${params.id}#divisions`)
  if (sent.act === 'add-division')
    return answered(sent, await addDivision(fx, actor, params.id ?? '', sent.values.name ?? ''), to)
  if (sent.act === 'end-division')
    return answered(sent, await endDivision(fx, actor, sent.values.division ?? ''), to)
  return refusedAct(sent, [unknownAct(sent.act)])
}

/** The page of a unit. */
export default function UnitRoute() {
  const reader = useRoomReader()
  return (
    <>
      <DoneNotice words={{ ...reader.words.units.done, lineage: reader.words.units.acts.done }} />
      <UnitPage view={useLoaderData<typeof loader>()} reader={reader} attempt={useAttempt()} />
    </>
  )
}
