import type { Grant } from './actor.ts'
import type { Facts } from './facts.ts'
import type { Scope } from './permissions.ts'

/** Whether a grant reaches a thing, the day left aside. `person` is who acts. */
export function reaches(scope: Scope, grant: Grant, facts: Facts, person: string): boolean {
  return reach[scope](grant, facts, person)
}

type Reach = (grant: Grant, facts: Facts, person: string) => boolean

const ofUnit = (grant: Grant, { unit }: Facts): boolean => unit !== undefined && grant.unit === unit

const reach: Readonly<Record<Scope, Reach>> = {
  anywhere: () => true,
  'own-unit': (grant, facts) => ofUnit(grant, facts) && grant.division === undefined,
  'own-division': (grant, facts) =>
    ofUnit(grant, facts) && grant.division !== undefined && grant.division === facts.division,
  'in-own-unit': ofUnit,
  'within-view': (grant, facts) => facts.unit !== undefined && sees(grant, facts),
  'within-block': (grant, facts) => facts.unit !== undefined && sees({ ...grant, criteria: [] }, facts),
  self: (grant, facts, person) =>
    facts.person === person && (facts.unit === undefined || grant.unit === facts.unit),
}

/** Whether a thing lies within the blocks and criteria that a grant names. A grant that names criteria does not see the whole. */
export function sees({ blocks, criteria }: Grant, { block, criterion, path }: Facts): boolean {
  const codes = [...(path ?? []), ...(criterion === undefined ? [] : [criterion])]
  const inBlock = blocks.length === 0 || (block !== undefined && blocks.includes(block))
  return inBlock && (criteria.length === 0 || codes.some(code => criteria.includes(code)))
}
