import { type Actor, accept, type Outcome } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'

/** A letter as the page of letters shows it. */
export type ListedLetter = {
  readonly id: string
  readonly kind: string
  readonly address: string
  readonly subject: string
  /** Empty outside a demonstration: what stands in a letter is between the house and its reader. */
  readonly words: string
  readonly madeAt: Date
  readonly state: 'waiting' | 'sent' | 'given-up'
  readonly attempts: number
  /** Why the last try failed: a code. */
  readonly failure: string | null
}

/** The latest letters, the newest first, for who may read them. */
export async function listLetters(
  fx: Effects,
  actor: Actor,
  most = 100,
): Promise<Outcome<readonly ListedLetter[]>> {
  const may = permitted(fx, actor, 'read-letters', {})
  if (!may.ok) return may
  const rows = await fx.db
    .selectFrom('letter')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return accept(
    rows.map(({ id, kind, address, subject, words, made_at, sent_at, given_up_at, attempts, failure }) => ({
      id,
      kind,
      address,
      subject,
      words: fx.mail.isShownOnly === true ? words : '',
      madeAt: made_at,
      state: sent_at !== null ? 'sent' : given_up_at !== null ? 'given-up' : 'waiting',
      attempts,
      failure,
    })),
  )
}
