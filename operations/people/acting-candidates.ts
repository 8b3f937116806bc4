import type { Grant, Role } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
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
      id !== head && !isDisabled && roleAgainstActing(grants, blocks) === undefined,
  )
  return {
    inside: free.filter(({ grants }) => isOfUnit(grants, unit)),
    outside: free.filter(({ grants }) => !isOfUnit(grants, unit)),
  }
}

/** Whether somebody belongs to a unit by a role of their own there. */
export const isOfUnit = (held: readonly Grant[], unit: string): boolean =>
  held.some(grant => grant.unit === unit && grant.actingFor === undefined)

const onCouncil: readonly Role[] = ['council-member', 'council-chair']

/**
 * The role that keeps its holder from signing for the head of an assessed unit: auditor, member of the council, appraiser of its block.
 * @param blocks those in which the unit is assessed
 */
export const roleAgainstActing = (held: readonly Grant[], blocks: readonly string[]): Role | undefined =>
  held.find(
    ({ role, blocks: seen }) =>
      role === 'auditor' ||
      onCouncil.includes(role) ||
      (role === 'appraiser' && (seen.length === 0 || seen.some(block => blocks.includes(block)))),
  )?.role

/** The blocks in which a unit is or was assessed. */
export async function assessedBlocks(db: Db, unit: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('assessment').select('block').distinct().where('unit', '=', unit).execute()
  return rows.map(({ block }) => block)
}
