import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { changePassword } from './change-password.ts'
import { confirmTotp, endTotp, offerTotp, standingOffer } from './enrol-totp.ts'
import { readSession } from './read-session.ts'
import { openSecret } from './seal-secret.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { addAccount, fromOffice, goodPassword, outcomes } from './testing/accounts.ts'
import { totpCode, totpStep } from './totp.ts'

const newPassword = 'nắng lên từ phía ruộng mía'

async function come(fx: TestEffects, password = goodPassword) {
  const answer = await signInWithPassword(fx, { login: 'lan', password, ...fromOffice })
  assert.ok(answer.ok)
  const read = await readSession(fx, answer.value.token, fromOffice)
  assert.ok(read)
  return { token: answer.value.token, ...read }
}

test('a new password ends every session but the one that set it, which gets a new token', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const [here, elsewhere] = [await come(fx), await come(fx)]
  const { person, session } = here
  const changed = await changePassword(fx, {
    person,
    session,
    current: goodPassword,
    wanted: newPassword,
    ...fromOffice,
  })
  assert.ok(changed.ok)
  const alive = await Promise.all(
    [here.token, elsewhere.token, changed.value.token].map(token => readSession(fx, token, fromOffice)),
  )
  assert.deepEqual(
    alive.map(read => read !== null),
    [false, false, true],
  )
  await come(fx, newPassword)
  assert.deepEqual(await outcomes(fx), ['signed-in', 'signed-in', 'password-changed', 'signed-in'])
})

test('without the present password nothing changes, and guesses at it are counted', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const { token, person, session } = await come(fx)
  const change = (current: string, wanted = newPassword) =>
    changePassword(fx, { person, session, current, wanted, ...fromOffice })
  const codes: unknown[] = []
  for (const guess of ['a', 'b', 'c', 'd', 'e', goodPassword])
    codes.push((await change(guess)).problems[0]?.code)
  const wrong = 'wrong-current-password'
  assert.deepEqual(codes, [wrong, wrong, wrong, wrong, wrong, 'not-signed-in'])
  assert.ok(await readSession(fx, token, fromOffice))
  fx.setClock('2026-01-05T01:01:00Z')
  assert.equal((await change(goodPassword, 'ngắn')).problems[0]?.code, 'password-length')
})

test('an authenticator counts once a code of its key was typed, and is given up with the password', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const { person } = await come(fx)
  const asked = { person, password: goodPassword, code: '', ...fromOffice }
  const stolen = await offerTotp(fx, { ...asked, password: 'sai rồi' }, 'Thước Đo')
  assert.equal(stolen.problems[0]?.code, 'wrong-current-password')
  const offer = await offerTotp(fx, asked, 'Thước Đo')
  assert.ok(offer.ok)
  const { uri, key } = offer.value
  assert.match(uri, /^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}&/)
  assert.match(key, /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  assert.equal((await come(fx)).person.hasTotp, false)
  const row = await fx.db.selectFrom('account').select('totp_offered').executeTakeFirstOrThrow()
  const secret = openSecret(fx.secretsKey, row.totp_offered ?? Buffer.alloc(0), person.id)
  assert.ok(secret)
  assert.equal(row.totp_offered?.includes(secret), false, 'what lies in the database is sealed')
  assert.deepEqual(await standingOffer(fx, person, 'Thước Đo'), offer.value)
  const code = totpCode(secret, totpStep(fx.now()))
  assert.equal((await confirmTotp(fx, person, '12345')).problems[0]?.code, 'wrong-code')
  assert.equal((await confirmTotp(fx, person, code)).ok, true)
  assert.equal(await standingOffer(fx, person, 'Thước Đo'), null)
  const again = await signInWithPassword(fx, { login: 'lan', password: goodPassword, code, ...fromOffice })
  assert.equal(again.ok, false, 'the code that confirmed it is used up')
  fx.setClock('2026-01-05T01:01:00Z')
  const next = totpCode(secret, totpStep(fx.now()))
  for (const act of [offerTotp, endTotp]) {
    const told = [{ password: 'sai rồi', code: next }, { code }]
    const refused = await Promise.all(told.map(more => act(fx, { ...asked, ...more }, 'Thước Đo')))
    assert.deepEqual(
      refused.map(({ problems }) => problems[0]?.code),
      ['wrong-current-password', 'wrong-current-code'],
    )
  }
  fx.setClock('2026-01-05T02:01:00Z')
  const last = totpCode(secret, totpStep(fx.now()))
  assert.equal((await endTotp(fx, { ...asked, code: last })).ok, true)
  assert.deepEqual((await outcomes(fx)).filter(outcome => outcome === 'wrong-password').length, 3)
  assert.equal((await come(fx)).person.hasTotp, false)
  const acts = await fx.db
    .selectFrom('entry')
    .select('act')
    .where('act', 'like', '%totp')
    .orderBy('position')
    .execute()
  assert.deepEqual(
    acts.map(({ act }) => act),
    ['begin-totp', 'end-totp'],
  )
})
