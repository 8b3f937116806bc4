import { counts, type Day, fullNameOn, type Unit } from '@thuocdo/engine'
import { readSettings, registerOfStore } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, Outlet, useLoaderData } from 'react-router'
import { DeskFrame } from './desk-frame.tsx'
import { FailedDesk } from './failed-desk.tsx'
import type { HeldRole } from './held-role.ts'
import { roomsFor } from './rooms-table.ts'
import { shownTenant } from './shown-tenant.ts'
import { requireSession, signedInOf } from './signed-in.ts'

/** Nobody comes in without a session. */
export const middleware = [requireSession]

/** Who I am, with role and acting form, and the rooms that I see. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { desk, fx, actor, person, on } = signedInOf(context)
  // Standing in for a head comes first: it is what others see them act as.
  const held = actor.grants
    .filter(grant => counts(grant, on))
    .toSorted((a, b) => Number(b.actingForm !== undefined) - Number(a.actingForm !== undefined))
  const ids = held.flatMap(({ unit }) => unit ?? [])
  const { byId } = await registerOfStore(fx.db, { ids })
  const roles: readonly HeldRole[] = held.map(({ role, actingForm, unit }) => ({
    role,
    ...nameOf(byId.get(unit ?? ''), on),
    ...(actingForm && { actingForm }),
  }))
  return {
    tenant: shownTenant(desk.tenant, await readSettings(fx.db)),
    person,
    roles,
    rooms: roomsFor(actor, on, desk.tenant.isDemo).map(({ id }) => id),
  }
}

const nameOf = (unit: Unit | undefined, on: Day) =>
  unit && { unit: { vi: fullNameOn(unit, on, 'vi'), en: fullNameOn(unit, on, 'en') } }

/** The frame around the pages of who is signed in. */
export default function Frame() {
  return (
    <DeskFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </DeskFrame>
  )
}

/** Where the frame itself failed. */
export function ErrorBoundary() {
  return <FailedDesk />
}
