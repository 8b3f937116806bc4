import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testEffects } from '../testing/effects.ts'
import { demoPeople } from './demo-people.ts'
import { readSession } from './read-session.ts'
import { signInAsDemo } from './sign-in-as-demo.ts'
import { addAccount, fromOffice, outcomes } from './testing/accounts.ts'

const open = { isLoopback: true, isEmbedded: true, isDemo: true }

test('a demonstration on this machine lets people in without a password', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan')
  const answer = await signInAsDemo(fx, { person: lan.id, premises: open, ...fromOffice })
  assert.ok(answer.ok)
  const read = await readSession(fx, answer.value.token, fromOffice)
  assert.deepEqual([read?.person.id, read?.session.door], [lan.id, 'demo'])
  assert.deepEqual(await outcomes(fx), ['signed-in'])
})

for (const missing of ['isLoopback', 'isEmbedded', 'isDemo'] as const)
  test(`without ${missing} it is refused and recorded`, async t => {
    const fx = await testEffects(t)
    const lan = await addAccount(fx, 'lan')
    const premises = { ...open, [missing]: false }
    const answer = await signInAsDemo(fx, { person: lan.id, premises, ...fromOffice })
    assert.equal(answer.problems[0]?.code, 'demo-closed')
    assert.deepEqual(await fx.db.selectFrom('session').select('id').execute(), [])
    assert.deepEqual(await outcomes(fx), ['demo-refused'])
  })

test('nobody, somebody unknown and a closed account are refused there too', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan')
  await fx.db.updateTable('account').set({ disabled_at: fx.now() }).execute()
  for (const person of ['', "' or 1=1", fx.newId(), lan.id])
    assert.equal((await signInAsDemo(fx, { person, premises: open, ...fromOffice })).ok, false)
  assert.equal((await outcomes(fx)).length, 4)
})

test('the sign-in page is told who is there, with the roles that count today', async t => {
  const fx = await testEffects(t)
  const lan = await addAccount(fx, 'lan')
  await addAccount(fx, 'an')
  const grant = { person: lan.id, from_on: '2026-01-01', granted_at: fx.now() }
  await fx.db
    .insertInto('role_grant')
    .values([
      { ...grant, id: fx.newId(), role: 'auditor' },
      { ...grant, id: fx.newId(), role: 'leader', to_on: '2026-01-04' },
    ])
    .execute()
  const people = await demoPeople(fx.db, '2026-01-05')
  assert.deepEqual(
    people.map(({ login, grants }) => [login, grants.map(({ role }) => role)]),
    [
      ['an', []],
      ['lan', ['auditor']],
    ],
  )
})
