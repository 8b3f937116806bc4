import type { Words } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { addJob } from '../jobs/add-job.ts'

/** What a letter is about; a set-up link is emptied from the row once it is sent. */
export type LetterKind = 'digest' | 'setup-link' | 'notice'

/** A letter to one person, in both languages; the person's own is taken. */
export type NewLetter = {
  readonly person: string
  readonly kind: LetterKind
  /** A person gets one letter of a key. */
  readonly key: string
  readonly subject: Words
  readonly words: Words
}

/**
 * Writes a letter inside the transaction of an act: it leaves when the act is done, and not otherwise.
 * @returns whether there is one to send: none for somebody without an address, nor twice under one key
 */
export async function writeLetter(
  trx: Db,
  { now, newId }: Pick<Effects, 'now' | 'newId'>,
  { person, kind, key, subject, words }: NewLetter,
): Promise<boolean> {
  const reader = await trx
    .selectFrom('person')
    .select(['email', 'language'])
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  const address = reader?.email ?? ''
  if (reader === undefined || address === '') return false
  const language = reader.language === 'en' ? 'en' : 'vi'
  const id = newId()
  const letter = { id, person, kind, key, address, subject: subject[language], words: words[language] }
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('letter')
    .values({ ...letter, made_at: now() })
    .onConflict(conflict => conflict.columns(['person', 'key']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return false
  await addJob(trx, 'send-letter', { letter: id }, { jobKey: id })
  return true
}
