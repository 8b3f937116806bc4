import type { Db } from '@thuocdo/store'
import { wantsDigest } from './choose-digest.ts'

/** Where a person gets letters, and whether they want the daily one. */
export type MailChoice = { readonly email: string; readonly wantsDigest: boolean }

/** A person's own address and choice. */
export async function readMailChoice(db: Db, person: string): Promise<MailChoice> {
  const row = await db.selectFrom('person').select('email').where('id', '=', person).executeTakeFirst()
  return { email: row?.email ?? '', wantsDigest: await wantsDigest(db, person) }
}
