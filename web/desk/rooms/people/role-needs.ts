import type { Role } from '@thuocdo/engine'

/** What a role is granted for: one unit, blocks and criteria to look at, or the whole tenant. */
export type RoleNeeds = 'unit' | 'view' | 'tenant'

/** Said in the form by whoever judges and works in no unit that is assessed. */
export const noUnit = 'none'

/** What each role is granted for: the form of a grant asks for that and nothing else. */
export const roleNeeds: Readonly<Record<Role, RoleNeeds>> = {
  administrator: 'tenant',
  'round-owner': 'tenant',
  'unit-officer': 'unit',
  'unit-head': 'unit',
  appraiser: 'view',
  'council-member': 'view',
  'council-chair': 'view',
  leader: 'view',
  inspector: 'view',
  surveyor: 'view',
  auditor: 'tenant',
}
