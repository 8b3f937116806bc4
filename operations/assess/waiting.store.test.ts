import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '@thuocdo/engine'
import { sql } from '@thuocdo/store'
import { extendUnit } from '../rounds/extend-unit.ts'
import { actorAs, administrator, roundOwner } from '../testing/actors.ts'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { addTestPerson, headOf, officerOf, openedRound, walk, wayToCouncil } from '../testing/opened-round.ts'
import { waitingFor } from './waiting.ts'

const waits = async (fx: TestEffects, actor: Actor) =>
  Object.fromEntries((await waitingFor(fx, actor)).map(({ kind, count }) => [kind, count]))

const way = wayToCouncil('so-a-2025')
const people = {
  officer: officerOf('so-a-2025'),
  head: headOf('so-a-2025'),
  appraiser: actorAs('appraiser', '21'),
  chair: actorAs('council-chair', '31'),
  member: actorAs('council-member', '32'),
  leader: actorAs('leader', '33'),
}

test('what waits for each moves along with the assessment', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  const step = (from: number, to: number) => walk(fx, a, way.slice(from, to))
  assert.deepEqual(await waits(fx, people.officer), { 'to-declare': 2 })
  assert.deepEqual(await waits(fx, roundOwner), { 'units-behind': 2 })
  await step(0, 2)
  assert.deepEqual(await waits(fx, people.officer), { 'to-submit': 1 })
  await step(2, 3)
  assert.deepEqual(await waits(fx, people.officer), {})
  assert.deepEqual(await waits(fx, people.head), { 'to-approve': 1 })
  await step(3, 4)
  assert.deepEqual(await waits(fx, people.appraiser), { 'to-appraise': 2 })
  assert.deepEqual(await waits(fx, roundOwner), { 'units-behind': 1 })
  await step(4, 6)
  assert.deepEqual(await waits(fx, roundOwner), { 'units-behind': 1, 'to-advance': 1 })
  await step(6, 7)
  // The plan was appraised as it was declared; only the tasks ask for an explanation.
  assert.deepEqual(await waits(fx, people.officer), { 'to-explain': 1 })
  await step(7, 11)
  assert.deepEqual(await waits(fx, people.chair), { 'to-decide': 1 })
  assert.deepEqual(await waits(fx, people.member), { 'to-consider': 1 })
  const [rounds] = await waitingFor(fx, people.leader)
  assert.equal(rounds.words.vi, 'Đợt đang mở: 1/2 đơn vị đã nộp hồ sơ, 0 hồ sơ đã chốt')
})

test('one assessment is opened at once, several lead to the list', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  const [mine] = await waitingFor(fx, people.officer)
  assert.equal(mine.link, `/assessments/${a}?show=waiting`)
  const [all] = await waitingFor(fx, roundOwner)
  assert.equal(all.link, '/assessments?waits=behind')
})

test('an officer of a division is told of what was given to it alone', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  const division = '00000000-0000-7000-8000-000000000301'
  await sql`insert into division (id, unit, name) values (${division}::uuid, 'so-a-2025', 'Phòng Một')`.execute(
    fx.db,
  )
  const officer = actorAs('unit-officer', '14', { unit: 'so-a-2025', division })
  assert.deepEqual(await waits(fx, officer), {})
  await walk(fx, a, [[people.head, { act: 'assign', criterion: 'tasks', division }]])
  assert.deepEqual(await waits(fx, officer), { 'to-declare': 1 })
})

test('an administrator is told of accounts, an auditor of entries, and nobody of what is not theirs', async t => {
  const fx = await testEffects(t)
  await openedRound(fx)
  assert.deepEqual(await waits(fx, administrator), {})
  await sql`insert into person (id, name, added_at) values (${administrator.person}::uuid, 'Người thử', now())`.execute(
    fx.db,
  )
  await sql`insert into account (person, login) values (${administrator.person}::uuid, 'thu')`.execute(fx.db)
  assert.deepEqual(await waits(fx, administrator), { 'accounts-not-set-up': 1 })
  // The import of the units in two, the edition, the round and two assessments.
  assert.deepEqual(await waits(fx, actorAs('auditor', '41')), { 'entries-unverified': 6, 'entries-today': 6 })
  assert.deepEqual(await waits(fx, { person: administrator.person, grants: [] }), {})
})

test('whoever looks on is led to the rounds, and told who is late; more time for one unit counts', async t => {
  const fx = await testEffects(t)
  const { round } = await openedRound(fx)
  assert.deepEqual(await waits(fx, people.leader), { rounds: 2 })
  fx.setClock('2026-02-05T01:00:00Z')
  assert.deepEqual(await waits(fx, people.leader), { rounds: 2, 'units-late': 2 })
  const more = { unit: 'so-a-2025', due: '2026-02-10', reason: 'Công văn 12/CV' }
  await extendUnit(fx, roundOwner, round, more)
  assert.deepEqual(await waits(fx, people.leader), { rounds: 2, 'units-late': 1 })
  const [rounds] = await waitingFor(fx, people.leader)
  assert.equal(rounds.link, '/rounds')
})

test('in a demonstration nobody waits for passwords; elsewhere the administrator is told', async t => {
  const fx = await testEffects(t)
  await addTestPerson(fx, people.leader)
  assert.deepEqual(await waits(fx, administrator), { 'accounts-not-set-up': 1 })
  assert.deepEqual(await waitingFor(fx, administrator, true), [])
})
