import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '@thuocdo/engine'
import { appendEntries, verifyTrail } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { actorAs } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { addTestPerson, officerOf, openedRound, value, walk, wayToCouncil } from '../testing/opened-round.ts'
import { assessmentFold } from './assessment-fold.ts'
import { eraseWords } from './erase-words.ts'
import { exportTrail, trailText } from './export-trail.ts'
import { findChain } from './find-chain.ts'
import { historyOf, readHistory } from './history-of.ts'
import { readTrail, trailPage } from './trail-page.ts'
import { verifyExport } from './verify-export.ts'
import { verifyOwnTrail } from './verify-store.ts'

const officer = officerOf('so-a-2025')
const administrator = actorAs('administrator', '41')
const auditor = actorAs('auditor', '42')
const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)

/** An assessment that has come to the council; its officer is a person with a name. */
async function atCouncil(fx: Effects): Promise<string> {
  const { a } = await openedRound(fx)
  await addTestPerson(fx, officer)
  await walk(fx, a, wayToCouncil('so-a-2025'))
  return a
}

async function linesOf(pieces: AsyncIterable<string>): Promise<string[]> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text.split('\n')
}

async function* lines(of: readonly string[]): AsyncGenerator<string> {
  yield* of
}

test('re-applying the entries gives what is kept, from drafting to the council', async t => {
  const fx = await testEffects(t)
  await atCouncil(fx)
  const { problems, assessments, disclosures } = value(await verifyOwnTrail(fx, auditor))
  assert.deepEqual([problems, assessments], [[], 2])
  assert.ok(disclosures > 0)
})

test('a check of the trail is an entry of it, and noted of the tenant it was made of', async t => {
  const fx = await testEffects(t)
  await atCouncil(fx)
  const noted: unknown[] = []
  const machine = { note: async (...what: readonly unknown[]) => void noted.push(what) }
  const { chains, entries } = value(await verifyOwnTrail(fx, auditor, { machine, tenant: 'thu' }))
  const found = { sound: true, differences: 0, chains, entries }
  assert.deepEqual(noted, [['verify thu', fx.now(), found]])
  const rows = await fx.db
    .selectFrom('entry')
    .innerJoin('chain', 'chain.id', 'entry.chain')
    .select(['kind', 'act', 'actor', 'leaf'])
    .where('act', '=', 'verify-trail')
    .execute()
  assert.deepEqual(
    rows.map(({ kind, actor, leaf }) => [kind, actor, JSON.parse(leaf).body]),
    [['trail', auditor.person, found]],
  )
  assert.equal(value(await verifyOwnTrail(fx, auditor)).entries, entries + 1)
})

test('an officer does not verify the trail', async t => {
  const fx = await testEffects(t)
  assert.deepEqual(codes(await verifyOwnTrail(fx, officer)), ['needs-role'])
})

test('the history of a criterion tells who did what, in which role, with which words', async t => {
  const fx = await testEffects(t)
  const chain = await atCouncil(fx)
  const history = value(await readHistory(fx, officer, { chain, cell: 'tasks' }))
  assert.deepEqual(
    history.map(({ act, role }) => `${act} ${role}`),
    ['declare unit-officer', 'appraise appraiser', 'explain unit-officer', 'appraise appraiser'],
  )
  assert.equal(history[0].actor?.name, 'Người thử')
  assert.equal(history[1].actor?.isErased, true)
  assert.deepEqual(history[2].words, [{ field: 'explanation', words: 'Đã gửi bổ sung.' }])
  assert.equal(history[2].actWords.vi, 'giải trình')
  assert.equal((await historyOf(fx.db, { chain })).length, 12)
})

