import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import { refuseUnless } from '../../refuse-unless.ts'
import { signedInOf } from '../../signed-in.ts'
import { notHere } from '../parts/not-here.ts'
import { readAct } from '../parts/read-act.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { doToPerson } from './do-to-person.ts'
import { PersonPage } from './person-page.tsx'
import { personViewFor } from './person-view-for.ts'

/** One person, and the role whose fields the address asks for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'read-people')
  const asked = new URL(request.url).searchParams
  const [role, unit] = [asked.get('role') ?? '', asked.get('unit') ?? '']
  const view = (await personViewFor(who, params.id ?? '', { role, unit })) ?? notHere()
  return { view, granting: role, ending: asked.get('end') ?? '', unit }
}

/** Does something to the person, their roles or their account. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { pathname } = new URL(request.url)
  const who = signedInOf(context)
  const to = roomReader(languageOfPath(pathname)).to(`/people/${params.id}`)
  const sent = await readAct(request)
  return doToPerson(who, params.id ?? '', sent, { to, origin: who.desk.address })
}

/** The page of a person. */
export default function PersonRoute() {
  const reader = useRoomReader()
  const answer = useActionData<typeof action>()
  return (
    <>
      <DoneNotice words={reader.words.people.done} />
      <PersonPage
        {...useLoaderData<typeof loader>()}
        reader={reader}
        attempt={useAttempt()}
        link={answer && 'link' in answer ? answer.link : undefined}
        handOver={answer && 'handOver' in answer ? answer.handOver : undefined}
      />
    </>
  )
}
