import { type Actor, accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import { appendRecords } from '../recorded-on.ts'
import { lastAdministrator, otherAdministrators } from './administrators.ts'
import { inTurn } from './in-turn.ts'
import { noSuchPerson } from './person-problems.ts'

/**
 * Erases what is known of a person: name, post, address, login, password, and the words behind the entries of their own chain. The
 * row stays empty, and every chain still holds, since they know the person by id alone. What the law keeps of sign-ins stays for its
 * year, and the basis on which it was done for good.
 */
export async function erasePerson(
  fx: Effects,
  actor: Actor,
  { person, basis }: { readonly person: string; readonly basis: string },
): Promise<Outcome<string>> {
  const allowed = permitted(fx, actor, 'erase-person', { person })
  if (!allowed.ok) return allowed
  if (basis.trim() === '') return refuse(noBasis)
  return inTurn(fx, async ({ db: trx }) => {
    const there = await trx
      .selectFrom('person')
      .select('id')
      .where('id', '=', person)
      .where('erased_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (there === undefined) return refuse(noSuchPerson(person))
    if ((await otherAdministrators(trx, person, allowed.value.on)) === 0) return refuse(lastAdministrator)
    await empty(trx, person, fx.now())
    const record = {
      subject: { kind: 'person', subject: person },
      drafts: [{ act: 'erase-person', body: {}, disclosed: { basis: basis.trim() } }],
    }
    await appendRecords(fx, trx, allowed.value, [record])
    return accept(person)
  })
}

async function empty(trx: Db, person: string, now: Date): Promise<void> {
  await trx
    .updateTable('person')
    .set({ name: '', title: '', email: null, erased_at: now })
    .where('id', '=', person)
    .execute()
  await trx
    .updateTable('account')
    .set({
      login: `erased-${person}`,
      password: null,
      totp_secret: null,
      totp_offered: null,
      disabled_at: now,
    })
    .where('person', '=', person)
    .execute()
  await trx
    .updateTable('role_grant')
    .set({ ended_at: now })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  await leaveNothing(trx, person, now)
}

async function leaveNothing(trx: Db, person: string, now: Date): Promise<void> {
  await trx.deleteFrom('external_identity').where('person', '=', person).execute()
  await trx.deleteFrom('setup_link').where('person', '=', person).execute()
  await trx.deleteFrom('notice').where('person', '=', person).execute()
  await trx.deleteFrom('letter').where('person', '=', person).execute()
  await trx.deleteFrom('session').where('person', '=', person).execute()
  await trx
    .updateTable('disclosure')
    .set({ salt: null, words: null, erased_at: now })
    .where('erased_at', 'is', null)
    .where('field', '<>', 'basis')
    .where('chain', 'in', eb =>
      eb.selectFrom('chain').select('id').where('kind', '=', 'person').where('subject', '=', person),
    )
    .execute()
}

const noBasis = problem('basis-missing', ['basis'], {
  vi: 'Chưa ghi căn cứ xóa; căn cứ được giữ trong nhật ký. Hãy ghi số, ngày của văn bản hoặc yêu cầu, không nhắc lại tên người được xóa.',
  en: 'The basis is missing; it is kept in the trail. Write the number and day of the document or request, without the name that is erased.',
})
