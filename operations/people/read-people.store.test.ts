import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Actor, Outcome } from '@thuocdo/engine'
import { actorAs, administrator, roundOwner } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { headOf, officerOf, openedRound, value } from '../testing/opened-round.ts'
import { seated } from '../testing/seated.ts'
import { readTrail } from '../trail/trail-page.ts'
import { unitPage } from '../units/unit-page.ts'
import { addPerson } from './add-person.ts'
import { erasePerson } from './erase-person.ts'
import { readPeople, readPerson, readPersonLine } from './read-people.ts'
import { wasErased } from './was-erased.ts'

const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)
const unit = 'so-a-2025'
const [head, officer, elsewhere] = [headOf(unit), officerOf(unit), officerOf('so-b-2025', '16')]
const auditor = actorAs('auditor', '61')

async function house(t: TestContext) {
  const fx = await testEffects(t)
  await openedRound(fx)
  for (const actor of [administrator, roundOwner, head, officer, elsewhere, auditor]) await seated(fx, actor)
  const seenBy = async (actor: Actor, text = '') =>
    value(await readPeople(fx, actor, { text }))
      .lines.map(({ id }) => id.slice(-2))
      .sort()
  return { fx, seenBy }
}

test('administrators, round owners and auditors look everybody up, a head those of the unit, an officer nobody', async t => {
  const { fx, seenBy } = await house(t)
  const all = ['01', '02', '11', '12', '16', '61']
  for (const actor of [administrator, roundOwner, auditor]) assert.deepEqual(await seenBy(actor), all)
  assert.deepEqual(await seenBy(head), ['11', '12'])
  assert.deepEqual(codes(await readPeople(fx, officer, {})), ['needs-role'])
  // Nor does a head whose time is over.
  const own = { ...head, grants: head.grants.map(grant => ({ ...grant, to: '2025-12-31' })) }
  assert.deepEqual(codes(await readPeople(fx, own, {})), ['role-not-on-day', 'out-of-reach'])
})

test('a page is read by who may look the person up, and refused with the reason to others', async t => {
  const { fx } = await house(t)
  assert.equal(value(await readPerson(fx, head, officer.person)).person.id, officer.person)
  assert.deepEqual(codes(await readPerson(fx, head, elsewhere.person)), ['out-of-reach'])
  assert.equal(await readPersonLine(fx, head, elsewhere.person), undefined)
  assert.deepEqual(codes(await readPerson(fx, officer, head.person)), ['needs-role'])
  assert.deepEqual(codes(await readPerson(fx, roundOwner, 'không-phải-mã')), ['unknown-person'])
})

test('logins and addresses are shown to administrators and to the person, and nobody else finds people by them', async t => {
  const { fx, seenBy } = await house(t)
  const reached = async (actor: Actor, id: string) => {
    const { login, email, hasAccount } = value(await readPerson(fx, actor, id)).person
    return [login !== '', email !== '', hasAccount]
  }
  assert.deepEqual(await reached(administrator, officer.person), [true, true, true])
  for (const actor of [roundOwner, auditor, head])
    assert.deepEqual(await reached(actor, officer.person), [false, false, true])
  assert.deepEqual(await reached(head, head.person), [true, true, true])
  assert.equal((await seenBy(administrator, '@example.vn')).length, 6)
  assert.deepEqual(await seenBy(roundOwner, '@example.vn'), ['02'], 'oneself alone')
})

test('the people of a unit stand on its page for who may look them up', async t => {
  const { fx } = await house(t)
  const officersFor = async (actor: Actor) =>
    (await unitPage(fx.db, actor, unit, '2026-01-05'))?.officers.map(({ person }) => person.slice(-2))
  assert.deepEqual(await officersFor(head), ['11', '12'])
  assert.deepEqual(await officersFor(elsewhere), [])
})

test('the trail names people; their logins and addresses it tells the administrator alone', async t => {
  const { fx } = await house(t)
  const person = { login: 'can-bo-moi', name: 'Cán bộ mới', title: 'Chuyên viên', email: 'moi@example.vn' }
  value(await addPerson(fx, administrator, person))
  const fieldsFor = async (actor: Actor) =>
    value(await readTrail(fx, actor, { kind: 'person' }))
      .lines[0].words.map(({ field }) => field)
      .sort()
  assert.deepEqual(await fieldsFor(administrator), ['email', 'login', 'name', 'title'])
  assert.deepEqual(await fieldsFor(roundOwner), ['name', 'title'])
  assert.deepEqual(await fieldsFor(auditor), ['name', 'title'])
})

test('that somebody was erased is told to whoever may look anybody up', async t => {
  const { fx } = await house(t)
  assert.ok((await erasePerson(fx, administrator, { person: officer.person, basis: 'CV 5' })).ok)
  const told = (actor: Actor, id = officer.person) => wasErased(fx, actor, id)
  assert.deepEqual([await told(administrator), await told(auditor), await told(head)], [true, true, false])
  assert.deepEqual([await told(administrator, head.person), await told(administrator, 'x')], [false, false])
})
