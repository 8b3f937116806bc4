import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '@thuocdo/store'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { endMySessions, listSessions, signOut } from './end-sessions.ts'
import { readSession } from './read-session.ts'
import { sessionSettingNames } from './session-settings.ts'
import { disableAccount } from './set-account-state.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { addAccount, fromOffice, goodPassword, outcomes, withRole } from './testing/accounts.ts'

async function come(fx: TestEffects, login = 'lan', source = '10.0.0.1'): Promise<string> {
  const answer = await signInWithPassword(fx, { login, password: goodPassword, ...fromOffice, source })
  assert.ok(answer.ok)
  return answer.value.token
}

const read = (fx: TestEffects, token: string) => readSession(fx, token, fromOffice)
const isIn = async (fx: TestEffects, token: string): Promise<boolean> => (await read(fx, token)) !== null

test('a token is kept only as its hash', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const token = await come(fx)
  assert.match(token, /^[\w-]{43}$/)
  const row = await fx.db.selectFrom('session').selectAll().executeTakeFirstOrThrow()
  assert.ok(!JSON.stringify(row).includes(token))
  assert.equal(row.token_hash.length, 32)
})

test('a token that we never gave is nobody, whoever sends it', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const planted = 'A'.repeat(43)
  assert.equal(await isIn(fx, planted), false)
  const token = await come(fx)
  assert.notEqual(token, planted)
  assert.deepEqual([await isIn(fx, planted), await isIn(fx, token)], [false, true])
})

test('a session is over after half an hour without a request, and after twelve hours in any case', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const idle = await come(fx)
  fx.setClock('2026-01-05T01:30:00Z')
  assert.equal(await isIn(fx, idle), false)
  let busy = await come(fx)
  const seen: boolean[] = []
  for (let minutes = 10; minutes <= 720; minutes += 10) {
    fx.setClock(new Date(Date.parse('2026-01-05T01:30:00Z') + minutes * 60_000).toISOString())
    const found = await read(fx, busy)
    seen.push(found !== null)
    busy = found?.newToken ?? busy
  }
  assert.deepEqual([seen.indexOf(false), seen.length], [71, 72])
  const ends = await fx.db.selectFrom('session').select('ended_because').orderBy('began_at').execute()
  assert.deepEqual(
    ends.map(({ ended_because }) => ended_because),
    ['idle', 'expired'],
  )
})

test('the times are settings of the tenant', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  await fx.db
    .insertInto('setting')
    .values({ name: sessionSettingNames.idleMinutes, value: '5', changed_at: fx.now() })
    .execute()
  const token = await come(fx)
  fx.setClock('2026-01-05T01:05:00Z')
  assert.equal(await isIn(fx, token), false)
})

test('after a quarter of an hour the token is replaced; the old one is honoured some seconds and then ends the session', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const old = await come(fx)
  fx.setClock('2026-01-05T01:15:00Z')
  const token = (await read(fx, old))?.newToken ?? ''
  assert.match(token, /^[\w-]{43}$/)
  assert.deepEqual([await isIn(fx, old), await isIn(fx, token)], [true, true])
  fx.setClock('2026-01-05T01:15:29Z')
  assert.equal(await isIn(fx, old), true)
  fx.setClock('2026-01-05T01:15:31Z')
  assert.deepEqual([await isIn(fx, old), await isIn(fx, token)], [false, false])
  assert.deepEqual(await outcomes(fx), ['signed-in', 'token-replayed'])
})

test('a new token that was lost on its way shuts nobody out', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const old = await come(fx)
  fx.setClock('2026-01-05T01:15:00Z')
  const lost = (await read(fx, old))?.newToken ?? ''
  fx.setClock('2026-01-05T01:25:00Z')
  const next = (await read(fx, old))?.newToken ?? ''
  assert.deepEqual([await isIn(fx, next), await isIn(fx, lost)], [true, false])
})

test('of two requests at one moment only one replaces the token', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const old = await come(fx)
  fx.setClock('2026-01-05T01:15:00Z')
  const both = await Promise.all([read(fx, old), read(fx, old), read(fx, old)])
  const tokens = both.flatMap(found => found?.newToken ?? [])
  assert.deepEqual([both.filter(found => found !== null).length, tokens.length], [3, 1])
})

