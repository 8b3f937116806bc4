import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testEffects } from '../testing/effects.ts'
import { beginOidc, safeReturn } from './begin-oidc.ts'
import { oidcConnection } from './connect-oidc.ts'
import { finishOidc } from './finish-oidc.ts'
import { linkIdentity, refusedIdentities, unlinkIdentity } from './link-identity.ts'
import { linksByEmailSetting } from './person-of-identity.ts'
import { readSession } from './read-session.ts'
import { addAccount, fromOffice, outcomes, withRole } from './testing/accounts.ts'
import { oidcHouse } from './testing/oidc-house.ts'

const redirectUri = 'http://127.0.0.1:4310/desk/sign-in/oidc/callback'

/** A tenant, a provider, and somebody linked to it. */
async function world(t: TestContext) {
  const fx = await testEffects(t)
  const house = await oidcHouse(t, redirectUri)
  const failures: unknown[] = []
  const connect = oidcConnection({ ...house, name: 'SSO' }, fx.now, error => failures.push(error))
  const lan = await addAccount(fx, 'lan', { password: null, email: 'Lan@example.vn' })
  const administrator = withRole(await addAccount(fx, 'quan'), 'administrator')
  const link = { person: lan.id, issuer: house.issuer, subject: 'lan' }
  const begin = async () => {
    const begun = await beginOidc(fx, connect, { redirectUri, returnTo: '/desk/units', source: '10.0.0.1' })
    assert.ok(begun.ok)
    return begun.value
  }
  const finish = (url: URL, browserToken: string | undefined) =>
    finishOidc(fx, connect, { url, browserToken, ...fromOffice })
  return { fx, house, connect, failures, lan, administrator, link, begin, finish }
}

test('a linked person comes in through the provider, to the page that they wanted', async t => {
  const { fx, house, lan, administrator, link, begin, finish } = await world(t)
  assert.equal((await linkIdentity(fx, administrator, link)).ok, true)
  const { location, browserToken } = await begin()
  const asked = new URL(location).searchParams
  assert.equal(asked.get('code_challenge_method'), 'S256')
  assert.deepEqual([asked.get('response_type'), asked.get('nonce')?.length], ['code', 43])
  const came = await finish(await house.walk(location), browserToken)
  assert.ok(came.ok, JSON.stringify(came.problems))
  assert.equal(came.value.returnTo, '/desk/units')
  const read = await readSession(fx, came.value.token, fromOffice)
  assert.deepEqual([read?.person.id, read?.session.door], [lan.id, 'oidc'])
  assert.deepEqual(await outcomes(fx), ['signed-in'])
})

test('a state counts once: shown again it is refused and recorded', async t => {
  const { fx, house, administrator, link, begin, finish } = await world(t)
  await linkIdentity(fx, administrator, link)
  const { location, browserToken } = await begin()
  const url = await house.walk(location)
  assert.equal((await finish(url, browserToken)).ok, true)
  assert.equal((await finish(url, browserToken)).problems[0]?.code, 'oidc-refused')
  assert.deepEqual(await outcomes(fx), ['signed-in', 'state-replayed'])
})

test('of two returns with one state at one moment only one comes in', async t => {
  const { fx, house, administrator, link, begin, finish } = await world(t)
  await linkIdentity(fx, administrator, link)
  const { location, browserToken } = await begin()
  const url = await house.walk(location)
  const both = await Promise.all([finish(url, browserToken), finish(url, browserToken)])
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true])
})

test('the state of another browser, of none, a state that is unknown and one too old are refused and recorded', async t => {
  const { fx, house, administrator, link, begin, finish } = await world(t)
  await linkIdentity(fx, administrator, link)
  const [one, two, three] = [await begin(), await begin(), await begin()]
  assert.equal((await finish(await house.walk(one.location), two.browserToken)).ok, false)
  assert.equal((await finish(await house.walk(two.location), undefined)).ok, false)
  const url = await house.walk(three.location)
  const unknown = new URL(url)
  unknown.searchParams.set('state', 'x')
  assert.equal((await finish(unknown, three.browserToken)).ok, false)
  fx.setClock('2026-01-05T01:10:00Z')
  assert.equal((await finish(url, three.browserToken)).ok, false)
  const refused = ['state-of-another-browser', 'state-of-another-browser', 'state-unknown', 'state-expired']
  assert.deepEqual(await outcomes(fx), refused)
  assert.deepEqual(await fx.db.selectFrom('session').select('id').execute(), [])
})

test('a wrong nonce, a wrong verifier, a wrong issuer and a refusal of the provider are refused and recorded', async t => {
  const { fx, house, administrator, link, begin, finish } = await world(t)
  await linkIdentity(fx, administrator, link)
  for (const change of [{ nonce: 'another' }, { verifier: 'another'.repeat(10) }]) {
    const { location, browserToken } = await begin()
    await fx.db.updateTable('oidc_state').set(change).where('used_at', 'is', null).execute()
    assert.equal((await finish(await house.walk(location), browserToken)).problems[0]?.code, 'oidc-refused')
  }
  const third = await begin()
  const elsewhere = await house.walk(third.location)
  elsewhere.searchParams.set('iss', 'https://another.example')
  assert.equal((await finish(elsewhere, third.browserToken)).ok, false)
  const fourth = await begin()
  const denied = await house.walk(fourth.location)
  denied.searchParams.delete('code')
  denied.searchParams.set('error', 'access_denied')
  assert.equal((await finish(denied, fourth.browserToken)).ok, false)
  assert.deepEqual(await outcomes(fx), Array(4).fill('answer-refused'))
})

