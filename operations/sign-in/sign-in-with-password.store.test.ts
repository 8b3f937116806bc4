import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newSecretsKey } from '../ports/secrets-key.ts'
import { testEffects } from '../testing/effects.ts'
import { hashingChannel, hashPassword } from './hash-password.ts'
import { makeSetupLink } from './make-setup-link.ts'
import { readSession } from './read-session.ts'
import { sealSecret } from './seal-secret.ts'
import { disableAccount } from './set-account-state.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { addAccount, fromOffice, goodPassword, outcomes, withRole } from './testing/accounts.ts'
import { newTotpSecret, totpCode, totpStep } from './totp.ts'
import { unreadableSecrets } from './unreadable-secrets.ts'
import { useSetupLink } from './use-setup-link.ts'

const tokenOf = (outcome: Awaited<ReturnType<typeof signInWithPassword>>): string => {
  assert.ok(outcome.ok, JSON.stringify(outcome.problems))
  return outcome.value.token
}

test('the right password lets in, and login, address and time are kept', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan')
  const token = tokenOf(
    await signInWithPassword(fx, { login: ' LAN ', password: goodPassword, ...fromOffice }),
  )
  const read = await readSession(fx, token, fromOffice)
  assert.deepEqual(
    [read?.person.login, read?.session.door, read?.session.source],
    ['lan', 'password', '10.0.0.1'],
  )
  const { id, ...kept } = await fx.db.selectFrom('sign_in').selectAll().executeTakeFirstOrThrow()
  assert.ok(id)
  assert.deepEqual(kept, {
    at: fx.now(),
    outcome: 'signed-in',
    door: 'password',
    login: 'lan',
    person: lan.id,
    ...fromOffice,
  })
  assert.deepEqual(await outcomes(fx), ['signed-in'])
})

test('nothing personal stands in the leaf of a sign-in; login and addresses are disclosed', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  await signInWithPassword(fx, { login: 'lan', password: goodPassword, ...fromOffice })
  const { leaf } = await fx.db.selectFrom('entry').select('leaf').executeTakeFirstOrThrow()
  assert.doesNotMatch(leaf, /lan"|10\.0\.0\.1|example/)
  const told = await fx.db.selectFrom('disclosure').select(['field', 'words']).orderBy('field').execute()
  assert.deepEqual(told, [
    { field: 'destination', words: 'chiso.example.vn' },
    { field: 'login', words: 'lan' },
    { field: 'source', words: '10.0.0.1' },
  ])
})

test('what cannot be a login is not kept: a password typed into the wrong box is written down nowhere', async t => {
  const fx = await testEffects(t)
  await signInWithPassword(fx, { login: 'Mật khẩu dài 2026', password: 'lan', ...fromOffice })
  assert.deepEqual(await outcomes(fx), ['unknown-login'])
  assert.equal((await fx.db.selectFrom('sign_in').select('login').executeTakeFirst())?.login, null)
  const words = await fx.db.selectFrom('disclosure').select('words').execute()
  const attempts = await fx.db.selectFrom('attempt').selectAll().execute()
  assert.doesNotMatch(JSON.stringify([words, attempts]), /mật khẩu dài/i)
})

test('every failure gets the same sentence after the same work, and each is recorded as what it was', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  await addAccount(fx, 'moi', { password: null })
  const minh = await addAccount(fx, 'minh')
  await disableAccount(fx, withRole(await addAccount(fx, 'quan'), 'administrator'), minh.id)
  const costs: unknown[] = []
  const note = (cost: unknown) => void costs.push(cost)
  hashingChannel.subscribe(note)
  const told: unknown[] = []
  for (const [login, password] of [
    ['khong-co', goodPassword],
    ['lan', 'sai mật khẩu rồi'],
    ['moi', goodPassword],
    ['minh', goodPassword],
  ] as const)
    told.push(await signInWithPassword(fx, { login, password, ...fromOffice }))
  hashingChannel.unsubscribe(note)
  assert.equal(new Set(told.map(answer => JSON.stringify(answer))).size, 1)
  assert.equal(new Set(costs.map(cost => JSON.stringify(cost))).size, 1)
  assert.equal(costs.length, 4)
  assert.deepEqual(await outcomes(fx), [
    'unknown-login',
    'wrong-password',
    'wrong-password',
    'closed-account',
  ])
})

for (const login of ['lan', 'khong-co'])
  test(`five guesses at “${login}” and it waits, the right password too; no guess is hashed meanwhile`, async t => {
    const fx = await testEffects(t)
    await addAccount(fx, 'lan')
    for (const guess of ['a', 'b', 'c', 'd', 'e'])
      await signInWithPassword(fx, { login, password: guess, ...fromOffice })
    let hashed = 0
    const note = () => void hashed++
    hashingChannel.subscribe(note)
    const locked = await signInWithPassword(fx, { login, password: goodPassword, ...fromOffice })
    hashingChannel.unsubscribe(note)
    assert.deepEqual([locked.problems[0]?.code, hashed], ['not-signed-in', 0])
    assert.equal((await outcomes(fx)).at(-1), 'locked')
    fx.setClock('2026-01-05T01:00:30Z')
    const later = await signInWithPassword(fx, { login, password: goodPassword, ...fromOffice })
    assert.equal(later.ok, login === 'lan')
  })

