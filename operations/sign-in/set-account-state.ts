import { type Actor, accept, type Outcome, refuse } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { isLastAdministrator, lastAdministrator } from '../people/administrators.ts'
import { inTurn } from '../people/in-turn.ts'
import { permitted } from '../permitted.ts'
import { appendRecords } from '../recorded-on.ts'
import { endSessions } from './end-sessions.ts'
import { noAccount } from './make-setup-link.ts'

/**
 * Closes an account: nobody comes in by it, and its sessions end at once (ASVS 3.3.3). The work it did stays as it is. That of the last
 * administrator is not closed.
 */
export const disableAccount = (fx: Effects, actor: Actor, person: string): Promise<Outcome<null>> =>
  setState(fx, actor, 'disable-account', person, fx.now())

/** Opens a closed account again, with the password that it had. */
export const enableAccount = (fx: Effects, actor: Actor, person: string): Promise<Outcome<null>> =>
  setState(fx, actor, 'enable-account', person, null)

async function setState(
  fx: Effects,
  actor: Actor,
  act: 'disable-account' | 'enable-account',
  person: string,
  disabledAt: Date | null,
): Promise<Outcome<null>> {
  const allowed = permitted(fx, actor, act, { person })
  if (!allowed.ok) return allowed
  return inTurn(fx, async ({ db: trx }) => {
    const isLast = disabledAt !== null && (await isLastAdministrator(trx, person, allowed.value.on))
    if (isLast) return refuse(lastAdministrator)
    const { numUpdatedRows } = await trx
      .updateTable('account')
      .set({ disabled_at: disabledAt })
      .where('person', '=', person)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return refuse(noAccount)
    if (disabledAt !== null) await endSessions(trx, fx.now(), person, 'account-disabled')
    const subject = { kind: 'person', subject: person }
    await appendRecords(fx, trx, allowed.value, [{ subject, drafts: [{ act, body: { person } }] }])
    return accept(null)
  })
}
