import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Outcome } from '@thuocdo/engine'
import { actOnAssessment } from '../assess/act-on-assessment.ts'
import { loadAssessment } from '../assess/load-assessment.ts'
import { seedDemo } from '../demo/seed-demo.ts'
import { actorOf } from '../sign-in/actor-of.ts'
import { testEffects } from '../testing/effects.ts'
import { addPerson } from './add-person.ts'
import { handOver } from './hand-over.ts'
import { findPerson } from './list-people.ts'
import { whatPasses } from './what-passes.ts'

const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)
const unit = 'so-y-te-minh-hoa-2014'
const today = '2026-01-05'

async function world(t: TestContext) {
  const fx = await testEffects(t)
  assert.ok((await seedDemo(fx)).ok)
  const accounts = await fx.db.selectFrom('account').select(['login', 'person']).execute()
  const id = (login: string) => accounts.find(account => account.login === login)?.person ?? ''
  const { id: assessment } = await fx.db
    .selectFrom('assessment')
    .select('id')
    .where('unit', '=', unit)
    .executeTakeFirstOrThrow()
  return { fx, id, assessment, as: (login: string) => actorOf(fx.db, id(login), today) }
}

test('roles, criteria and unread notices pass on, the account is closed, and every chain concerned says so', async t => {
  const { fx, id, assessment, as } = await world(t)
  const [from, to] = [id('can-bo-so-y-te'), id('pho-giam-doc-so-y-te')]
  const assign = { act: 'assign', criterion: '1.1.1', person: from } as const
  assert.ok((await actOnAssessment(fx, await as('giam-doc-so-y-te'), assessment, assign)).ok)
  const notice = { kind: 'due', words_vi: 'a', words_en: 'a', made_at: fx.now() }
  for (const [person, key] of [
    [from, 'a'],
    [from, 'b'],
    [to, 'b'],
  ])
    await fx.db
      .insertInto('notice')
      .values({ ...notice, id: fx.newId(), person, key })
      .execute()
  const wanted = { from, to, unit, basis: 'QĐ 2', disables: true }
  const done = await handOver(fx, await as('quan-tri'), wanted)
  assert.ok(done.ok)
  assert.deepEqual(
    { ...done.value, grants: done.value.grants.length },
    { grants: 1, criteria: 1, notices: 1 },
  )
  assert.deepEqual((await actorOf(fx.db, from, today)).grants, [])
  const taken = (await actorOf(fx.db, to, today)).grants
  assert.deepEqual(taken.map(({ role, from }) => `${role} ${from}`).sort(), [
    'unit-head 2026-01-05',
    'unit-officer 2025-07-01',
    'unit-officer 2026-01-05',
  ])
  const loaded = await loadAssessment(fx.db, assessment)
  assert.equal(loaded.ok && loaded.value.assessment.cells['1.1.1'].person, to)
  assert.equal((await findPerson(fx.db, from, today))?.isDisabled, true)
  const entries = await fx.db
    .selectFrom('entry')
    .innerJoin('chain', 'chain.id', 'entry.chain')
    .select(['subject', 'act'])
    .where('act', 'in', ['hand-over', 'assign'])
    .execute()
  const told = entries.map(({ subject, act }) => `${act} ${subject}`).sort()
  assert.deepEqual(
    told,
    [`assign ${assessment}`, `assign ${assessment}`, ...[from, to].map(p => `hand-over ${p}`)].sort(),
  )
})

