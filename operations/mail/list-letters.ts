import { type Actor, accept, type Outcome } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import { type PagePlace, pageSize, placeOf } from '../place-of.ts'

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

/** One page of the letters, and which one. */
export type LetterPage = { readonly lines: readonly ListedLetter[]; readonly place: PagePlace }

/** A page of the letters, the newest first, for who may read them. */
export async function listLetters(fx: Effects, actor: Actor, page = 1): Promise<Outcome<LetterPage>> {
  const may = permitted(fx, actor, 'read-letters', {})
  if (!may.ok) return may
  const { total } = await fx.db
    .selectFrom('letter')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const place = placeOf(total, page)
  const rows = await fx.db
    .selectFrom('letter')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset(Math.max(0, place.first - 1))
    .execute()
  return accept({
    place,
    lines: rows.map(
      ({ id, kind, address, subject, words, made_at, sent_at, given_up_at, attempts, failure }) => ({
        id,
        kind,
        address,
        subject,
        words: fx.mail.isShownOnly === true ? words : '',
        madeAt: made_at,
        state: sent_at !== null ? 'sent' : given_up_at !== null ? 'given-up' : 'waiting',
        attempts,
        failure,
      }),
    ),
  })
}
