import type { Db } from '@thuocdo/store'

/** Whether a person gets the daily letter. */
export async function wantsDigest(db: Db, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('without_digest')
    .select('person')
    .where('person', '=', person)
    .executeTakeFirst()
  return row === undefined
}

/** A person's own choice: the daily letter, or the desk alone. */
export async function chooseDigest(db: Db, person: string, isWanted: boolean, now: Date): Promise<void> {
  if (isWanted) await db.deleteFrom('without_digest').where('person', '=', person).execute()
  else
    await db
      .insertInto('without_digest')
      .values({ person, since: now })
      .onConflict(conflict => conflict.column('person').doNothing())
      .execute()
}
