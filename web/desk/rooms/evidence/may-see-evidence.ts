import { permit } from '@thuocdo/engine'
import { listAssessments } from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'

/** Whether somebody may look at the documents of a unit: who may add to them, or sees one of its assessments. */
export async function maySeeEvidence({ fx, actor, on }: SignedIn, unit: string): Promise<boolean> {
  if (permit(actor, 'add-evidence', { unit }, on).ok) return true
  return (await listAssessments(fx.db, actor, on, { unit })).length > 0
}
