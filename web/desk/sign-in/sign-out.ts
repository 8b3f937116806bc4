import { signOut } from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { belowDesk, deskAddress, languageAt } from '../address.ts'
import { deskContext } from '../desk-context.ts'

/** Ends the session of this browser. */
export async function action({ url, context }: ActionFunctionArgs) {
  const { fx, session, source, destination, cookies } = context.get(deskContext)
  if (session !== null) await signOut(fx, session, { source, destination })
  cookies.leave()
  return redirect(`${belowDesk(deskAddress(languageAt(url.pathname), '/sign-in'))}?left`)
}

/** A link does not sign anybody out: it leads to the first page. */
export function loader({ url }: LoaderFunctionArgs) {
  return redirect(belowDesk(deskAddress(languageAt(url.pathname), '/')))
}
