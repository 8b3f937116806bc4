import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Assessment, foldAll, type Outcome } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { changeRound } from '../rounds/change-round.ts'
import { actorAs, roundOwner } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { headOf, officerOf, openedRound, value, walk, wayToCouncil } from '../testing/opened-round.ts'
import { actOnAssessment } from './act-on-assessment.ts'
import { loadAssessment } from './load-assessment.ts'

const officer = officerOf('so-a-2025')
const chair = actorAs('council-chair', '31')
const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)

async function refolded(db: Db, id: string): Promise<Assessment> {
  const rows = await db
    .selectFrom('entry')
    .select('leaf')
    .where('chain', '=', id)
    .orderBy('position')
    .execute()
  return value(foldAll(rows.map(({ leaf }) => JSON.parse(leaf))))
}

/** A transaction sees and does what another process would: nothing of it is remembered here. */
const elsewhere = (fx: Effects, act: (trx: Db) => Promise<unknown>): Promise<unknown> =>
  fx.db.transaction().execute(act)

test('an assessment goes from drafting to final, and its rows are what its entries fold to', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  const before = await walk(fx, a, wayToCouncil('so-a-2025'))
  assert.equal(before.state, 'council')
  await walk(fx, a, [
    [chair, { act: 'decide', criterion: 'tasks', points: 4.5 }],
    [chair, { act: 'sign-off' }],
  ])
  const { assessment } = value(await loadAssessment(fx.db, a))
  assert.equal(assessment.state, 'final')
  const { points } = assessment.cells.tasks
  // 46 of 50, of 5 points: 4.6; then what the appraisers, the unit and the chair held.
  assert.deepEqual(
    [
      points.self?.points,
      points['appraised-1']?.points,
      points.explained?.points,
      points['appraised-2']?.points,
      points.final?.points,
    ],
    [4.6, 4, 4.6, 4.5, 4.5],
  )
  assert.deepEqual(await refolded(fx.db, a), assessment)
})

test('the words of an explanation stand beside the chain, and not in it', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  await walk(fx, a, wayToCouncil('so-a-2025').slice(0, 8))
  const leaves = await fx.db.selectFrom('entry').select('leaf').where('act', '=', 'explain').execute()
  assert.ok(leaves.every(({ leaf }) => !leaf.includes('bổ sung')))
  const said = await fx.db
    .selectFrom('disclosure')
    .select(['field', 'words'])
    .where('chain', '=', a)
    .execute()
  assert.deepEqual(said, [{ field: 'explanation', words: 'Đã gửi bổ sung.' }])
})

test('a value out of bounds is refused with a sentence, and nothing is written', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  const said = await actOnAssessment(fx, officer, a, {
    act: 'declare',
    criterion: 'tasks',
    declared: { done: 51, of: 50 },
  })
  assert.deepEqual(codes(said), ['ratio-above-one'])
  const { assessment } = value(await loadAssessment(fx.db, a))
  assert.equal(assessment.length, 1)
})

test('what is not complete is not submitted, and the sentence names the criteria', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  await walk(fx, a, wayToCouncil('so-a-2025').slice(0, 1))
  const refused = await actOnAssessment(fx, officer, a, { act: 'submit' })
  assert.deepEqual(codes(refused), ['not-declared'])
  assert.match(refused.problems[0].words.vi, /tasks/)
})

test('the head returns it with a reason, and it is handed in late on the day after the last', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  await walk(fx, a, wayToCouncil('so-a-2025').slice(0, 3))
  const head = headOf('so-a-2025')
  assert.deepEqual(codes(await actOnAssessment(fx, head, a, { act: 'return', words: ' ' })), [
    'words-missing',
  ])
  const returned = await walk(fx, a, [[head, { act: 'return', words: 'Thiếu phụ lục.' }]])
  assert.deepEqual([returned.state, returned.returns], ['drafting', 1])
  fx.setClock('2026-01-31T17:00:00Z')
  assert.equal((await walk(fx, a, [[officer, { act: 'submit' }]])).late, true)
})

test('a round that closes on acts already remembered takes nothing in; a new last day counts at once', async t => {
  const fx = await testEffects(t)
  const { a, round } = await openedRound(fx)
  await walk(fx, a, wayToCouncil('so-a-2025').slice(0, 2))
  value(await changeRound(fx, roundOwner, round, { state: 'closed' }))
  assert.deepEqual(codes(await actOnAssessment(fx, officer, a, { act: 'submit' })), ['round-closed'])
  value(await changeRound(fx, roundOwner, round, { state: 'open' }))
  fx.setClock('2026-02-10T01:00:00Z')
  value(await changeRound(fx, roundOwner, round, { due: '2026-02-15' }))
  assert.equal((await walk(fx, a, [[officer, { act: 'submit' }]])).late, false)
})

test('a closed round takes nothing in, and opens again', async t => {
  const fx = await testEffects(t)
  const { a, round } = await openedRound(fx)
  const declare = { act: 'declare', criterion: 'plan', declared: { option: 'chậm' } } as const
  value(await changeRound(fx, roundOwner, round, { state: 'closed' }))
  assert.deepEqual(codes(await actOnAssessment(fx, officer, a, declare)), ['round-closed'])
  value(await changeRound(fx, roundOwner, round, { state: 'open' }))
  assert.ok((await actOnAssessment(fx, officer, a, declare)).ok)
})

test('two who act at once both have their entry', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  const remark = (words: string) => actOnAssessment(fx, officer, a, { act: 'remark', words })
  const answers = await Promise.all(['một', 'hai', 'ba', 'bốn'].map(remark))
  assert.ok(answers.every(({ ok }) => ok))
  const { assessment } = value(await loadAssessment(fx.db, a))
  assert.deepEqual([assessment.length, assessment.remarks], [5, 4])
  assert.deepEqual(await refolded(fx.db, a), assessment)
})

test('what another process did since is taken into account, though nobody told this one', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  const way = wayToCouncil('so-a-2025')
  await walk(fx, a, way.slice(0, 2))
  await elsewhere(fx, trx => walk({ ...fx, db: trx }, a, way.slice(2, 3)))
  assert.equal((await walk(fx, a, way.slice(3, 4))).state, 'appraisal')
  await elsewhere(fx, trx => walk({ ...fx, db: trx }, a, way.slice(4, 5)))
  await walk(fx, a, way.slice(5, 6))
  const { assessment } = value(await loadAssessment(fx.db, a))
  assert.equal(assessment.length, 7)
  assert.deepEqual(await refolded(fx.db, a), assessment)
})

test('an act that went wrong elsewhere and was undone leaves nothing behind', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  const way = wayToCouncil('so-a-2025')
  const undone = elsewhere(fx, async trx => {
    await walk({ ...fx, db: trx }, a, way.slice(0, 1))
    throw new Error('undone')
  })
  await assert.rejects(undone, /undone/)
  assert.equal((await walk(fx, a, way.slice(0, 1))).length, 2)
})

test('an unknown assessment gets a sentence', async t => {
  const fx = await testEffects(t)
  for (const id of ['x', '00000000-0000-7000-8000-000000000099'])
    assert.deepEqual(codes(await actOnAssessment(fx, officer, id, { act: 'submit' })), ['unknown-assessment'])
})
