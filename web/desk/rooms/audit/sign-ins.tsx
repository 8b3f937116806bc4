import { listSignIns } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { refuseUnless } from '../../refuse-unless.ts'
import { signedInOf } from '../../signed-in.ts'
import { notHere } from '../parts/not-here.ts'
import { useRoomReader } from '../parts/use-room-reader.ts'
import type { SignInsView } from './audit-view.ts'
import { SignInsPage } from './sign-ins-page.tsx'

/** One page of the record of sign-ins. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<SignInsView> {
  const who = signedInOf(context)
  refuseUnless(who, 'verify-trail')
  const asked = new URL(request.url).searchParams
  const filter = {
    search: asked.get('search') ?? '',
    from: asked.get('from') ?? '',
    to: asked.get('to') ?? '',
  }
  const before = asked.get('before')
  const { search: text, from, to } = filter
  const page = await listSignIns(who.fx, who.actor, { text, from, to, ...(before !== null && { before }) })
  if (!page.ok) return notHere()
  const { lines, place, next } = page.value
  return {
    lines: lines.map(line => ({ ...line, at: line.at.toISOString() })),
    filter,
    place,
    older: next ?? null,
  }
}

/** The page of the record of sign-ins. */
export default function SignIns() {
  return <SignInsPage view={useLoaderData<typeof loader>()} reader={useRoomReader()} />
}
