import { type Day, type Problem, warning } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'

/** What is still open in units that come to an end: a warning each, since people and assessments stay where they are. */
export async function openWorkOf(db: Db, ended: readonly string[], on: Day): Promise<readonly Problem[]> {
  if (ended.length === 0) return []
  const grants = await db
    .selectFrom('role_grant')
    .select(['unit', sql<number>`count(*)`.as('count')])
    .where('unit', 'in', ended)
    .where('ended_at', 'is', null)
    .where(eb => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', on)]))
    .groupBy('unit')
    .orderBy('unit')
    .execute()
  const assessments = await db
    .selectFrom('assessment')
    .select(['unit', sql<number>`count(*)`.as('count')])
    .where('unit', 'in', ended)
    .where('state', '<>', 'final')
    .groupBy('unit')
    .orderBy('unit')
    .execute()
  return [
    ...grants.map(({ unit, count }) => openRoles(unit ?? '', count)),
    ...assessments.map(({ unit, count }) => openAssessments(unit, count)),
  ]
}

const openRoles = (unit: string, count: number): Problem =>
  warning('open-roles', [unit], {
    vi: `Đơn vị “${unit}” kết thúc nhưng còn ${count} vai trò đang giao. Hãy bàn giao hoặc thôi giao các vai trò ấy.`,
    en: `The unit “${unit}” ends while ${count} roles in it go on. Hand them over or end them.`,
  })

const openAssessments = (unit: string, count: number): Problem =>
  warning('open-assessments', [unit], {
    vi: `Đơn vị “${unit}” kết thúc nhưng còn ${count} hồ sơ đánh giá chưa chốt. Hồ sơ vẫn thuộc đơn vị này; hãy quyết định ai làm tiếp.`,
    en: `The unit “${unit}” ends while ${count} of its assessments are open. They stay with it; decide who goes on with them.`,
  })
