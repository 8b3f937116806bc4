import { type Day, type Grant, judgingRoles, type Problem, problem, type Role, roles } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** The roles that stand over every unit: whoever holds one answers for none. */
const overAll: readonly Role[] = [
  'auditor',
  'administrator',
  'round-owner',
  'inspector',
  'council-member',
  'council-chair',
]

/**
 * The role by which somebody judges a unit. Whoever judges others but works in this unit judges nothing of it anyhow, and may answer
 * for it.
 * @param blocks those in which the unit is assessed
 */
export const roleOver = (
  held: readonly Grant[],
  { unit, blocks }: { readonly unit: string; readonly blocks: readonly string[] },
): Role | undefined =>
  held.find(
    grant =>
      !(judgingRoles.includes(grant.role) && grant.unit === unit) &&
      (overAll.includes(grant.role) || (grant.role === 'appraiser' && looksAt(grant, blocks))),
  )?.role

const looksAt = (grant: Grant, blocks: readonly string[]): boolean =>
  grant.blocks.length === 0 || grant.blocks.some(block => blocks.includes(block))

/** The blocks in which a unit is or was assessed. */
export async function assessedBlocks(db: Db, unit: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('assessment').select('block').distinct().where('unit', '=', unit).execute()
  return rows.map(({ block }) => block)
}

/**
 * Refuses to have somebody answer for a unit that they judge in those days, else a unit could take its own judges out by naming them.
 */
export async function judgesTheUnit(
  db: Db,
  unit: string,
  held: readonly Grant[],
  { from, to }: { readonly from: Day; readonly to?: Day },
): Promise<readonly Problem[]> {
  const then = held.filter(
    grant => (to === undefined || grant.from <= to) && (grant.to === undefined || from <= grant.to),
  )
  const role = roleOver(then, { unit, blocks: await assessedBlocks(db, unit) })
  return role === undefined ? [] : [holdsOther(role)]
}

const holdsOther = (role: Role): Problem =>
  problem('holds-other-role', ['person'], {
    vi: `Người này đang giữ vai trò ${roles[role].vi} nên không thay mặt đơn vị được đánh giá. Hãy chọn người khác.`,
    en: `This person holds the role ${roles[role].en} in those days, so they do not answer for an assessed unit. Choose somebody else.`,
  })
