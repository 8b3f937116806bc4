import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testEffects } from '../testing/effects.ts'
import { readStatus } from './read-status.ts'

test('the database says what it is and how large, and nothing waits in a new one', async t => {
  const fx = await testEffects(t)
  const machine = {
    disk: async () => ({ free: 2, whole: 4 }),
    milestones: async () => [],
    note: async () => {},
    jobs: async () => ({ waiting: 1, failed: 0 }),
  }
  const facts = await readStatus(fx, { version: '1.2.3', isEmbedded: true, machine, tenant: 'thu' })
  assert.match(facts.database.version, /^\d+\.\d+$/)
  assert.ok(facts.database.bytes > 1e6)
  assert.deepEqual(
    [facts.disk, facts.letters, facts.jobs],
    [
      { free: 2, whole: 4 },
      { waiting: 0, oldest: null, givenUp: 0 },
      { waiting: 1, failed: 0 },
    ],
  )
})

test('letters not sent are counted apart from those given up', async t => {
  const fx = await testEffects(t)
  const [person, at] = [fx.newId(), fx.now()]
  await fx.db.insertInto('person').values({ id: person, name: 'A', added_at: at }).execute()
  const letter = (key: string, over: object) => ({
    id: fx.newId(),
    person,
    kind: 'digest',
    key,
    address: 'a@example.org',
    subject: 's',
    words: 'w',
    made_at: at,
    ...over,
  })
  await fx.db
    .insertInto('letter')
    .values([letter('1', {}), letter('2', { sent_at: at }), letter('3', { given_up_at: at })])
    .execute()
  const { letters } = await readStatus(fx, { version: '1', isEmbedded: false, machine: null, tenant: 'thu' })
  assert.deepEqual(letters, { waiting: 1, oldest: at, givenUp: 1 })
})
