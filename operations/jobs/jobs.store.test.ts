import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { appendEntries, type Connection, connectInstallation, sql } from '@thuocdo/store'
import { writeLetter } from '../mail/write-letter.ts'
import { changeSettings } from '../settings/change-settings.ts'
import { administrator } from '../testing/actors.ts'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { seated } from '../testing/seated.ts'
import { foundTenant } from '../testing/seeded.ts'
import { addJob } from './add-job.ts'
import { openQueue, startJobs } from './start-jobs.ts'
import { type JobWorld, jobTasks } from './tasks.ts'
import { readJobs } from './waiting-jobs.ts'
import { readDaysOff } from './working-days.ts'

const daysOff = await readDaysOff()

const worldOf = (fx: TestEffects, more: Partial<JobWorld> = {}): JobWorld => ({
  tenants: async () => ['thu'],
  effectsOf: async () => fx,
  daysOff,
  desk: 'https://thuocdo.example.vn/desk',
  note: () => {},
  ...more,
})

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (await holds()) return
    await pause(100)
  }
  throw new Error('it did not happen within fifteen seconds')
}

async function reader(fx: TestEffects, email: string | null, language = 'vi'): Promise<string> {
  const id = fx.newId()
  await fx.db
    .insertInto('person')
    .values({ id, name: 'Lê Văn Bốn', email, language, added_at: fx.now() })
    .execute()
  return id
}

const letter = (person: string, key = 'one') => ({
  person,
  kind: 'notice' as const,
  key,
  subject: { vi: 'Chào', en: 'Hello' },
  words: { vi: 'Thư thử', en: 'A letter' },
})

async function jobsOf(t: TestContext, connection: Connection) {
  const db = connectInstallation({ ...connection, most: 1 })
  t.after(() => db.destroy())
  return () => readJobs(db)
}

test('a job is there when its act is, and not when the act was undone', async t => {
  const fx = await testEffects(t)
  await openQueue({ url: fx.url })
  const read = await jobsOf(t, { url: fx.url })
  await assert.rejects(
    fx.db.transaction().execute(async trx => {
      await addJob(trx, 'send-letter', { letter: 'x' })
      throw new Error('undone')
    }),
  )
  assert.equal((await read()).waiting, 0)
  await fx.db.transaction().execute(trx => addJob(trx, 'send-letter', { letter: 'x' }, { jobKey: 'x' }))
  await fx.db.transaction().execute(trx => addJob(trx, 'send-letter', { letter: 'x' }, { jobKey: 'x' }))
  assert.equal((await read()).waiting, 1)
})

test('without a queue nothing is added, and nothing fails', async t => {
  const fx = await testEffects(t)
  assert.equal(await addJob(fx.db, 'send-letter', { letter: 'x' }), false)
  assert.deepEqual(await (await jobsOf(t, { url: fx.url }))(), { waiting: 0, failed: [] })
})

test('a letter written in an act is sent by the jobs of the server', async t => {
  const fx = await testEffects(t)
  await foundTenant(fx.url, 'thu')
  await openQueue({ url: fx.url })
  const jobs = startJobs({ connection: { url: fx.url }, world: worldOf(fx), report: () => {} })
  t.after(() => jobs.stop())
  const person = await reader(fx, 'bon@example.vn')
  assert.equal(await fx.db.transaction().execute(trx => writeLetter(trx, fx, letter(person))), true)
  await until(() => fx.letters.length === 1)
  assert.equal(fx.letters[0].to, 'bon@example.vn')
  await jobs.stop()
})

test('a job that fails is shown, and waits before it is tried again', async t => {
  const fx = await testEffects(t)
  const world = worldOf(fx, {
    effectsOf: async () => ({
      ...fx,
      mail: {
        send: async () =>
          Promise.reject(Object.assign(new Error('451 bon@example.vn'), { code: 'ETIMEDOUT' })),
      },
    }),
  })
  await openQueue({ url: fx.url })
  const jobs = startJobs({ connection: { url: fx.url }, world, report: () => {} })
  t.after(() => jobs.stop())
  const read = await jobsOf(t, { url: fx.url })
  const person = await reader(fx, 'bon@example.vn')
  await fx.db.transaction().execute(trx => writeLetter(trx, fx, letter(person)))
  await until(async () => (await read()).failed.length === 1)
  const [{ name, tenant, failure, isGivenUp, runAt }] = (await read()).failed
  assert.deepEqual(
    [name, tenant, failure, isGivenUp],
    ['send-letter', 'thu', 'letter-waits ETIMEDOUT', false],
  )
  assert.ok(runAt.getTime() > Date.now() - 1000)
  await jobs.stop()
})

test('a job whose process was killed in the middle runs again', async t => {
  const fx = await testEffects(t)
  await openQueue({ url: fx.url })
  await fx.db.transaction().execute(trx => addJob(trx, 'sweep', {}))
  const program = `
    import { startJobs } from ${JSON.stringify(new URL('start-jobs.ts', import.meta.url).href)}
    const tenants = async () => { process.stdout.write('began'); await new Promise(() => setInterval(() => {}, 1000)) }
    startJobs({ connection: { url: ${JSON.stringify(fx.url)} }, world: { tenants }, report: () => {} })`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program])
  await new Promise(resolve => child.stdout.once('data', resolve))
  child.kill('SIGKILL')
  await new Promise(resolve => child.once('close', resolve))
  let isRun = false
  const tenants = async () => {
    isRun = true
    return []
  }
  const jobs = startJobs({ connection: { url: fx.url }, world: worldOf(fx, { tenants }), report: () => {} })
  t.after(() => jobs.stop())
  await until(() => isRun)
  await jobs.stop()
})

