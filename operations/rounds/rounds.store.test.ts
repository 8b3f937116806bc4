import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Outcome } from '@thuocdo/engine'
import { listAssessments } from '../assess/list-assessments.ts'
import { openWorld } from '../open-world.ts'
import { actorAs, administrator, roundOwner } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { officerOf, openedRound, tinyWorld, value, walk, wayToCouncil } from '../testing/opened-round.ts'
import { trailPage } from '../trail/trail-page.ts'
import { addEdition } from './add-edition.ts'
import { changeRound } from './change-round.ts'
import { extendUnit } from './extend-unit.ts'
import { listAddedEditions, listRounds } from './list-rounds.ts'
import { openAssessment } from './open-assessment.ts'
import { type NewRound, openRound, previewRound } from './open-round.ts'

const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)

const another: NewRound = {
  edition: 'tiny/2025',
  name: { vi: 'Đợt hai', en: 'The second' },
  from: '2026-01-01',
  to: '2026-12-31',
  units: [{ unit: 'so-b-2025', block: '' }],
}

async function changedWorld(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-bo-'))
  t.after(() => rm(folder, { recursive: true }))
  await cp(fileURLToPath(new URL('../../examples/tiny', import.meta.url)), folder, { recursive: true })
  const file = join(folder, 'tiny', '2025', 'index.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace('chậm: 1', 'chậm: 1.5'))
  return value(await openWorld(folder))
}

test('an edition is taken in once; its changed text is the next version, and a round under way keeps its own', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  const again = value(await addEdition(fx, roundOwner, value(await tinyWorld()), 'tiny/2025'))
  assert.deepEqual([again.version, again.isNew], [1, false])
  const changed = value(await addEdition(fx, roundOwner, await changedWorld(t), 'tiny/2025'))
  assert.deepEqual([changed.version, changed.isNew], [2, true])
  const known = await listAddedEditions(fx.db)
  assert.deepEqual(
    known.map(({ id, version, title }) => [id, version, title.vi]),
    [
      ['tiny/2025', 2, 'Chỉ số tí hon năm 2025'],
      ['tiny/2025', 1, 'Chỉ số tí hon năm 2025'],
    ],
  )
  const [declareLate] = wayToCouncil('so-a-2025')
  assert.equal((await walk(fx, a, [declareLate])).cells.plan.points.self?.points, 1)
  const units = [{ unit: 'so-a-2025', block: '' }]
  const { assessments } = value(await openRound(fx, roundOwner, { ...another, units }))
  assert.equal((await walk(fx, assessments[0], [declareLate])).cells.plan.points.self?.points, 1.5)
})

test('an edition that is not there, or that somebody else wants to add, is refused', async t => {
  const fx = await testEffects(t)
  const world = value(await tinyWorld())
  assert.deepEqual(codes(await addEdition(fx, roundOwner, world, 'tiny/1999')), ['unknown-edition'])
  assert.deepEqual(codes(await addEdition(fx, administrator, world, 'tiny/2025')), ['needs-role'])
})

test('a round opens an assessment for each unit; what is wrong with it is said at once and opens nothing', async t => {
  const fx = await testEffects(t)
  const { round, a, b } = await openedRound(fx)
  const [line] = await listRounds(fx.db)
  assert.deepEqual([line.id, line.units, line.steps, line.due], [round, 2, { drafting: 2 }, '2026-01-31'])
  const seen = await listAssessments(fx.db, roundOwner, '2026-01-05', { round })
  assert.deepEqual(
    seen.map(({ id, unitName, declared, own }) => [id, unitName.vi, declared, own]),
    [
      [a, 'Sở A', 0, 2],
      [b, 'Sở B', 0, 2],
    ],
  )
  const wrong = {
    ...another,
    name: { vi: 'Đợt hai', en: ' ' },
    from: '2025-12-31',
    to: '2025-12-30',
    units: [
      { unit: 'so-a-2025', block: '' },
      { unit: 'so-a-2025', block: 'x' },
      { unit: 'so-z-2025', block: '' },
    ],
  }
  assert.deepEqual(codes(await openRound(fx, roundOwner, wrong)), [
    'name-missing',
    'days-backwards',
    'unknown-unit',
    'unit-twice-in-round',
    'unknown-block',
  ])
  assert.deepEqual(codes(await openRound(fx, roundOwner, { ...another, edition: 'tiny/1999' })), [
    'edition-not-added',
  ])
  assert.equal((await listRounds(fx.db)).length, 1)
})

test('a unit that is founded later, or has ended, is not there for the round', async t => {
  const fx = await testEffects(t)
  await openedRound(fx)
  const early = {
    ...another,
    from: '2024-01-01',
    to: '2024-12-31',
    units: [{ unit: 'so-a-2025', block: '' }],
  }
  assert.deepEqual(codes(await openRound(fx, roundOwner, early)), ['unknown-unit'])
  const until = { ...early, from: '2026-01-01', to: '2026-06-30' }
  const end = (day: string) =>
    fx.db.updateTable('unit').set({ ended_on: day }).where('id', '=', 'so-a-2025').execute()
  await end('2026-06-30')
  assert.deepEqual(codes(await openRound(fx, roundOwner, until)), ['unknown-unit'], 'it ended that very day')
  await end('2026-07-01')
  assert.ok((await openRound(fx, roundOwner, until)).ok)
})

