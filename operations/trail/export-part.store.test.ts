import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grantRole } from '../people/grant-role.ts'
import { actorAs } from '../testing/actors.ts'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { addTestPerson, officerOf, openedRound, value, walk, wayToCouncil } from '../testing/opened-round.ts'
import { exportTrail, trailText } from './export-trail.ts'
import { trailPage } from './trail-page.ts'
import type { TrailPart } from './trail-part.ts'
import { verifyExport } from './verify-export.ts'

const administrator = actorAs('administrator', '41')
const officer = officerOf('so-a-2025')

async function textOf(fx: TestEffects, part: TrailPart, withWords = false): Promise<string[]> {
  let text = ''
  for await (const piece of trailText(fx.db, fx.now(), { format: 'ndjson', withWords, part })) text += piece
  return text.split('\n')
}

async function* lines(of: readonly string[]): AsyncGenerator<string> {
  yield* of
}

const entriesIn = (text: readonly string[]) =>
  text.filter(line => line.includes('"type":"entry"')).map(line => JSON.parse(JSON.parse(line).leaf))

/** On the first day both units begin; the next day an officer of the first is named and its assessment goes to the council. */
async function twoDays(fx: TestEffects) {
  const opened = await openedRound(fx)
  await addTestPerson(fx, officer)
  await walk(fx, opened.b, wayToCouncil('so-b-2025').slice(0, 1))
  fx.setClock('2026-01-06T01:00:00Z')
  const grant = { role: 'unit-officer', unit: 'so-a-2025', basis: 'QĐ 1', from: '2026-01-06' } as const
  value(await grantRole(fx, administrator, { person: officer.person, ...grant }))
  await walk(fx, opened.a, wayToCouncil('so-a-2025'))
  return opened
}

test('of a unit come its assessments, the roles in it and what was opened for it, and nothing of another', async t => {
  const fx = await testEffects(t)
  const { a, b } = await twoDays(fx)
  const text = await textOf(fx, { unit: 'so-a-2025' })
  const acts = entriesIn(text).map(({ act }) => act)
  assert.equal(acts.filter(act => act === 'grant-role').length, 1)
  assert.equal(acts.filter(act => act === 'open-assessment').length, 1)
  assert.ok(text.some(line => line.includes(a)))
  assert.ok(!text.some(line => line.includes(b) || line.includes('so-b-2025')))
  const { place } = await trailPage(fx.db, { unit: 'so-a-2025' })
  assert.equal(place.total, acts.length)
  const { part, problems } = await verifyExport(lines(text))
  assert.deepEqual([part, problems], [{ unit: 'so-a-2025' }, []])
})

test('of a round come its own chain and its assessments, of days what was done on them; together what is of both', async t => {
  const fx = await testEffects(t)
  const { round } = await twoDays(fx)
  const countOf = async (part: TrailPart) => {
    const text = await textOf(fx, part)
    assert.deepEqual((await verifyExport(lines(text))).problems, [])
    return entriesIn(text).length
  }
  const all = (await trailPage(fx.db, {})).place.total
  const [ofFirst, ofSecond] = [
    await countOf({ to: '2026-01-05' }),
    await countOf({ from: '2026-01-06', to: '2026-01-06' }),
  ]
  assert.equal(ofFirst + ofSecond, all)
  const ofKind = async (kind: string) => (await trailPage(fx.db, { kind })).place.total
  assert.equal(await countOf({ round }), (await ofKind('round')) + (await ofKind('assessment')))
  // The role alone is of no round.
  assert.equal(await countOf({ round, from: '2026-01-06' }), ofSecond - 1)
  assert.equal(await countOf({ round: 'không có' }), 0)
})

test('a part in which an entry was changed, moved or left out of the middle of a run is found out; words are checked too', async t => {
  const fx = await testEffects(t)
  await twoDays(fx)
  const text = await textOf(fx, { from: '2026-01-06' }, true)
  assert.deepEqual((await verifyExport(lines(text))).problems, [])
  const found = async (changed: readonly string[]) =>
    (await verifyExport(lines(changed))).problems.map(({ code }) => code)
  assert.deepEqual(await found(text.map(line => line.replace('\\"points\\":4.5', '\\"points\\":5'))), [
    'broken-link',
  ])
  assert.deepEqual(await found(text.map(line => line.replace('Đã gửi bổ sung.', 'Chưa gửi.'))), [
    'words-changed',
  ])
  const inRun = text.findIndex(line => line.includes('\\"act\\":\\"submit\\"'))
  assert.deepEqual(await found(text.toSpliced(inRun, 1)), ['broken-link', 'export-cut-off'])
  const moved = text.map(line => line.replace(/"previous":"[0-9a-f]{4}/, '"previous":"0000'))
  assert.ok((await found(moved)).every(code => code === 'broken-link'))
  assert.ok((await found(moved)).length > 0)
})

test('what is exported of the trail is on record: which part, in ids and days alone', async t => {
  const fx = await testEffects(t)
  await openedRound(fx)
  const part = { unit: 'so-a-2025', from: '2026-01-05' } as const
  value(await exportTrail(fx, actorAs('auditor', '42'), { format: 'csv', part }))
  const { lines: told } = await trailPage(fx.db, { act: 'export-trail' })
  assert.deepEqual(told[0]?.body, { format: 'csv', withWords: false, part })
})
