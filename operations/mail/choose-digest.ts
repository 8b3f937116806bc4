import type { Db } from '@thuocdo/store'
import { recorded } from '../act-as.ts'
import type { Effects } from '../effects.ts'

/** Whether a person gets the daily letter. */
export async function wantsDigest(db: Db, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('without_digest')
    .select('person')
    .where('person', '=', person)
    .executeTakeFirst()
  return row === undefined
}

/** A person's own choice: the daily letter, or the desk alone. What was chosen already leaves no entry. */
export async function chooseDigest(fx: Effects, person: string, isWanted: boolean): Promise<void> {
  if ((await wantsDigest(fx.db, person)) === isWanted) return
  const draft = { act: 'choose-digest', body: { daily: isWanted } }
  const actor = { person, grants: [] }
  await recorded(fx, { actor }, { kind: 'person', subject: person }, [draft], trx =>
    keep(trx, person, isWanted, fx.now()),
  )
}

async function keep(trx: Db, person: string, isWanted: boolean, since: Date): Promise<void> {
  if (isWanted) await trx.deleteFrom('without_digest').where('person', '=', person).execute()
  else
    await trx
      .insertInto('without_digest')
      .values({ person, since })
      .onConflict(conflict => conflict.column('person').doNothing())
      .execute()
}
