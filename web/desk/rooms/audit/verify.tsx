import { verifyOwnTrail } from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { refuseUnless } from '../../refuse-unless.ts'
import { signedInOf } from '../../signed-in.ts'
import { readAct, refusedAct } from '../parts/read-act.ts'
import { refusalOf } from '../parts/refusal-of.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import type { VerifyView } from './audit-view.ts'
import { VerifyPage } from './verify-page.tsx'

/** For who may read the trail; verifying itself may be refused with its reason. */
export function loader({ context }: LoaderFunctionArgs): VerifyView {
  const who = signedInOf(context)
  refuseUnless(who, 'read-trail')
  return { refusal: refusalOf(who.actor, 'verify-trail', {}, who.on) }
}

/** Verifies the whole trail and answers with what was found. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'verify-trail')
  const { fx, actor, desk } = who
  const sent = await readAct(request)
  const began = performance.now()
  const noted = desk.machine && { machine: desk.machine, tenant: desk.tenant.slug }
  const verified = await verifyOwnTrail(fx, actor, noted)
  if (!verified.ok) return refusedAct(sent, verified.problems)
  const { chains, entries, differences, problems, compared } = verified.value
  const seconds = Math.ceil((performance.now() - began) / 100) / 10
  return { report: { chains, entries, differences, problems, compared, seconds } }
}

/** The page that verifies the trail. */
export default function Verify() {
  const answer = useActionData<typeof action>()
  return (
    <VerifyPage
      view={useLoaderData<typeof loader>()}
      reader={useRoomReader()}
      attempt={useAttempt()}
      report={answer && 'report' in answer ? answer.report : undefined}
    />
  )
}