test('a history longer than a batch is read whole, and page by page of one criterion too', async t => {
  const fx = await testEffects(t)
  const subject = { kind: 'settings', subject: 'all' }
  const drafts = Array.from({ length: 2100 }, (_, at) => ({
    act: 'change-setting',
    cell: at % 2 === 0 ? 'a' : 'b',
    body: { at },
  }))
  await appendEntries(fx.db, subject, drafts, { at: fx.now() }, fx.newId())
  const { id } = value(await findChain(fx.db, 'settings/all'))
  const all = await historyOf(fx.db, { chain: id })
  assert.deepEqual(
    all.map(({ position }) => position),
    drafts.map((_, at) => at + 1),
  )
  assert.equal((await historyOf(fx.db, { chain: id, cell: 'b' })).length, 1050)
  const first = await trailPage(fx.db, { ...subject, cell: 'b', size: 100 })
  const second = await trailPage(fx.db, { ...subject, cell: 'b', size: 100, before: first.next ?? '' })
  assert.deepEqual([first.place.total, second.place.first], [1050, 101])
  assert.deepEqual([first.lines[99]?.position, second.lines[0]?.position], [1902, 1900])
})

test('the history of another unit is not for its officer, nor is a criterion that is not there', async t => {
  const fx = await testEffects(t)
  const chain = await atCouncil(fx)
  assert.deepEqual(codes(await readHistory(fx, officerOf('so-b-2025'), { chain })), ['out-of-reach'])
  assert.deepEqual(codes(await readHistory(fx, officer, { chain, cell: 'không có' })), ['unknown-criterion'])
})

test('pages of the trail follow one another without a gap, the latest first', async t => {
  const fx = await testEffects(t)
  await atCouncil(fx)
  const all = (await trailPage(fx.db, { size: 100 })).lines
  const first = await trailPage(fx.db, { size: 7 })
  const second = await trailPage(fx.db, { size: 100, before: first.next ?? '' })
  assert.deepEqual([...first.lines, ...second.lines], all)
  assert.equal(second.next, undefined)
  assert.deepEqual(first.place, { first: 1, last: 7, total: all.length })
  assert.deepEqual(second.place, { first: 8, last: all.length, total: all.length })
  const count = async (choice: Parameters<typeof trailPage>[1]) =>
    (await trailPage(fx.db, choice)).lines.length
  assert.equal(await count({ act: 'declare', kind: 'assessment' }), 2)
  assert.equal(await count({ actor: officer.person }), 4)
  // 08:00 of 5 January in Việt Nam is 01:00 of that day elsewhere.
  assert.equal(await count({ from: '2026-01-05', to: '2026-01-05', size: 100 }), all.length)
  assert.equal(await count({ from: '2026-01-06' }), 0)
  assert.equal(await count({ subject: 'không có' }), 0)
})

test('the whole trail is read by an auditor, not by an officer', async t => {
  const fx = await testEffects(t)
  assert.ok((await readTrail(fx, auditor, {})).ok)
  assert.deepEqual(codes(await readTrail(fx, officer, {})), ['out-of-reach'])
})

test('words are erased for a reason: the chain still holds and says who erased them', async t => {
  const fx = await testEffects(t)
  const chain = await atCouncil(fx)
  const position = (await historyOf(fx.db, { chain })).find(({ act }) => act === 'explain')?.position ?? 0
  const erasure = { chain, position, field: 'explanation', reason: 'Có số điện thoại riêng' }
  assert.ok((await eraseWords(fx, administrator, erasure)).ok)
  const history = await historyOf(fx.db, { chain })
  assert.deepEqual(history[position - 1].words, [{ field: 'explanation', words: null }])
  assert.deepEqual(history.at(-1)?.body, { position, field: 'explanation' })
  const { problems, erased } = await verifyTrail(fx.db, assessmentFold)
  assert.deepEqual([problems, erased], [[], 1])
  assert.deepEqual(codes(await eraseWords(fx, administrator, erasure)), ['no-words'])
})

