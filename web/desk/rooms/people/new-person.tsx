import { addPerson } from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { refuseUnless } from '../../refuse-unless.ts'
import { signedInOf } from '../../signed-in.ts'
import { readAct, refusedAct } from '../parts/read-act.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { NewPersonPage } from './new-person-page.tsx'

/** For who may add people. */
export function loader({ context }: LoaderFunctionArgs) {
  refuseUnless(signedInOf(context), 'add-person')
  return null
}

/** Adds a person and leads to their page, where roles are granted and the link is made. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'add-person')
  const { fx, actor } = who
  const sent = await readAct(request)
  const { name = '', login = '', title = '', email = '', language } = sent.values
  const added = await addPerson(fx, actor, {
    name,
    login,
    title,
    email,
    language: language === 'en' ? 'en' : 'vi',
  })
  if (!added.ok) return refusedAct(sent, added.problems)
  const { to } = roomReader(languageOfPath(new URL(request.url).pathname))
  throw redirect(to(`/people/${added.value}?done=add-person`))
}

/** The form that adds a person. */
export default function NewPerson() {
  return <NewPersonPage reader={useRoomReader()} attempt={useAttempt()} />
}
