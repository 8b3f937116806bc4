import type { Grant } from '@thuocdo/engine'
import { roleOver } from './judges-the-unit.ts'
import type { PersonLine } from './list-people.ts'

/** Who may be named to stand in for the head of a unit, in the order in which they were given. */
export type ActingCandidates = {
  /** Those who hold a role in the unit: in every form. */
  readonly inside: readonly PersonLine[]
  /** Anybody else: by “quyền” alone, which fills a post that is vacant. */
  readonly outside: readonly PersonLine[]
}

/** The people who may be named, out of some: not the head, and nobody who audits, judges or appraises the unit. */
export function actingCandidates(
  people: readonly PersonLine[],
  {
    unit,
    head,
    blocks,
  }: { readonly unit: string; readonly head: string; readonly blocks: readonly string[] },
): ActingCandidates {
  const free = people.filter(
    ({ id, isDisabled, grants }) =>
      id !== head && !isDisabled && roleOver(grants, { unit, blocks }) === undefined,
  )
  return {
    inside: free.filter(({ grants }) => isOfUnit(grants, unit)),
    outside: free.filter(({ grants }) => !isOfUnit(grants, unit)),
  }
}

/** Whether somebody belongs to a unit by a role of their own there. */
export const isOfUnit = (held: readonly Grant[], unit: string): boolean =>
  held.some(grant => grant.unit === unit && grant.actingFor === undefined)
