import type { Day } from '../basics/calendar.ts'
import { type Actor, counts } from './actor.ts'
import type { Facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { reaches } from './reach.ts'

const looking = permissions.filter(({ act }) => act === 'read-trail' || act === 'remark')

/**
 * Whether somebody may look at an assessment at all: whoever may read its trail or remark on any of its criteria. A grant that
 * names criteria shows the whole, and lets its holder act on those criteria alone.
 */
export const maySee = ({ person, grants }: Actor, facts: Facts, on: Day): boolean =>
  looking.some(({ role, scope }) =>
    grants.some(
      grant =>
        grant.role === role && counts(grant, on) && reaches(scope, { ...grant, criteria: [] }, facts, person),
    ),
  )