test('whom nobody linked is refused with a sentence, and the administrator finds issuer and subject on record', async t => {
  const { fx, house, begin, finish } = await world(t)
  const { location, browserToken } = await begin()
  const answer = await finish(await house.walk(location), browserToken)
  assert.equal(answer.problems[0]?.code, 'oidc-unknown-person')
  assert.deepEqual(await outcomes(fx), ['unknown-person'])
  const { login } = await fx.db.selectFrom('sign_in').select('login').executeTakeFirstOrThrow()
  assert.equal(login, `${house.issuer} lan`)
})

test('a checked e-mail address links only where the setting says so, and one that is not checked never', async t => {
  const { fx, house, lan, begin, finish } = await world(t)
  await addAccount(fx, 'minh', { email: 'unchecked-minh@example.vn' })
  const come = async (subject: string) => {
    house.setSubject(subject)
    const { location, browserToken } = await begin()
    return finish(await house.walk(location), browserToken)
  }
  assert.equal((await come('lan')).ok, false)
  await fx.db
    .insertInto('setting')
    .values({ name: linksByEmailSetting, value: 'true', changed_at: fx.now() })
    .execute()
  const came = await come('lan')
  assert.equal(came.ok && came.value.person, lan.id)
  assert.equal((await come('unchecked-minh')).ok, false)
  const acts = await fx.db.selectFrom('entry').select('act').where('act', '=', 'link-identity').execute()
  assert.equal(acts.length, 1)
})

test('two people with one address are nobody', async t => {
  const { fx, house, begin, finish } = await world(t)
  await addAccount(fx, 'lan2', { email: 'lan@example.vn' })
  await fx.db
    .insertInto('setting')
    .values({ name: linksByEmailSetting, value: 'true', changed_at: fx.now() })
    .execute()
  const { location, browserToken } = await begin()
  assert.equal((await finish(await house.walk(location), browserToken)).ok, false)
})

test('a closed account does not open through the provider, nor one whose link was taken away', async t => {
  const { fx, house, lan, administrator, link, begin, finish } = await world(t)
  await linkIdentity(fx, administrator, link)
  await fx.db.updateTable('account').set({ disabled_at: fx.now() }).where('person', '=', lan.id).execute()
  const first = await begin()
  assert.equal((await finish(await house.walk(first.location), first.browserToken)).ok, false)
  await fx.db.updateTable('account').set({ disabled_at: null }).execute()
  const opened = await begin()
  const came = await finish(await house.walk(opened.location), opened.browserToken)
  assert.ok(came.ok)
  await unlinkIdentity(fx, administrator, link)
  assert.equal(await readSession(fx, came.value.token, fromOffice), null)
  const second = await begin()
  assert.equal((await finish(await house.walk(second.location), second.browserToken)).ok, false)
})

test('only an administrator links, and an identity only once', async t => {
  const { fx, lan, administrator, link } = await world(t)
  assert.equal((await linkIdentity(fx, withRole(lan, 'leader'), link)).problems[0]?.code, 'needs-role')
  assert.equal((await linkIdentity(fx, administrator, link)).ok, true)
  assert.equal((await linkIdentity(fx, administrator, link)).problems[0]?.code, 'identity-linked')
  assert.equal(
    (await linkIdentity(fx, administrator, { ...link, subject: ' ' })).problems[0]?.code,
    'identity-missing',
  )
})

test('who was refused for want of a link is offered to who may link, until the link is there', async t => {
  const { fx, house, lan, administrator, link, begin, finish } = await world(t)
  const opened = await begin()
  assert.equal((await finish(await house.walk(opened.location), opened.browserToken)).ok, false)
  assert.deepEqual(await refusedIdentities(fx, administrator, link), ['lan'])
  assert.deepEqual(await refusedIdentities(fx, administrator, { ...link, issuer: 'https://x.vn' }), [])
  assert.deepEqual(await refusedIdentities(fx, withRole(lan, 'leader'), link), [])
  await linkIdentity(fx, administrator, link)
  assert.deepEqual(await refusedIdentities(fx, administrator, link), [])
})

test('a provider that cannot be reached is said to be so, and plain http is refused elsewhere', async t => {
  const fx = await testEffects(t)
  const failures: unknown[] = []
  for (const issuer of ['http://127.0.0.1:1', 'http://sso.example.vn']) {
    const connect = oidcConnection({ issuer, clientId: 'a', clientSecret: 'b', name: 'SSO' }, fx.now, error =>
      failures.push(error),
    )
    const begun = await beginOidc(fx, connect, { redirectUri, returnTo: '/desk', source: '10.0.0.1' })
    assert.equal(begun.problems[0]?.code, 'oidc-broken')
  }
  assert.match(String(failures[1]), /HTTPS|https|protocol/i)
})

test('an address that begins a hundred and does not come back must wait', async t => {
  const { fx, connect } = await world(t)
  const begun: boolean[] = []
  for (let time = 0; time < 101; time++)
    begun.push((await beginOidc(fx, connect, { redirectUri, returnTo: '/desk', source: '10.0.0.1' })).ok)
  assert.deepEqual([begun.indexOf(false), begun.length], [100, 101])
})

test('nobody is sent away from the desk', () => {
  for (const path of ['/desk', '/desk/en/units', '/desk/units/?q=b%E1%BA%AFc&page=2'])
    assert.equal(safeReturn(path), path)
  for (const path of [
    '//evil.example',
    'https://evil.example',
    '/desk//evil.example',
    '/desk/\\evil',
    '/deskevil',
    '/',
    '',
  ])
    assert.equal(safeReturn(path), '/desk', path)
})
