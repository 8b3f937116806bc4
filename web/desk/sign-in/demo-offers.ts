import { type Role, roleNames } from '@thuocdo/engine'
import type { DemoPerson } from '@thuocdo/operations/acts'

/** A role of the demonstration, and who may be played in it. */
export type DemoOffer = {
  readonly role: Role
  readonly people: readonly { readonly id: string; readonly text: string }[]
}

/** The groups in which roles are offered, in order. */
export const demoGroups = {
  run: ['administrator', 'round-owner'],
  unit: ['unit-officer', 'unit-head'],
  judge: ['appraiser', 'council-member', 'council-chair'],
  look: ['leader', 'inspector', 'surveyor', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

/** The roles that somebody holds, each with everybody who holds it, by position where they have one; acting heads come last. */
export const offersOf = (people: readonly DemoPerson[]): readonly DemoOffer[] =>
  roleNames
    .map(role => ({ role, people: people.filter(person => holds(person, role)).map(textOf) }))
    .filter(offer => offer.people.length > 0)

const holds = ({ grants }: DemoPerson, role: Role): boolean => grants.some(grant => grant.role === role)

const textOf = ({ id, title, name }: DemoPerson) => ({ id, text: title === '' ? name : title })
