import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from '../connect.ts'
import { freshTenant } from '../testing/fresh-tenant.ts'
import { say, sayingFold, smallRound } from '../testing/small-round.ts'
import { appendToAssessment, loadFolded } from './append-to-assessment.ts'
import { linkEntries } from './link-entries.ts'
import { verifyTrail } from './verify-trail.ts'
import type { AssessmentAppend } from './write-appends.ts'

const at = new Date('2026-02-01T01:00:00Z')

async function prepared(db: Db, id: string, points: number): Promise<AssessmentAppend> {
  const loaded = await loadFolded(db, id)
  assert.ok(loaded)
  const linked = linkEntries(loaded.end, [{ act: 'declare', cell: '1.1', body: { points } }], { at })
  const cells = [{ criterion: '1.1', folded: { points }, position: loaded.end.length + 1 }]
  return { from: loaded.end, linked, cells }
}

test('an act leaves its entry, its words, the folded row and the one cell that it changed', async t => {
  const { db } = await freshTenant(t)
  const { person, assessments } = await smallRound(db, 1)
  const [id] = assessments
  assert.equal(await say(db, { id, by: person, cell: '1.1', points: 2, words: 'Đủ hồ sơ' }), 'appended')
  const loaded = await loadFolded(db, id)
  assert.equal(loaded?.end.length, 2)
  assert.equal(loaded?.end.lastAt, '2026-01-05T01:00:00.000Z')
  assert.deepEqual(loaded?.cells, [{ criterion: '1.1', folded: { points: 2 }, position: 2 }])
  assert.equal((await db.selectFrom('disclosure').select('words').executeTakeFirst())?.words, 'Đủ hồ sơ')
})

test('who decided on what somebody else has changed since is told that it moved, and nothing is written', async t => {
  const { db } = await freshTenant(t)
  const { assessments } = await smallRound(db, 1)
  const [first, second] = [await prepared(db, assessments[0], 1), await prepared(db, assessments[0], 2)]
  assert.equal(await appendToAssessment(db, first), 'appended')
  assert.equal(await appendToAssessment(db, second), 'moved')
  assert.deepEqual((await loadFolded(db, assessments[0]))?.cells[0]?.folded, { points: 1 })
})

test('of two acts on one assessment at the same moment one is written; acts on others share the commit', async t => {
  const { db } = await freshTenant(t)
  const { assessments } = await smallRound(db, 3)
  const [a, b, c] = assessments
  const acts = [
    await prepared(db, a, 1),
    await prepared(db, a, 2),
    await prepared(db, b, 3),
    await prepared(db, c, 4),
  ]
  const answers = await Promise.all(acts.map(act => appendToAssessment(db, act)))
  assert.deepEqual(answers, ['appended', 'moved', 'appended', 'appended'])
  const { problems, entries } = await verifyTrail(db, sayingFold)
  assert.deepEqual([problems, entries], [[], 6])
})

test('an act that the database refuses takes no other with it', async t => {
  const { db } = await freshTenant(t)
  const { assessments } = await smallRound(db, 3)
  const [good, bad, fine] = await Promise.all(assessments.map(id => prepared(db, id, 1)))
  // PostgreSQL keeps no text with a NUL in it.
  const broken = { ...bad, linked: bad.linked.map(one => ({ ...one, leaf: 'a\u0000b' })) }
  const answers = await Promise.allSettled([good, broken, fine].map(act => appendToAssessment(db, act)))
  assert.deepEqual(
    answers.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
  assert.deepEqual((await verifyTrail(db, sayingFold)).problems, [])
})

test('a clock that was set back does not make a chain run backwards', async t => {
  const { db } = await freshTenant(t)
  const { person, assessments } = await smallRound(db, 1)
  await appendToAssessment(db, await prepared(db, assessments[0], 1))
  await say(db, { id: assessments[0], by: person, cell: '1.2', points: 1 })
  const instants = await db.selectFrom('entry').select('at').orderBy('position').execute()
  assert.deepEqual(
    instants.map(entry => entry.at),
    ['2026-01-05T01:00:00.000Z', '2026-02-01T01:00:00.000Z', '2026-02-01T01:00:00.000Z'],
  )
})

test('sixteen writers on four assessments: every act that was answered stands there, once', async t => {
  const { db } = await freshTenant(t)
  const { person, assessments } = await smallRound(db, 4)
  const write = async (writer: number): Promise<void> => {
    for (let nth = 0; nth < 5; nth++) {
      const act = { id: assessments[writer % 4], by: person, cell: `${writer}.${nth}`, points: nth }
      while ((await say(db, act)) === 'moved');
    }
  }
  await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)))
  const { problems, entries, differences } = await verifyTrail(db, sayingFold)
  assert.deepEqual({ problems, entries, differences }, { problems: [], entries: 84, differences: 0 })
  assert.equal((await db.selectFrom('cell').select('criterion').execute()).length, 80)
})

test('an act whose answer was lost with the connection is not written twice', async t => {
  const { db } = await freshTenant(t)
  const { assessments } = await smallRound(db, 1)
  const act = await prepared(db, assessments[0], 1)
  await appendToAssessment(db, act)
  const { isWritten } = await import('./write-appends.ts')
  assert.equal(await isWritten(db, act), true)
  assert.equal(await isWritten(db, await prepared(db, assessments[0], 1)), false)
})
