import type { Day } from '../basics/calendar.ts'
import { type Actor, counts } from './actor.ts'
import type { ActName } from './acts.ts'
import { permissions } from './permissions.ts'

/** Whether somebody may do an act to at least something on a day; to what, only `permit` says. */
export const mayAnywhere = (actor: Actor, act: ActName, on: Day): boolean =>
  permissions.some(
    line => line.act === act && actor.grants.some(grant => grant.role === line.role && counts(grant, on)),
  )

/** Whoever may do one of these to anything sees how the installation stands: on the desk, and as data. */
export const statusActs: readonly ActName[] = ['back-up', 'verify-trail']
