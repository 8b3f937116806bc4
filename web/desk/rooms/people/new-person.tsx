import { addPerson } from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData } from 'react-router'
import { refuseUnless } from '../../refuse-unless.ts'
import { signedInOf } from '../../signed-in.ts'
import { readAct, refusedAct } from '../parts/read-act.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { madeLink } from './made-link.ts'
import { type AddedPerson, NewPersonPage } from './new-person-page.tsx'

/** For who may add people. */
export function loader({ context }: LoaderFunctionArgs) {
  refuseUnless(signedInOf(context), 'add-person')
  return null
}

/** Adds a person and answers with their link to set a password: it is shown once, so no address may carry it. */
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
  const made = await madeLink(who, added.value, who.desk.address)
  const link = made.ok ? made.value : undefined
  return { added: { id: added.value, name, login, link, problems: made.problems } satisfies AddedPerson }
}

/** The form that adds a person. */
export default function NewPerson() {
  const answer = useActionData<typeof action>()
  return (
    <NewPersonPage
      reader={useRoomReader()}
      attempt={useAttempt()}
      added={answer && 'added' in answer ? answer.added : undefined}
    />
  )
}
