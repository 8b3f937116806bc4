import { type Assessment, headOf } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** So many rows go in one statement: its parameters are counted in two bytes. */
const atOnce = 1000

/** Keeps what the first entries of assessments were folded to: their own rows; criteria have none before they are touched. */
export async function keepOpened(trx: Db, opened: readonly Assessment[]): Promise<void> {
  const rows = opened.map(one => {
    const { id, round, unit, block, state } = one
    return { id, round, unit, block, state, folded: JSON.stringify(headOf(one)) }
  })
  for (let at = 0; at < rows.length; at += atOnce)
    await trx
      .insertInto('assessment')
      .values(rows.slice(at, at + atOnce))
      .execute()
}
