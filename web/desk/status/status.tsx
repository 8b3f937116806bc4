import { statusActs } from '@thuocdo/engine'
import { readStatus, statusOf } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { refuseUnless } from '../refuse-unless.ts'
import { signedInOf } from '../signed-in.ts'
import { StatusPage } from './status-page.tsx'

/** How the installation stands at this instant. */
export async function loader({ context }: LoaderFunctionArgs) {
  const me = signedInOf(context)
  refuseUnless(me, ...statusActs)
  const { version, premises, tenant, machine = null } = me.desk
  const known = { version, isEmbedded: premises.isEmbedded, machine, tenant: tenant.slug }
  const facts = await readStatus(me.fx, known)
  return { at: facts.now, lines: statusOf(facts) }
}

/** The status of the system in plain words. */
export default function Status() {
  return <StatusPage {...useLoaderData<typeof loader>()} />
}