test('words are not erased without a reason, nor by an officer', async t => {
  const fx = await testEffects(t)
  const chain = await atCouncil(fx)
  const erasure = { chain, position: 9, field: 'explanation', reason: ' ' }
  assert.deepEqual(codes(await eraseWords(fx, administrator, erasure)), ['reason-missing'])
  assert.deepEqual(codes(await eraseWords(fx, officer, { ...erasure, reason: 'x' })), ['needs-role'])
  assert.equal((await verifyTrail(fx.db, assessmentFold)).erased, 0)
})

test('an export is recorded, holds no words, and is verified by itself', async t => {
  const fx = await testEffects(t)
  await atCouncil(fx)
  const text = await linesOf(value(await exportTrail(fx, auditor, { format: 'ndjson' })))
  assert.ok(text.every(line => !line.includes('bổ sung') && !line.includes('Người thử')))
  assert.ok(text.some(line => line.includes('export-trail')))
  const checked = await verifyExport(lines(text))
  assert.deepEqual(checked.problems, [])
  const chain = value(await findChain(fx.db, 'trail/export'))
  assert.equal(checked.heads.get(chain.id)?.length, 1)
  assert.deepEqual(codes(await exportTrail(fx, officer, { format: 'csv' })), ['needs-role'])
})

test('an export with words holds them, and they are checked too', async t => {
  const fx = await testEffects(t)
  await atCouncil(fx)
  const text = await linesOf(trailText(fx.db, fx.now(), { format: 'ndjson', withWords: true }))
  assert.deepEqual((await verifyExport(lines(text))).problems, [])
  const changed = text.map(line => line.replace('Đã gửi bổ sung.', 'Chưa gửi.'))
  const { problems } = await verifyExport(lines(changed))
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['words-changed'],
  )
})

test('an exported file that was changed, mixed or cut off is found out', async t => {
  const fx = await testEffects(t)
  await atCouncil(fx)
  const text = await linesOf(trailText(fx.db, fx.now(), { format: 'ndjson' }))
  const found = async (changed: readonly string[]) =>
    (await verifyExport(lines(changed))).problems.map(({ code }) => code)
  const changedPoints = text.map(line => line.replace('\\"points\\":4.5', '\\"points\\":5'))
  assert.deepEqual(await found(changedPoints), ['broken-link'])
  assert.deepEqual(await found(text.slice(0, -2)), ['export-cut-off'])
  assert.ok((await found(text.toSpliced(text.length - 3, 1))).includes('export-cut-off'))
  assert.deepEqual(await found([...text.slice(0, -1), 'x']), ['unreadable-line'])
})

test('the order of chains that have nothing to do with each other does not matter to an export', async t => {
  const fx = await testEffects(t)
  await atCouncil(fx)
  const text = await linesOf(trailText(fx.db, fx.now(), { format: 'ndjson' }))
  const entries = text.filter(line => line.includes('"type":"entry"'))
  const others = text.filter(line => !line.includes('"type":"entry"') && !line.includes('"type":"end"'))
  const end = text.filter(line => line.includes('"type":"end"'))
  const chainOf = (line: string): string => JSON.parse(line).chain
  const turned = [...Map.groupBy(entries, chainOf).values()].toReversed().flat()
  assert.deepEqual((await verifyExport(lines([...others, ...turned, ...end]))).problems, [])
})

test('an export for reading has a heading and a line for each entry, names only when asked', async t => {
  const fx = await testEffects(t)
  await atCouncil(fx)
  const plain = await linesOf(trailText(fx.db, fx.now(), { format: 'csv' }))
  const named = await linesOf(trailText(fx.db, fx.now(), { format: 'csv', withWords: true, language: 'en' }))
  const { entries } = await verifyTrail(fx.db, assessmentFold)
  assert.equal(plain.filter(line => line !== '').length, entries + 1)
  assert.match(plain[0], /^\uFEFFThời điểm/)
  assert.ok(!plain.some(line => line.includes('Người thử')))
  assert.ok(named.some(line => line.includes('Người thử') && line.includes('declare a value')))
})
