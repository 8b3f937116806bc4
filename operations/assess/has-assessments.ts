import type { Db } from '@thuocdo/store'

/** Whether a unit has an assessment in any round, seen by the reader or not. */
export async function hasAssessments(db: Db, unit: string): Promise<boolean> {
  const found = await db.selectFrom('assessment').select('id').where('unit', '=', unit).limit(1).execute()
  return found.length > 0
}
