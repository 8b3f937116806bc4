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
 * Refuses to have somebody answer for a unit that they judge in those days, else a unit could take its own judges out by naming them.
 * Whoever judges others but works in this unit judges nothing of it anyhow, and may answer for it.
 */
export async function judgesTheUnit(
  db: Db,
  unit: string,
  held: readonly Grant[],
  { from, to }: { readonly from: Day; readonly to?: Day },
): Promise<readonly Problem[]> {
  const rows = await db.selectFrom('assessment').select('block').distinct().where('unit', '=', unit).execute()
  const isOfBlock = ({ blocks }: Grant) =>
    blocks.length === 0 || rows.some(({ block }) => blocks.includes(block))
  const wrong = held.find(
    grant =>
      (to === undefined || grant.from <= to) &&
      (grant.to === undefined || from <= grant.to) &&
      !(judgingRoles.includes(grant.role) && grant.unit === unit) &&
      (overAll.includes(grant.role) || (grant.role === 'appraiser' && isOfBlock(grant))),
  )
  return wrong === undefined ? [] : [holdsOther(wrong.role)]
}

const holdsOther = (role: Role): Problem =>
  problem('holds-other-role', ['person'], {
    vi: `Người này đang giữ vai trò ${roles[role].vi} nên không thay mặt đơn vị được đánh giá. Hãy chọn người khác.`,
    en: `This person holds the role ${roles[role].en} in those days, so they do not answer for an assessed unit. Choose somebody else.`,
  })
