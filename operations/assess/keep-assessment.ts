import { type Assessment, headOf } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** Keeps what an assessment was folded to: its own row, and those of the criteria that differ from before. */
export async function keepAssessment(trx: Db, after: Assessment, before?: Assessment): Promise<void> {
  const { id, round, unit, block, state, length } = after
  const folded = JSON.stringify(headOf(after))
  await trx
    .insertInto('assessment')
    .values({ id, round, unit, block, state, folded, length })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ state, folded, length }))
    .execute()
  const changed = Object.entries(after.cells).filter(([code, cell]) => cell !== before?.cells[code])
  if (changed.length === 0) return
  await trx
    .insertInto('cell')
    .values(
      changed.map(([criterion, cell]) => ({
        assessment: id,
        criterion,
        folded: JSON.stringify(cell),
        position: length,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['assessment', 'criterion']).doUpdateSet(eb => ({
        folded: eb.ref('excluded.folded'),
        position: eb.ref('excluded.position'),
      })),
    )
    .execute()
}
