import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agoIn, bytesIn } from './status-line.ts'
import { type StatusFacts, statusOf } from './status-of.ts'

const now = new Date('2026-01-05T12:00:00Z')
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)
const done = (name: string, hours: number, detail: object = {}) => ({
  name,
  at: hoursAgo(hours),
  detail: { tenants: ['aa'], ...detail },
})

const well: StatusFacts = {
  now,
  version: '0.1.0',
  database: { version: '18.4', isEmbedded: true, bytes: 45_000_000, answeredIn: 2.4 },
  disk: { free: 200e9, whole: 500e9 },
  tenant: 'aa',
  milestones: [done('backup', 3), done('verify aa', 20, { sound: true })],
  letters: { waiting: 0, oldest: null, givenUp: 0 },
  jobs: { waiting: 0, failed: 0 },
  unreadable: 0,
}

const markOf = (topic: string, over: Partial<StatusFacts>) =>
  statusOf({ ...well, ...over }).find(line => line.topic === topic)?.mark

test('an installation that is well needs nothing done', () => {
  const lines = statusOf(well)
  assert.deepEqual(
    lines.filter(({ mark, advice }) => mark !== 'reu' || advice !== undefined),
    [],
  )
  assert.equal(lines[1]?.words.vi, 'PostgreSQL 18.4 đi kèm phần mềm, 45 MB, trả lời trong 2 ms.')
  assert.equal(lines[3]?.words.en, 'Last backup 3 hours ago.')
})

test('whatever is not well says what to do', () => {
  const bad: StatusFacts = {
    ...well,
    database: { ...well.database, answeredIn: 1500 },
    disk: null,
    milestones: [],
    letters: { waiting: 2, oldest: hoursAgo(2), givenUp: 0 },
    jobs: null,
  }
  for (const { topic, mark, advice } of statusOf(bad).slice(1))
    assert.ok(mark !== 'reu' && advice !== undefined, topic)
})

test('a command that is told stands as it is typed on the server, with all that it needs', () => {
  const lines = statusOf({ ...well, milestones: [] })
  const advice = lines.flatMap(line => (line.advice === undefined ? [] : [line.advice.vi, line.advice.en]))
  const commands = advice.flatMap(
    text => text.match(/(npx )?thuocdo [a-z]+( store| verify| --out \S+\/)?/g) ?? [],
  )
  assert.deepEqual(commands, [
    'npx thuocdo backup --out sao-luu/',
    'npx thuocdo backup --out backups/',
    'npx thuocdo store verify',
    'npx thuocdo store verify',
  ])
})

test('a disk is looked at from 15 % on, and calls from 5 % or 1 GB on', () => {
  const disk = (free: number, whole: number) => markOf('disk', { disk: { free, whole } })
  assert.deepEqual(
    [disk(15e9, 100e9), disk(14e9, 100e9), disk(5e9, 100e9), disk(4e9, 100e9)],
    ['reu', 'nghe', 'nghe', 'son'],
  )
  assert.equal(disk(0.9e9, 2e9), 'son')
})

test('a backup is looked at after 26 hours and calls after 8 days; none at all calls', () => {
  const backup = (hours: number) => markOf('backup', { milestones: [done('backup', hours)] })
  assert.deepEqual([backup(26), backup(27), backup(192), backup(193)], ['reu', 'nghe', 'nghe', 'son'])
  assert.equal(markOf('backup', { milestones: [] }), 'son')
})

test('a trail that does not hold calls, however fresh the verification', () => {
  assert.equal(markOf('verify', { milestones: [done('verify aa', 0, { sound: false })] }), 'son')
  assert.equal(markOf('verify', { milestones: [done('verify aa', 193, { sound: true })] }), 'nghe')
  assert.equal(markOf('verify', { milestones: [] }), 'nghe')
})

test('that the trail of one tenant holds does not cover up what was found of another', () => {
  const milestones = [done('verify aa', 0, { sound: true }), done('verify bb', 20, { sound: false })]
  const of = (tenant: string) => markOf('verify', { milestones, tenant })
  assert.deepEqual([of('aa'), of('bb'), of('cc')], ['reu', 'son', 'nghe'])
})

test('letters that wait less than an hour are on their way', () => {
  const letters = (hours: number, givenUp = 0) =>
    markOf('letters', { letters: { waiting: 1, oldest: hoursAgo(hours), givenUp } })
  assert.deepEqual([letters(0.5), letters(1.5), letters(0.5, 1)], ['reu', 'nghe', 'nghe'])
})

test('bytes and times are written as a person says them', () => {
  assert.deepEqual(
    [0, 999, 1000, 45_300_000, 1_500_000_000, 500e9].map(bytes => bytesIn(bytes, 'vi')),
    ['0 B', '999 B', '1 KB', '45,3 MB', '1,5 GB', '500 GB'],
  )
  assert.deepEqual(
    [0, 1, 30, 47, 48, 100].map(hours => agoIn(hoursAgo(hours), now).en),
    ['just now', '1 hour ago', '30 hours ago', '47 hours ago', '2 days ago', '4 days ago'],
  )
})

test('a backup that lacks files calls, however fresh it is', () => {
  const line = statusOf({ ...well, milestones: [done('backup', 1, { missing: 2 })] })[3]
  assert.equal(line.mark, 'son')
  assert.match(line.words.vi, /thiếu 2 tệp minh chứng/)
  assert.match(line.advice?.vi ?? '', /store verify/)
  assert.equal(markOf('backup', { milestones: [done('backup', 1, { missing: 0 })] }), 'reu')
})

test('right after a restore the backup that it came from counts, by its own age', () => {
  const restored = (hours: number) =>
    markOf('backup', {
      milestones: [done('restore', 0, { backup: { at: hoursAgo(hours).toISOString(), missing: 0 } })],
    })
  assert.deepEqual([restored(2), restored(27), restored(193)], ['reu', 'nghe', 'son'])
  assert.equal(markOf('backup', { milestones: [done('restore', 0)] }), 'son')
})

test('after a restore it is told that nothing was checked since, until somebody does', () => {
  const restored = done('restore', 5)
  const line = (...milestones: StatusFacts['milestones']) => statusOf({ ...well, milestones })[4]
  assert.equal(line(restored).words.vi, 'Nhật ký chưa được kiểm tra kể từ khi khôi phục.')
  assert.match(line(restored).advice?.vi ?? '', /store verify/)
  assert.equal(line().words.vi, 'Nhật ký chưa được kiểm tra lần nào.')
  const from = { backup: { at: '2026-01-04T18:30:00Z' } }
  const told = statusOf({ ...well, milestones: [done('restore', 5, from)] }).find(
    one => one.topic === 'restore',
  )
  assert.equal(
    told?.words.vi,
    'Khôi phục lúc 2026-01-05 14:00 từ bản sao lưu lúc 2026-01-05 01:30 (giờ Việt Nam).',
  )
  assert.equal(markOf('restore', {}), undefined)
  assert.equal(line(restored, done('verify aa', 4, { sound: true })).mark, 'reu')
})
