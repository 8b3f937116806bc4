import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { MailRefused } from '../ports/mail.ts'

/** What came of a try: sent, nothing left to do, given up for good, or to be tried again. */
export type SendOutcome =
  | { readonly state: 'sent' | 'nothing' }
  | { readonly state: 'given-up' | 'later'; readonly reason: string }

/** A letter that could not be sent for so long says nothing new any more. */
const longestWaitHours = 72

/**
 * Tries to send one letter. The row is locked meanwhile and marked in the same transaction: however often it is called, and by
 * however many, a letter leaves once; only a process killed between the server's word and ours sends it again, with the same id.
 */
export async function sendLetter(fx: Pick<Effects, 'db' | 'mail' | 'now'>, id: string): Promise<SendOutcome> {
  return fx.db.transaction().execute(async trx => {
    const letter = await trx
      .selectFrom('letter')
      .innerJoin('person', 'person.id', 'letter.person')
      .select(['letter.id', 'kind', 'address', 'subject', 'words', 'made_at', 'attempts', 'erased_at'])
      .where('letter.id', '=', id)
      .where('sent_at', 'is', null)
      .where('given_up_at', 'is', null)
      .forUpdate('letter')
      .skipLocked()
      .executeTakeFirst()
    if (letter === undefined) return { state: 'nothing' }
    const outcome = await attempt(fx, trx, letter)
    await mark(trx, fx, letter, outcome)
    return outcome
  })
}

type Letter = {
  readonly id: string
  readonly kind: string
  readonly address: string
  readonly subject: string
  readonly words: string
  readonly made_at: Date
  readonly attempts: number
  readonly erased_at: Date | null
}

// One sign before and after the @, a dot in what follows, nothing that could begin another line or another address.
const addressForm = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\.]+$/

/** Whether a text can be the address of a letter. */
export const isAddress = (text: string): boolean => text.length <= 254 && addressForm.test(text)

async function attempt(
  { mail, now }: Pick<Effects, 'mail' | 'now'>,
  trx: Db,
  { id, address, subject, words, made_at, erased_at }: Letter,
): Promise<SendOutcome> {
  if (erased_at !== null) return { state: 'given-up', reason: 'person-erased' }
  if (!isAddress(address)) return { state: 'given-up', reason: 'bad-address' }
  if (now().getTime() - made_at.getTime() > longestWaitHours * 3_600_000)
    return { state: 'given-up', reason: 'too-late' }
  const from = await senderOf(trx)
  try {
    await mail.send({ id, to: address, subject, words, ...(from !== '' && { from }) })
    return { state: 'sent' }
  } catch (error) {
    if (error instanceof MailRefused) return { state: 'given-up', reason: error.message }
    return { state: 'later', reason: codeOf(error) }
  }
}

/** What a server says may hold the address: of an error only its code is kept. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const parts = ['code', 'responseCode'].map(name => (name in error ? String(Reflect.get(error, name)) : ''))
  return parts.filter(part => part !== '' && part !== 'undefined').join(' ') || error.name
}

async function senderOf(trx: Db): Promise<string> {
  const row = await trx
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'mail-sender')
    .executeTakeFirst()
  return typeof row?.value === 'string' && isAddress(row.value) ? row.value : ''
}

async function mark(
  trx: Db,
  { mail, now }: Pick<Effects, 'mail' | 'now'>,
  { id, kind, attempts }: Letter,
  outcome: SendOutcome,
): Promise<void> {
  const isDone = outcome.state !== 'later'
  await trx
    .updateTable('letter')
    .set({
      attempts: attempts + 1,
      failure: 'reason' in outcome ? outcome.reason : null,
      ...(outcome.state === 'sent' && { sent_at: now() }),
      ...(outcome.state === 'given-up' && { given_up_at: now() }),
      // The link in it lets in whoever reads it: the store keeps none longer than it must.
      ...(isDone && kind === 'setup-link' && mail.isShownOnly !== true && { words: '' }),
    })
    .where('id', '=', id)
    .execute()
}

/** The letters that still wait, the oldest first: a sweep hands them to jobs again, should one have been lost. */
export async function waitingLetters(db: Db, before: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('letter')
    .select('id')
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('made_at', '<', before)
    .orderBy('made_at')
    .limit(1000)
    .execute()
  return rows.map(({ id }) => id)
}