test('a unit enters a round later, once', async t => {
  const fx = await testEffects(t)
  const { round } = await openedRound(fx)
  const { id } = value(await openRound(fx, roundOwner, another))
  const entrant = { unit: 'so-a-2025', block: '' }
  const none = { unit: '', block: '' }
  assert.deepEqual(codes(await openAssessment(fx, roundOwner, id, none)), ['unit-missing'])
  value(await openAssessment(fx, roundOwner, id, entrant))
  const twice = await openAssessment(fx, roundOwner, id, entrant)
  assert.deepEqual(codes(twice), ['unit-twice-in-round'])
  assert.match(twice.problems[0].words.vi, /hai lần: Sở A\./)
  assert.deepEqual(codes(await openAssessment(fx, roundOwner, round, entrant)), ['unit-twice-in-round'])
  assert.deepEqual(codes(await openAssessment(fx, roundOwner, 'x', entrant)), ['unknown-round'])
})

test('a closed round takes no unit in', async t => {
  const fx = await testEffects(t)
  await openedRound(fx)
  const { id } = value(await openRound(fx, roundOwner, another))
  value(await changeRound(fx, roundOwner, id, { state: 'closed' }))
  const late = await openAssessment(fx, roundOwner, id, { unit: 'so-a-2025', block: '' })
  assert.deepEqual(codes(late), ['round-closed'])
})

test('a round without units, and a second assessment of the same period by the same edition, are refused', async t => {
  const fx = await testEffects(t)
  const { round } = await openedRound(fx)
  assert.deepEqual(codes(await openRound(fx, roundOwner, { ...another, units: [] })), ['round-without-units'])
  const double = { ...another, from: '2025-01-01', to: '2025-12-31' }
  const refused = await openRound(fx, roundOwner, double)
  assert.deepEqual(codes(refused), ['unit-assessed-already'])
  assert.match(refused.problems[0].words.vi, /ở đợt “Đợt thử năm 2025”: Sở B\./)
  value(await changeRound(fx, roundOwner, round, { state: 'closed' }))
  assert.deepEqual(codes(await openRound(fx, roundOwner, double)), ['unit-assessed-already'], 'closed too')
  value(await openRound(fx, roundOwner, another))
  assert.equal((await listRounds(fx.db)).length, 2, 'another year is another assessment')
})

test('units that another round assesses about a part of the period are named before it is opened, and it may be opened', async t => {
  const fx = await testEffects(t)
  await openedRound(fx)
  const half = { ...another, from: '2025-07-01', to: '2026-06-30' }
  const preview = await previewRound(fx, roundOwner, half)
  assert.ok(preview.ok)
  assert.deepEqual(
    preview.problems.map(({ code, severity }) => [code, severity]),
    [['unit-assessed-in-part', 'warning']],
  )
  assert.match(preview.problems[0].words.vi, /\(1\/1\/2025 – 31\/12\/2025\).*: Sở B\./)
  assert.equal((await listRounds(fx.db)).length, 1, 'a preview opens nothing')
  value(await openRound(fx, roundOwner, half))
  const { id } = value(await openRound(fx, roundOwner, { ...another, from: '2024-01-01', to: '2026-12-31' }))
  const late = { unit: 'so-a-2025', block: '' }
  assert.deepEqual(codes(await openAssessment(fx, roundOwner, id, late)), ['unit-assessed-in-part'])
})

test('a last day that is past and a period of another year than the edition are said before a round is opened', async t => {
  const fx = await testEffects(t)
  await openedRound(fx)
  const seen = async (days: Partial<NewRound>) =>
    (await previewRound(fx, roundOwner, { ...another, ...days })).problems.map(({ code }) => code)
  assert.deepEqual(await seen({ due: '2025-12-31' }), ['due-past', 'period-of-other-year'])
  assert.deepEqual(await seen({ to: '2027-01-31', from: '2025-12-31', due: '2099-01-31' }), [
    'unit-assessed-in-part',
  ])
  const days = { from: '2026-12-31', to: '2026-01-01', opens: '2026-05-02', due: '2026-05-01' }
  const { problems } = await previewRound(fx, roundOwner, { ...another, ...days })
  assert.deepEqual(
    problems.map(({ at, words }) => [at[0], words.vi.split(' ').slice(0, 4).join(' ')]),
    [
      ['from', 'Ngày bắt đầu kỳ'],
      ['due', 'Hạn nộp trước ngày'],
    ],
  )
})