test('who signs out is out, and it is recorded', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const token = await come(fx)
  const found = await read(fx, token)
  assert.ok(found)
  await signOut(fx, found.session, fromOffice)
  assert.equal(await isIn(fx, token), false)
  assert.deepEqual(await outcomes(fx), ['signed-in', 'signed-out'])
})

test('I see my sessions and end one of them, or all others; never those of somebody else', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan')
  await addAccount(fx, 'minh')
  const tokens = [await come(fx), await come(fx, 'lan', '10.0.0.2'), await come(fx, 'lan', '10.0.0.3')]
  const others = await come(fx, 'minh')
  const [mine, second] = await Promise.all(tokens.map(token => read(fx, token)))
  const foreign = await read(fx, others)
  assert.ok(mine && second && foreign)
  assert.deepEqual((await listSessions(fx, lan.id)).map(({ source }) => source).sort(), [
    '10.0.0.1',
    '10.0.0.2',
    '10.0.0.3',
  ])
  assert.deepEqual(await endMySessions(fx, mine.session, { only: foreign.session.id }), {
    ok: true,
    value: 0,
    problems: [],
  })
  const one = await endMySessions(fx, mine.session, { only: second.session.id })
  assert.deepEqual(one.ok && one.value, 1)
  const rest = await endMySessions(fx, mine.session)
  assert.deepEqual(rest.ok && rest.value, 1)
  const alive = await Promise.all([...tokens, others].map(token => isIn(fx, token)))
  assert.deepEqual(alive, [true, false, false, true])
  assert.equal((await endMySessions(fx, mine.session, { only: mine.session.id })).ok, false)
})

test('a closed account is out at once; only an administrator closes one, and never their own', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan')
  const quan = await addAccount(fx, 'quan')
  const token = await come(fx)
  const refused = await disableAccount(fx, withRole(quan, 'leader'), lan.id)
  assert.equal(refused.problems[0]?.code, 'needs-role')
  assert.equal(await isIn(fx, token), true)
  assert.equal((await disableAccount(fx, withRole(quan, 'administrator'), quan.id)).ok, false)
  assert.equal((await disableAccount(fx, withRole(quan, 'administrator'), lan.id)).ok, true)
  assert.equal(await isIn(fx, token), false)
  const acts = await fx.db
    .selectFrom('entry')
    .select(['act', 'actor'])
    .where('act', '<>', 'sign-in')
    .execute()
  assert.deepEqual(acts, [{ act: 'disable-account', actor: quan.id }])
})

test('the account of the last administrator is not closed; that of one of two is', async t => {
  const fx = await testEffects(t)
  const [lan, quan] = [await addAccount(fx, 'lan'), await addAccount(fx, 'quan')]
  const makeAdministrator = (person: string) =>
    fx.db
      .insertInto('role_grant')
      .values({ id: fx.newId(), person, role: 'administrator', from_on: '2020-01-01', granted_at: fx.now() })
      .execute()
  await makeAdministrator(lan.id)
  // Somebody whose role the store does not know any more.
  const by = withRole(quan, 'administrator')
  const refused = await disableAccount(fx, by, lan.id)
  assert.deepEqual(
    refused.problems.map(({ code }) => code),
    ['last-administrator'],
  )
  await makeAdministrator(quan.id)
  assert.equal((await disableAccount(fx, by, lan.id)).ok, true)
})

test('where the database has no room to note a session, who is signed in still reads', async t => {
  const fx = await testEffects(t)
  await addAccount(fx, 'lan')
  const token = await come(fx)
  fx.setClock('2026-01-05T01:20:00Z')
  const refuseWith = (code: string) =>
    sql`create or replace function no_room() returns trigger language plpgsql as ${sql.lit(
      `begin raise exception 'x' using errcode = '${code}'; end`,
    )}`.execute(fx.db)
  await refuseWith('53100')
  await sql`create trigger no_room before update on session for each row execute function no_room()`.execute(
    fx.db,
  )
  assert.equal(await isIn(fx, token), true)
  await refuseWith('23514')
  await assert.rejects(isIn(fx, token))
})
