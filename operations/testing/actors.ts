import type { Actor, Grant, Role } from '@thuocdo/engine'

/** A person for tests, with one role since 2020; the last digits of the id tell them apart. */
export const actorAs = (role: Role, digits = '01', more: Partial<Grant> = {}): Actor => ({
  person: `00000000-0000-7000-8000-0000000000${digits}`,
  grants: [
    {
      id: `00000000-0000-7000-8000-0000000001${digits}`,
      role,
      blocks: [],
      criteria: [],
      from: '2020-01-01',
      ...more,
    },
  ],
})

/** Who may import units and add people. */
export const administrator: Actor = actorAs('administrator', '01')

/** Who may open rounds and change the map. */
export const roundOwner: Actor = actorAs('round-owner', '02')
