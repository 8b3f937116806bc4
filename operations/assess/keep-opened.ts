import { type Assessment, headOf } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** Keeps what the first entry of an assessment was folded to: its own row; criteria have none before they are touched. */
export async function keepOpened(trx: Db, opened: Assessment): Promise<void> {
  const { id, round, unit, block, state, length } = opened
  const folded = JSON.stringify(headOf(opened))
  await trx.insertInto('assessment').values({ id, round, unit, block, state, folded, length }).execute()
}