test('a preview is refused to whom opening is refused, and says the same of the form', async t => {
  const fx = await testEffects(t)
  await openedRound(fx)
  assert.deepEqual(codes(await previewRound(fx, administrator, another)), ['needs-role'])
  assert.deepEqual(codes(await previewRound(fx, roundOwner, { ...another, edition: 'x' })), [
    'edition-not-added',
  ])
  const empty = { ...another, name: { vi: ' ', en: '' }, from: '', to: '', due: 'mai' }
  const { problems } = await previewRound(fx, roundOwner, empty)
  assert.deepEqual(
    problems.map(({ code, at }) => [code, ...at]),
    [
      ['name-missing', 'nameVi'],
      ['name-missing', 'nameEn'],
      ['day-missing', 'from'],
      ['day-missing', 'to'],
      ['not-a-day', 'due'],
    ],
  )
  assert.equal(problems[2].words.vi, 'Chưa ghi ngày bắt đầu kỳ đánh giá. Hãy chọn một ngày.')
})

test('the last day of a round is moved, from what to what stands in its chain', async t => {
  const fx = await testEffects(t)
  const { round } = await openedRound(fx)
  value(await changeRound(fx, roundOwner, round, { due: '2026-02-10' }))
  const wrong = await changeRound(fx, roundOwner, round, { opens: '2026-03-01' })
  assert.deepEqual(codes(wrong), ['days-backwards'])
  const { leaf } = await fx.db
    .selectFrom('entry')
    .select('leaf')
    .where('act', '=', 'change-round')
    .executeTakeFirstOrThrow()
  const { body } = JSON.parse(leaf)
  assert.deepEqual([body.before.due, body.after.due], ['2026-01-31', '2026-02-10'])
})

test('a list shows an officer their own unit, an appraiser their blocks, and nobody nothing', async t => {
  const fx = await testEffects(t)
  await openedRound(fx)
  const seenBy = async (actor: Parameters<typeof listAssessments>[1]) =>
    (await listAssessments(fx.db, actor, '2026-01-05')).map(({ unit }) => unit)
  assert.deepEqual(await seenBy(officerOf('so-b-2025')), ['so-b-2025'])
  assert.deepEqual(await seenBy(actorAs('appraiser', '21')), ['so-a-2025', 'so-b-2025'])
  assert.deepEqual(await seenBy(actorAs('appraiser', '21', { blocks: ['other'] })), [])
  assert.deepEqual(await seenBy({ person: administrator.person, grants: [] }), [])
})

test('one unit is given more time; the day of the round and of the others stays, and the trail names the unit', async t => {
  const fx = await testEffects(t)
  const { round } = await openedRound(fx)
  const more = { unit: 'so-a-2025', due: '2026-02-10', reason: 'Công văn 12/CV' }
  value(await extendUnit(fx, roundOwner, round, more))
  value(await extendUnit(fx, roundOwner, round, { ...more, due: '2026-02-15' }))
  const lines = await listAssessments(fx.db, roundOwner, '2026-02-01', { round })
  assert.deepEqual(
    lines.map(({ due, ownDue }) => [due, ownDue]),
    [
      ['2026-01-31', '2026-02-15'],
      ['2026-01-31', undefined],
    ],
  )
  assert.equal((await listRounds(fx.db))[0].due, '2026-01-31')
  const { lines: told } = await trailPage(fx.db, { kind: 'round', subject: round, act: 'change-round' })
  assert.deepEqual(told[0].body, {
    unit: 'so-a-2025',
    before: { due: '2026-02-10' },
    after: { due: '2026-02-15' },
  })
  assert.deepEqual(told[0].words, [{ field: 'reason', words: 'Công văn 12/CV' }])
})

test('an extension without a reason, not after the day of the round, or for a unit that is not in it is refused', async t => {
  const fx = await testEffects(t)
  const { round } = await openedRound(fx)
  const more = { unit: 'so-a-2025', due: '2026-02-10', reason: 'Công văn 12/CV' }
  const refused = async (change: object) =>
    codes(await extendUnit(fx, roundOwner, round, { ...more, ...change }))
  assert.deepEqual(await refused({ reason: ' ', due: '2026-01-31' }), [
    'reason-missing',
    'extension-too-early',
  ])
  assert.deepEqual(await refused({ unit: 'so-z-2025' }), ['unit-not-in-round'])
  assert.deepEqual(await refused({ due: 'mai' }), ['not-a-day'])
  assert.deepEqual(codes(await extendUnit(fx, administrator, round, more)), ['needs-role'])
  assert.equal((await listAssessments(fx.db, roundOwner, '2026-02-01'))[0].ownDue, undefined)
})

test('whoever was given more time and hands in by then is not late, though the others would be', async t => {
  const fx = await testEffects(t)
  fx.setClock('2026-02-05T01:00:00Z')
  const { round, a, b } = await openedRound(fx)
  const more = { unit: 'so-a-2025', due: '2026-02-10', reason: 'Công văn 12/CV' }
  value(await extendUnit(fx, roundOwner, round, more))
  const handIn = (unit: string) => wayToCouncil(unit).slice(0, 3)
  assert.equal((await walk(fx, a, handIn('so-a-2025'))).late, false)
  assert.equal((await walk(fx, b, handIn('so-b-2025'))).late, true)
})