test('daily letters are written at the hour that is set, on working days', async t => {
  const fx = await testEffects(t)
  const person = await reader(fx, 'bon@example.vn')
  await fx.db.insertInto('account').values({ person, login: 'bon' }).execute()
  const notice = { kind: 'assigned', key: 'k', words_vi: 'Việc mới', words_en: 'New work', made_at: fx.now() }
  await fx.db
    .insertInto('notice')
    .values({ id: fx.newId(), person, ...notice })
    .execute()
  await sql`insert into setting (name, value, changed_at) values ('digest-hour', '9', now())`.execute(fx.db)
  const count = async (at: string): Promise<number> => {
    await jobTasks['write-digests'](worldOf(fx), { at: new Date(at) })
    return (await fx.db.selectFrom('letter').select('id').execute()).length
  }
  assert.equal(await count('2026-01-04T02:00:00Z'), 0, 'a Sunday')
  assert.equal(await count('2026-01-05T01:00:00Z'), 0, 'eight o’clock')
  assert.equal(await count('2026-01-05T02:00:00Z'), 1, 'nine o’clock')
  assert.equal(await count('2026-01-05T02:00:00Z'), 1, 'called twice')
})

test('a year without a list of days off is told', async t => {
  const fx = await testEffects(t)
  const codes: string[] = []
  const world = worldOf(fx, { note: ({ code }) => void codes.push(code) })
  await jobTasks['write-digests'](world, { at: new Date('2031-01-06T00:00:00Z') })
  await jobTasks['write-digests'](world, { at: new Date('2026-01-06T00:00:00Z') })
  assert.deepEqual(codes, ['days-off-unknown'])
})

test('letters whose job was lost are handed on again', async t => {
  const fx = await testEffects(t)
  const person = await reader(fx, 'bon@example.vn')
  await fx.db.transaction().execute(trx => writeLetter(trx, fx, letter(person)))
  await openQueue({ url: fx.url })
  const read = await jobsOf(t, { url: fx.url })
  await jobTasks['send-letters'](worldOf(fx), {})
  assert.equal((await read()).waiting, 0, 'it has only just been written')
  fx.setClock('2026-01-05T01:05:00Z')
  await jobTasks['send-letters'](worldOf(fx), {})
  assert.equal((await read()).waiting, 1)
})

test('what the trail says is told as soon as the jobs of a server start', async t => {
  const fx = await testEffects(t)
  await openQueue({ url: fx.url })
  const { person } = administrator
  await seated(fx, administrator)
  const entry = { act: 'grant-role', body: { role: 'leader' } }
  await appendEntries(fx.db, { kind: 'person', subject: person }, [entry], { at: fx.now() }, fx.newId())
  const jobs = startJobs({ connection: { url: fx.url }, world: worldOf(fx), report: () => {} })
  t.after(() => jobs.stop())
  await until(async () => (await fx.db.selectFrom('notice').select('id').execute()).length === 1)
  await jobs.stop()
})

test('a backup that fails and a trail that differs are told to the administrators, and the backup is tried again', async t => {
  const fx = await testEffects(t)
  await seated(fx, administrator)
  const kinds = async () =>
    (await fx.db.selectFrom('notice').select(['person', 'key']).orderBy('key').execute()).map(
      ({ key }) => key,
    )
  const broken = async () => Promise.reject(new Error('backup-folder'))
  await assert.rejects(async () => jobTasks['back-up'](worldOf(fx, { backUp: broken }), {}), /backup-folder/)
  await assert.rejects(async () => jobTasks['back-up'](worldOf(fx, { backUp: broken }), {}), /backup-folder/)
  assert.deepEqual(await kinds(), ['backup-failed:2026-01-05'])
  await jobTasks.verify(worldOf(fx, { verify: async () => [] }), {})
  assert.equal((await kinds()).length, 1)
  await jobTasks.verify(worldOf(fx, { verify: async () => ['thu'] }), {})
  await assert.rejects(async () => jobTasks.verify(worldOf(fx, { verify: broken }), {}), /backup-folder/)
  assert.deepEqual(await kinds(), [
    'backup-failed:2026-01-05',
    'trail-unsound:2026-01-05',
    'verify-failed:2026-01-05',
  ])
})

test('the log of requests is kept for as many months as the record of sign-ins', async t => {
  const fx = await testEffects(t)
  const swept: number[] = []
  const world = worldOf(fx, { sweepLog: async months => void swept.push(months) })
  await jobTasks.sweep(world, {})
  assert.ok((await changeSettings(fx, administrator, { 'keep-sign-ins-months': '18' })).ok)
  await jobTasks.sweep(world, {})
  assert.deepEqual(swept, [12, 18])
})
