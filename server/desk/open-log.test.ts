import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { openLog } from './open-log.ts'

async function logIn(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-nhat-ky-'))
  t.after(() => rm(folder, { recursive: true }))
  return { folder, file: join(folder, 'requests.log') }
}

const quiet = (): void => {}

const line = (time: string): string => `{"level":30,"time":"${time}","source":"10.0.0.9"}\n`
const now = new Date('2026-01-05T01:00:00Z')

test('a log that began in a former month is put away, and lines go on in a new one', async t => {
  const { folder, file } = await logIn(t)
  const log = openLog(file, quiet)
  log.destination.write(line('2025-12-31T16:59:59Z'))
  await log.sweep(12, now)
  log.destination.write(line('2026-01-05T01:00:01Z'))
  assert.deepEqual((await readdir(folder)).sort(), ['requests.log', 'requests.log.2026-01-05'])
  assert.match(await readFile(`${file}.2026-01-05`, 'utf8'), /2025-12-31/)
  assert.equal(await readFile(file, 'utf8'), line('2026-01-05T01:00:01Z'))
  await log.sweep(12, now)
  assert.equal((await readdir(folder)).length, 2)
})

test('a log of this month in Việt Nam is left where it is', async t => {
  const { folder, file } = await logIn(t)
  const log = openLog(file, quiet)
  log.destination.write(line('2025-12-31T17:00:00Z'))
  await log.sweep(12, now)
  assert.deepEqual(await readdir(folder), ['requests.log'])
})

test('a log put away eleven months ago stays, one of thirteen months goes, and nothing else of the folder', async t => {
  const { folder, file } = await logIn(t)
  const log = openLog(file, quiet)
  for (const name of [
    'requests.log.2025-02-05',
    'requests.log.2024-12-05',
    'requests.log.old',
    'x.2024-12-05',
  ])
    await writeFile(join(folder, name), '')
  await log.sweep(12, now)
  assert.deepEqual((await readdir(folder)).sort(), [
    'requests.log',
    'requests.log.2025-02-05',
    'requests.log.old',
    'x.2024-12-05',
  ])
  await log.sweep(24, now)
  assert.equal((await readdir(folder)).length, 4)
})

test('a full disk stops nobody: it is told once, and lines are dropped only from memory', async () => {
  const told: string[] = []
  const log = openLog('/dev/full', ({ code }) => told.push(code))
  for (let i = 0; i < 3; i++) log.destination.write(line('2026-01-05T01:00:00Z'))
  assert.deepEqual(told, ['log-not-written'])
})

test('nobody else on the machine reads the log or its folder', async t => {
  const { folder } = await logIn(t)
  const file = join(folder, 'log', 'requests.log')
  openLog(file, quiet).destination.write(line('2026-01-05T01:00:00Z'))
  const modes = await Promise.all(
    [file, join(folder, 'log')].map(async path => (await stat(path)).mode & 0o777),
  )
  assert.deepEqual(modes, [0o600, 0o700])
})
