import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { makeSetupLink } from './make-setup-link.ts'
import { readSession } from './read-session.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { addAccount, fromOffice, goodPassword, outcomes, withRole } from './testing/accounts.ts'
import { readSetupLink, useSetupLink } from './use-setup-link.ts'

const newPassword = 'nắng lên từ phía ruộng mía'

async function linkFor(fx: TestEffects, person: string): Promise<string> {
  const quan = await addAccount(fx, `quan-${fx.newId()}`)
  const link = await makeSetupLink(fx, withRole(quan, 'administrator'), { person, reason: 'Quên mật khẩu.' })
  assert.ok(link.ok, JSON.stringify(link.problems))
  return link.value.token
}

const use = (fx: TestEffects, token: string, password = newPassword) =>
  useSetupLink(fx, { token, password, ...fromOffice })
const come = (fx: TestEffects, login: string, password: string) =>
  signInWithPassword(fx, { login, password, ...fromOffice })

test('a link sets the first password, lets in, and is used up', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan', { password: null })
  const token = await linkFor(fx, lan.id)
  assert.deepEqual(await readSetupLink(fx, token), { person: lan.id, name: 'Người lan', login: 'lan' })
  const used = await use(fx, token)
  assert.ok(used.ok)
  assert.equal((await readSession(fx, used.value.token, fromOffice))?.person.id, lan.id)
  assert.equal((await come(fx, 'lan', newPassword)).ok, true)
  assert.deepEqual(
    (await use(fx, token)).problems.map(({ code }) => code),
    ['link-not-valid'],
  )
  assert.equal(await readSetupLink(fx, token), null)
  assert.deepEqual(await outcomes(fx), ['link-used', 'signed-in', 'link-refused'])
})

test('making and using a link stand on the chain of the person; the token stands nowhere', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan', { password: null })
  const token = await linkFor(fx, lan.id)
  await use(fx, token)
  const entries = await fx.db
    .selectFrom('entry')
    .innerJoin('chain', 'chain.id', 'entry.chain')
    .select(['act', 'leaf'])
    .where('kind', '=', 'person')
    .orderBy('position')
    .execute()
  assert.deepEqual(
    entries.map(({ act }) => act),
    ['make-setup-link', 'use-setup-link'],
  )
  const links = await fx.db.selectFrom('setup_link').selectAll().execute()
  assert.ok(!JSON.stringify([entries, links]).includes(token))
})

test('a link is void after 48 hours, after a newer one, and for a closed account', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan')
  const older = await linkFor(fx, lan.id)
  const newer = await linkFor(fx, lan.id)
  assert.deepEqual([await readSetupLink(fx, older), (await readSetupLink(fx, newer))?.login], [null, 'lan'])
  fx.setClock('2026-01-07T00:59:59Z')
  assert.ok(await readSetupLink(fx, newer))
  await fx.db.updateTable('account').set({ disabled_at: fx.now() }).where('person', '=', lan.id).execute()
  assert.equal(await readSetupLink(fx, newer), null)
  await fx.db.updateTable('account').set({ disabled_at: null }).where('person', '=', lan.id).execute()
  fx.setClock('2026-01-07T01:00:00Z')
  assert.equal((await use(fx, newer)).ok, false)
})

test('used, it ends every session, forgets the authenticator and the failures, and the old password is wrong', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan')
  const before = await come(fx, 'lan', goodPassword)
  assert.ok(before.ok)
  await fx.db
    .updateTable('account')
    .set({ totp_secret: Buffer.alloc(20) })
    .where('person', '=', lan.id)
    .execute()
  for (const guess of ['a', 'b', 'c', 'd', 'e', 'f']) await come(fx, 'lan', guess)
  assert.equal((await use(fx, await linkFor(fx, lan.id))).ok, true)
  assert.equal(await readSession(fx, before.value.token, fromOffice), null)
  assert.equal((await come(fx, 'lan', newPassword)).ok, true)
  assert.equal((await come(fx, 'lan', goodPassword)).ok, false)
})

test('a weak password is refused and the link can still be used', async t => {
  const fx = await testEffects(t)
  const token = await linkFor(fx, (await addAccount(fx, 'lan')).id)
  assert.equal((await use(fx, token, 'Matkhau@123456')).problems[0]?.code, 'password-common')
  assert.equal((await use(fx, token)).ok, true)
})

test('thirty weak passwords on a right link lock nobody out; twenty wrong links do', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan')
  const token = await linkFor(fx, lan.id)
  for (let i = 0; i < 30; i++)
    assert.equal((await use(fx, token, 'ngắn')).problems[0]?.code, 'password-length')
  assert.equal((await come(fx, 'lan', goodPassword)).ok, true)
  assert.equal((await use(fx, token)).ok, true)
  for (let i = 0; i < 20; i++) await use(fx, `không-có-${i}`)
  assert.equal((await come(fx, 'lan', newPassword)).ok, false)
})

test('of two uses at one moment one is refused', async t => {
  const fx = await testEffects(t)
  const token = await linkFor(fx, (await addAccount(fx, 'lan')).id)
  const both = await Promise.all([use(fx, token), use(fx, token)])
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true])
})

test('only an administrator makes a link, and only for somebody with an account', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan')
  const refused = await makeSetupLink(fx, withRole(lan, 'round-owner'), { person: lan.id })
  assert.equal(refused.problems[0]?.code, 'needs-role')
  const silent = await makeSetupLink(fx, withRole(lan, 'administrator'), { person: lan.id, reason: ' ' })
  assert.deepEqual(
    silent.problems.map(({ code }) => code),
    ['why-missing'],
  )
  const said = await makeSetupLink(fx, withRole(lan, 'administrator'), { person: lan.id, reason: 'Quên.' })
  assert.ok(said.ok)
  const why = await fx.db
    .selectFrom('disclosure')
    .innerJoin('chain', 'chain.id', 'disclosure.chain')
    .select(['kind', 'subject', 'words'])
    .where('field', '=', 'reason')
    .executeTakeFirstOrThrow()
  assert.deepEqual(why, { kind: 'person', subject: lan.id, words: 'Quên.' })
  const nobody = await makeSetupLink(fx, withRole(lan, 'administrator'), { person: fx.newId() })
  assert.equal(nobody.problems[0]?.code, 'no-account')
})
