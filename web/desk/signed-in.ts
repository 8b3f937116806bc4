import type { Actor, Day } from '@thuocdo/engine'
import type { DeskContext, DeskPerson, DeskSession, Effects } from '@thuocdo/operations/acts'
import { type MiddlewareFunction, type RouterContextProvider, redirect } from 'react-router'
import { deskAddress, languageAt } from './address.ts'
import { dayIn } from './day-in.ts'
import { deskContext } from './desk-context.ts'

/** Who sits at the desk, and all that they act with. */
export type SignedIn = {
  readonly desk: DeskContext
  readonly fx: Effects
  readonly actor: Actor
  readonly person: DeskPerson
  readonly session: DeskSession
  /** The day it is in Việt Nam. */
  readonly on: Day
}

/** Who is signed in, for loaders and actions inside the frame: its middleware has turned everybody else away. */
export function signedInOf(context: Readonly<RouterContextProvider>): SignedIn {
  const desk = context.get(deskContext)
  const { fx, actor, person, session } = desk
  if (actor === null || person === null || session === null) throw new Error('nobody is signed in')
  return { desk, fx, actor, person, session, on: dayIn(fx.now()) }
}

/** Leads who is not signed in to the sign-in page, which leads back. */
export const requireSession: MiddlewareFunction = ({ url, context }) => {
  if (context.get(deskContext).session !== null) return
  const { pathname, search } = url
  const back = new URLSearchParams({ to: `${pathname}${search}` })
  // Unlike a loader's, the address of a middleware's redirect is taken as it stands.
  throw redirect(`${deskAddress(languageAt(pathname), '/sign-in')}?${back}`)
}
