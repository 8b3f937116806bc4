import { type Day, fullNameOn, type Problem, type Register, warning } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'

/** What is still open in units that come to an end: a warning each, since people and assessments stay where they are. */
export async function openWorkOf(
  db: Db,
  here: Register,
  ended: readonly string[],
  on: Day,
): Promise<readonly Problem[]> {
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
    ...grants.map(({ unit, count }) => openRoles(named(here, unit ?? '', on), count)),
    ...assessments.map(({ unit, count }) => openAssessments(named(here, unit, on), count)),
  ]
}

type Named = { readonly id: string; readonly vi: string; readonly en: string }

function named({ byId }: Register, id: string, on: Day): Named {
  const unit = byId.get(id)
  if (unit === undefined) return { id, vi: id, en: id }
  return { id, vi: fullNameOn(unit, on, 'vi'), en: fullNameOn(unit, on, 'en') }
}

const openRoles = ({ id, vi, en }: Named, count: number): Problem =>
  warning('open-roles', [id], {
    vi: `${vi} kết thúc nhưng còn ${count} vai trò đang giao. Hãy bàn giao hoặc chấm dứt phân công các vai trò ấy.`,
    en: `${en} ends while ${count} roles in it go on. Hand them over or end them.`,
  })

const openAssessments = ({ id, vi, en }: Named, count: number): Problem =>
  warning('open-assessments', [id], {
    vi: `${vi} kết thúc nhưng còn ${count} hồ sơ đánh giá chưa chốt. Hồ sơ vẫn thuộc đơn vị này; hãy quyết định ai làm tiếp.`,
    en: `${en} ends while ${count} of its assessments are open. They stay with it; decide who goes on with them.`,
  })