test('twenty guesses at twenty logins from one address and the address waits; others come in', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  for (let guess = 0; guess < 20; guess++)
    await signInWithPassword(fx, { login: `ten-${guess}`, password: 'x', ...fromOffice })
  const right = { login: 'lan', password: goodPassword, destination: 'chiso.example.vn' }
  assert.equal((await signInWithPassword(fx, { ...right, source: '10.0.0.1' })).ok, false)
  assert.equal((await signInWithPassword(fx, { ...right, source: '10.0.0.2' })).ok, true)
  assert.deepEqual((await outcomes(fx)).slice(-2), ['locked', 'signed-in'])
})

test('a flood is refused and does not fill the trail', async t => {
  const fx = await testEffects(t)
  for (let guess = 0; guess < 60; guess++)
    await signInWithPassword(fx, { login: 'lan', password: 'x', ...fromOffice })
  const seen = await outcomes(fx)
  assert.equal(seen.filter(outcome => outcome === 'unknown-login').length, 5)
  assert.ok(seen.length <= 30, String(seen.length))
})

test('a session that the browser had before is ended, and its token is nothing any more', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const command = { login: 'lan', password: goodPassword, ...fromOffice }
  const first = tokenOf(await signInWithPassword(fx, command))
  const replaces = (await readSession(fx, first, fromOffice))?.session ?? null
  const second = tokenOf(await signInWithPassword(fx, { ...command, replaces }))
  assert.notEqual(first, second)
  assert.equal(await readSession(fx, first, fromOffice), null)
  assert.ok(await readSession(fx, second, fromOffice))
})

test('a code is asked for where there is an authenticator, and none works twice', async t => {
  const fx = await testEffects(t)
  const { id } = await addAccount(fx, 'lan')
  const secret = newTotpSecret()
  const totp_secret = sealSecret(fx.secretsKey, secret, id)
  await fx.db.updateTable('account').set({ totp_secret }).where('person', '=', id).execute()
  const come = async (code?: string) => {
    const answer = await signInWithPassword(fx, {
      login: 'lan',
      password: goodPassword,
      ...(code !== undefined && { code }),
      ...fromOffice,
    })
    return answer.ok ? 'in' : answer.problems[0]?.code
  }
  const code = totpCode(secret, totpStep(fx.now()))
  const wrong = totpCode(secret, totpStep(fx.now()) + 7)
  assert.deepEqual([await come(), await come(wrong)], ['code-needed', 'not-signed-in'])
  assert.deepEqual([await come(code), await come(code)], ['in', 'not-signed-in'])
  assert.deepEqual(await outcomes(fx), ['code-needed', 'wrong-code', 'signed-in', 'wrong-code'])
})

test('a key that does not open keeps its owner out with a sentence, and tells nobody without the password', async t => {
  const fx = await testEffects(t)
  const { id } = await addAccount(fx, 'lan')
  const secret = newTotpSecret()
  const totp_secret = sealSecret(newSecretsKey(), secret, id)
  await fx.db.updateTable('account').set({ totp_secret }).where('person', '=', id).execute()
  const code = totpCode(secret, totpStep(fx.now()))
  const come = async (password: string) =>
    (await signInWithPassword(fx, { login: 'lan', password, code, ...fromOffice })).problems[0]?.code
  assert.deepEqual([await come(goodPassword), await come('sai')], ['code-unreadable', 'not-signed-in'])
  assert.deepEqual(await outcomes(fx), ['code-unreadable', 'wrong-password'])
  assert.equal(await unreadableSecrets(fx), 1)
  // An administrator's link takes the second factor off.
  const made = await makeSetupLink(fx, withRole(await addAccount(fx, 'an'), 'administrator'), {
    person: id,
    reason: 'mất khóa',
  })
  assert.ok(made.ok)
  const used = { token: made.value.token, password: 'nắng lên trên đồi chè', ...fromOffice }
  assert.ok((await useSetupLink(fx, used)).ok)
  assert.equal(await unreadableSecrets(fx), 0)
})

test('an office whose people come in with codes is never locked out by that', async t => {
  const fx = await testEffects(t)
  const { id } = await addAccount(fx, 'lan')
  const secret = newTotpSecret()
  const totp_secret = sealSecret(fx.secretsKey, secret, id)
  await fx.db.updateTable('account').set({ totp_secret }).where('person', '=', id).execute()
  const come = (password: string) => signInWithPassword(fx, { login: 'lan', password, ...fromOffice })
  const told: unknown[] = []
  for (let i = 0; i < 24; i++) told.push((await come(goodPassword)).problems[0]?.code)
  assert.deepEqual(new Set(told), new Set(['code-needed']))
  for (let i = 0; i < 5; i++) await come('sai')
  assert.equal((await come(goodPassword)).problems[0]?.code, 'not-signed-in')
})

test('a hash made at a lower cost is made anew at the next sign-in', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const password = await hashPassword(goodPassword, { memory: 8192, passes: 1, parallelism: 1 })
  await fx.db.updateTable('account').set({ password }).execute()
  const come = () => signInWithPassword(fx, { login: 'lan', password: goodPassword, ...fromOffice })
  assert.equal((await come()).ok, true)
  const kept = await fx.db.selectFrom('account').select('password').executeTakeFirst()
  assert.match(kept?.password ?? '', /m=19456,t=2,p=1/)
  assert.equal((await come()).ok, true)
})
