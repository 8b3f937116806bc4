import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actOnAssessment } from '../assess/act-on-assessment.ts'
import { listAssessments } from '../assess/list-assessments.ts'
import { administrator, roundOwner } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { addTestPerson, officerOf, openedRound, value } from '../testing/opened-round.ts'
import { entryNames } from './entry-names.ts'
import { historyOf } from './history-of.ts'
import { placeOfEntry, valuesBefore } from './values-before.ts'

const officer = officerOf('so-a-2025')

test('ids in bodies are named: units, people, rounds, editions and settings; who was erased is not', async t => {
  const fx = await testEffects(t)
  const { round } = await openedRound(fx)
  await addTestPerson(fx, officer)
  await addTestPerson(fx, administrator)
  await fx.db
    .updateTable('person')
    .set({ erased_at: fx.now() })
    .where('id', '=', administrator.person)
    .execute()
  const body = { unit: 'so-a-2025', deep: [{ person: officer.person }, administrator.person] }
  const names = await entryNames(fx.db, [{ subject: round, body }])
  assert.deepEqual(
    ['so-a-2025', officer.person, round, 'edition:tiny/2025', administrator.person].map(
      id => names.get(id)?.vi,
    ),
    ['Sở A', 'Người thử', 'Đợt thử năm 2025', 'Chỉ số tí hon năm 2025', undefined],
  )
  assert.ok(names.has('setting:digest-hour'))
})

test('the value before a declaration is that of the one before it, of the same criterion', async t => {
  const fx = await testEffects(t)
  const { a } = await openedRound(fx)
  const tasks = (done: number) =>
    ({ act: 'declare', criterion: 'tasks', declared: { done, of: 50 } }) as const
  value(await actOnAssessment(fx, officer, a, tasks(45)))
  const plan = { act: 'declare', criterion: 'plan', declared: { option: 'chậm' } } as const
  value(await actOnAssessment(fx, officer, a, plan))
  value(await actOnAssessment(fx, officer, a, tasks(46)))
  const lines = await historyOf(fx.db, { chain: a })
  const before = await valuesBefore(fx.db, lines)
  assert.equal(before.size, 1)
  assert.deepEqual(before.get(placeOfEntry(lines[3]))?.body.declared, { done: 45, of: 50 })
})

test('a list of assessments names the blocks; a framework without any names none', async t => {
  const fx = await testEffects(t)
  await openedRound(fx)
  const [line] = await listAssessments(fx.db, roundOwner, '2026-01-05')
  assert.deepEqual(line.blockName, { vi: '', en: '' })
})
