import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded } from '../act-as.ts'
import { createFirstAdministrator } from '../people/create-first-administrator.ts'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { value } from '../testing/opened-round.ts'
import { verifyTenant } from '../trail/verify-tenant.ts'
import { changePassword } from './change-password.ts'
import { hashPassword } from './hash-password.ts'
import { readSession } from './read-session.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { fromOffice, goodPassword } from './testing/accounts.ts'
import { passwordKey } from './trail-keys.ts'
import { useSetupLink } from './use-setup-link.ts'

const newPassword = 'nắng lên từ phía ruộng mía'

/** What differs from the trail, by column. */
async function differing(fx: TestEffects): Promise<readonly string[]> {
  const { problems } = await verifyTenant(fx.db)
  return problems.map(({ code, at }) => [code, at[0], ...at.slice(2)].join(' '))
}

async function administrator(fx: TestEffects) {
  const { token, person } = value(await createFirstAdministrator(fx, { login: 'an', name: 'An' }))
  value(await useSetupLink(fx, { token, password: goodPassword, ...fromOffice }))
  return person
}

test('the trail knows which password hash is kept: set by link or changed; another one is found out', async t => {
  const fx = await testEffects(t)
  const id = await administrator(fx)
  assert.deepEqual(await differing(fx), [])
  const come = async (password: string) =>
    value(await signInWithPassword(fx, { login: 'an', password, ...fromOffice }))
  const here = await readSession(fx, (await come(goodPassword)).token, fromOffice)
  assert.ok(here)
  const { person, session } = here
  const change = { person, session, current: goodPassword, wanted: newPassword, ...fromOffice }
  value(await changePassword(fx, change))
  assert.deepEqual(await differing(fx), [])
  const cheap = await hashPassword(newPassword, { memory: 8192, passes: 1, parallelism: 1 })
  await fx.db.updateTable('account').set({ password: cheap }).where('person', '=', id).execute()
  assert.deepEqual(await differing(fx), ['row-differs account password'])
  // It is hashed anew at the next sign-in, and what nobody set by an act still shows.
  await come(newPassword)
  assert.deepEqual(await differing(fx), ['row-differs account password'])
})

test('a hash that was set at a lower cost is made anew, and the trail knows both', async t => {
  const fx = await testEffects(t)
  const id = await administrator(fx)
  const cheap = (await hashPassword(goodPassword, { memory: 8192, passes: 1, parallelism: 1 })) ?? ''
  await fx.db.updateTable('account').set({ password: cheap }).where('person', '=', id).execute()
  const draft = { act: 'change-password', body: { person: id, password: passwordKey(cheap) } }
  await recorded(fx, {}, { kind: 'person', subject: id }, [draft], async () => null)
  assert.deepEqual(await differing(fx), [])
  value(await signInWithPassword(fx, { login: 'an', password: goodPassword, ...fromOffice }))
  const entry = await fx.db
    .selectFrom('entry')
    .select('act')
    .where('act', '=', 'renew-hash')
    .executeTakeFirst()
  assert.ok(entry)
  assert.deepEqual(await differing(fx), [])
})
