import { appendEntries, type Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { readSettings } from '../settings/read-settings.ts'
import { monthsBefore, todayIn } from '../today.ts'

const hour = 3_600_000

type Forgetting = Pick<Effects, 'db' | 'now' | 'newId'>

/**
 * Removes what the door no longer needs: states of outside sign-ins after a day, attempts that have faded after a week, links and
 * ended sessions after ninety days, the record of sign-ins after the months that are set. For a nightly job.
 */
export async function forgetStale(fx: Forgetting): Promise<void> {
  const { db, now } = fx
  const ago = (hours: number): Date => new Date(now().getTime() - hours * hour)
  await db.deleteFrom('oidc_state').where('expires_at', '<', ago(24)).execute()
  await db
    .deleteFrom('attempt')
    .where('last_at', '<', ago(7 * 24))
    .execute()
  await db
    .deleteFrom('setup_link')
    .where('expires_at', '<', ago(90 * 24))
    .execute()
  await db
    .deleteFrom('session')
    .where('expires_at', '<', ago(90 * 24))
    .execute()
  await forgetSignIns(fx)
}

/** For how many months the record of sign-ins is kept; twelve at least (QCVN 12:2026/BCA). */
export async function signInMonths(db: Db): Promise<number> {
  return Number((await readSettings(db))['keep-sign-ins-months'])
}

/** Rows go; the chain of a day stays whole, and the logins and addresses behind its entries are emptied, which is an entry too. */
async function forgetSignIns(fx: Forgetting): Promise<void> {
  const { db, now, newId } = fx
  const before = monthsBefore(todayIn(now()), await signInMonths(db))
  const days = await db
    .selectFrom('chain')
    .select(['chain.id', 'subject'])
    .where('kind', '=', 'sign-in')
    .where('subject', '<', before)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('disclosure')
          .select('field')
          .whereRef('disclosure.chain', '=', 'chain.id')
          .where('erased_at', 'is', null),
      ),
    )
    .orderBy('subject')
    .execute()
  for (const { id, subject } of days)
    await db.transaction().execute(async trx => {
      const draft = { act: 'forget-sign-ins', body: { before } }
      await appendEntries(trx, { kind: 'sign-in', subject }, [draft], { at: now() }, newId())
      await trx
        .updateTable('disclosure')
        .set({ salt: null, words: null, erased_at: now() })
        .where('chain', '=', id)
        .where('erased_at', 'is', null)
        .execute()
      await trx
        .deleteFrom('sign_in')
        .where('at', '<', new Date(Date.parse(`${subject}T00:00:00+07:00`) + 24 * hour))
        .execute()
    })
}
