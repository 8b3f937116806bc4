import { type Role, unitRoles, viewRoles } from '@thuocdo/engine'

/** What a role is granted for: one unit, blocks and criteria to look at, or the whole tenant. */
export type RoleNeeds = 'unit' | 'view' | 'tenant'

/** Said in the form by whoever judges and works in no unit that is assessed. */
export const noUnit = 'none'

/** What a role is granted for: the form of a grant asks for that and nothing else. */
export const needsOf = (role: Role): RoleNeeds =>
  unitRoles.includes(role) ? 'unit' : viewRoles.includes(role) ? 'view' : 'tenant'