test('a head hands over in the own unit, but closes no account and hands nothing to themselves', async t => {
  const { fx, id, as } = await world(t)
  const head = await as('giam-doc-so-y-te')
  const wanted = { from: id('can-bo-so-y-te'), to: id('pho-giam-doc-so-y-te'), unit, basis: 'QĐ 2' }
  assert.deepEqual(codes(await handOver(fx, head, { ...wanted, disables: true })), ['needs-role'])
  assert.deepEqual(codes(await handOver(fx, head, { ...wanted, to: head.person })), ['own-role'])
  assert.deepEqual(codes(await handOver(fx, head, { ...wanted, unit: 'so-tu-phap-minh-hoa-2014' })), [
    'out-of-reach',
  ])
  assert.deepEqual(codes(await handOver(fx, head, { ...wanted, to: wanted.from, basis: ' ' })), [
    'hands-to-oneself',
    'basis-missing',
  ])
  assert.deepEqual(codes(await handOver(fx, head, { ...wanted, from: id('lanh-dao-tinh') })), [
    'nothing-held',
  ])
  assert.ok((await handOver(fx, head, wanted)).ok)
  assert.deepEqual(codes(await handOver(fx, head, wanted)), ['nothing-held'])
})

test('a unit takes none of its judges out by handing work over to them, and nobody of another unit', async t => {
  const { fx, id, as } = await world(t)
  const head = await as('giam-doc-so-y-te')
  const wanted = { from: id('can-bo-so-y-te'), unit, basis: 'QĐ 2' }
  for (const judge of ['tham-dinh-so', 'chu-tich-hoi-dong', 'kiem-tra', 'chu-tri', 'quan-tri', 'kiem-toan'])
    assert.deepEqual(
      codes(await handOver(fx, head, { ...wanted, to: id(judge) })),
      ['of-another-unit', 'holds-other-role'],
      judge,
    )
  assert.deepEqual(codes(await handOver(fx, head, { ...wanted, to: id('can-bo-so-tu-phap') })), [
    'of-another-unit',
  ])
  const novice = { login: 'nguoi-moi', name: 'Người mới' }
  const to = await addPerson(fx, await as('quan-tri'), novice)
  assert.ok(to.ok)
  assert.ok((await handOver(fx, head, { ...wanted, to: to.value })).ok)
})

test('headship as a stand-in ends and does not pass on', async t => {
  const { fx, id, as } = await world(t)
  const [from, to] = [id('pho-giam-doc-so-y-te'), id('can-bo-tai-chinh-so-y-te')]
  const done = await handOver(fx, await as('quan-tri'), { from, to, unit, basis: 'QĐ 2' })
  assert.ok(done.ok)
  // Their own role in a division passes on; standing in for the head does not.
  assert.equal(done.value.grants.length, 1)
  assert.deepEqual((await actorOf(fx.db, from, today)).grants, [])
  assert.deepEqual(
    (await actorOf(fx.db, to, today)).grants.map(({ role }) => role),
    ['unit-officer', 'unit-officer'],
  )
})

test('what would pass is told before, and refused as the act itself would be: receiver and basis at once, each at its field', async t => {
  const { fx, id, assessment, as } = await world(t)
  const [from, to] = [id('can-bo-so-y-te'), id('pho-giam-doc-so-y-te')]
  const head = await as('giam-doc-so-y-te')
  const assign = { act: 'assign', criterion: '1.1.1', person: from } as const
  assert.ok((await actOnAssessment(fx, head, assessment, assign)).ok)
  const refused = await whatPasses(fx, head, { from, to: '', unit, basis: ' ' })
  assert.deepEqual(
    refused.problems.map(({ code, at }) => `${code} ${at.join()}`),
    ['receiver-missing to', 'basis-missing basis'],
  )
  const shown = await whatPasses(fx, head, { from, to, unit, basis: 'QĐ 2' })
  assert.ok(shown.ok)
  assert.deepEqual(
    [shown.value.on, shown.value.passing.map(({ role }) => role), shown.value.ending, shown.value.criteria],
    [today, ['unit-officer'], [], [{ assessment, criterion: '1.1.1' }]],
  )
  const standIn = await whatPasses(fx, await as('quan-tri'), { from: to, to: from, unit, basis: 'QĐ 2' })
  assert.ok(standIn.ok)
  // Their own role in a division passes on; standing in for the head ends.
  assert.deepEqual(
    [standIn.value.passing.map(({ role }) => role), standIn.value.ending.length],
    [['unit-officer'], 1],
  )
})
