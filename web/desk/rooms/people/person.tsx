import { wasErased } from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import { refuseUnless } from '../../refuse-unless.ts'
import { type SignedIn, signedInOf } from '../../signed-in.ts'
import { historyFor } from '../parts/history-for.ts'
import { notHere } from '../parts/not-here.ts'
import { readAct } from '../parts/read-act.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { doToPerson } from './do-to-person.ts'
import { ErasedPerson } from './erased-person.tsx'
import { PersonPage } from './person-page.tsx'
import { personViewFor } from './person-view-for.ts'

/** One person, and the role whose fields the address asks for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'read-people')
  const asked = new URL(request.url).searchParams
  const [role, unit, id] = [asked.get('role') ?? '', asked.get('unit') ?? '', params.id ?? '']
  const view = await personViewFor(who, id, { role, unit })
  if (view === null) return { erased: (await erasedHistory(who, id)) ?? notHere() }
  // An empty role in the address opens the panel, with all of them to choose from.
  return { view, granting: asked.has('role') ? role || 'any' : '', ending: asked.get('end') ?? '', unit }
}

/** The history of somebody who was erased; nothing where nobody of that id ever was. */
const erasedHistory = async (who: SignedIn, id: string) =>
  (await wasErased(who.fx, who.actor, id))
    ? { history: await historyFor(who, { kind: 'person', subject: id }, {}) }
    : null

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
  const attempt = useAttempt()
  const found = useLoaderData<typeof loader>()
  const done = <DoneNotice words={reader.words.people.done} />
  if ('erased' in found)
    return (
      <>
        {done}
        <ErasedPerson {...found.erased} reader={reader} />
      </>
    )
  return (
    <>
      {done}
      <PersonPage
        {...found}
        reader={reader}
        attempt={attempt}
        link={answer && 'link' in answer ? answer.link : undefined}
        handOver={answer && 'handOver' in answer ? answer.handOver : undefined}
      />
    </>
  )
}
