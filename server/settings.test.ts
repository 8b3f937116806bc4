import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from './settings.ts'

test('every core draws, up to four; a single core needs no threads', () => {
  const workersOn = (cores: number) => {
    const settings = readSettings({ RELEASE: '/r' }, cores)
    return settings.ok && settings.value.workers
  }
  assert.deepEqual([1, 2, 4, 64].map(workersOn), [0, 2, 4, 4])
})

test('what the environment says is taken as it is', () => {
  const settings = readSettings({ RELEASE: '/r', HOST: '127.0.0.1', PORT: '80', WORKERS: '0' }, 2)
  assert.deepEqual(settings.ok && settings.value, {
    release: '/r',
    host: '127.0.0.1',
    port: 80,
    workers: 0,
    address: '',
    wantsDemo: false,
    door: { oidc: null, proxies: [], log: '', metricsPort: null },
    mail: null,
    secretsKey: '',
    backup: null,
  })
})

test('everything that is wrong is told at once', () => {
  const { problems } = readSettings({ PORT: '70000', WORKERS: 'many', SITE: 'chiso', METRICS_PORT: 'x' }, 2)
  assert.deepEqual(
    problems.map(({ words }) => words.en.split(':')[0].split(' ')[0]),
    ['RELEASE', 'PORT', 'WORKERS', 'SITE', 'METRICS_PORT'],
  )
})

test('mail and data folder are told together with all else', () => {
  const wrong = {
    RELEASE: '/r',
    PORT: 'x',
    SMTP_URL: 'mail.vn',
    MAIL_FROM: 'ai',
    DATABASE_URL: 'postgres://h/d',
  }
  const { problems } = readSettings(wrong, 2)
  assert.deepEqual(
    problems.map(({ words }) => words.en.split(/[ :]/)[0]),
    ['PORT', 'SMTP_URL', 'MAIL_FROM', 'DATA'],
  )
  const right = { SMTP_URL: 'smtp://mail.vn:587', MAIL_FROM: 'Thước Đo <a@mail.vn>', DATA: '/d' }
  assert.deepEqual(readSettings({ RELEASE: '/r', ...right }, 2).problems, [])
})

test('the store is where the environment says, and nowhere where it says nothing', () => {
  const storeIn = (environment: NodeJS.ProcessEnv) => {
    const settings = readSettings({ RELEASE: '/r', ...environment }, 2)
    return settings.ok ? settings.value.store : null
  }
  assert.equal(storeIn({}), undefined)
  assert.deepEqual(storeIn({ DATA: '/d' }), { databaseUrl: '', dataFolder: '/d', programs: '' })
  assert.deepEqual(storeIn({ DATABASE_URL: 'postgres://h/d', DATA: '/d', PG_BIN: '/p' }), {
    databaseUrl: 'postgres://h/d',
    dataFolder: '/d',
    programs: '/p',
  })
})

test('the backup of the night needs a folder and a key', () => {
  const backup = (environment: NodeJS.ProcessEnv) => readSettings({ RELEASE: '/r', ...environment }, 2)
  const key = 'một cụm từ đủ dài'
  const set = backup({ BACKUP_FOLDER: '/b', BACKUP_KEY: key, BACKUP_KEEP: '3' })
  assert.deepEqual(set.ok && set.value.backup, { folder: '/b', key, keep: 3 })
  const wrong = backup({ BACKUP_FOLDER: '/b', BACKUP_KEY: 'ngắn', BACKUP_KEEP: '0' })
  assert.deepEqual(
    wrong.problems.map(({ words }) => words.en.split(' ')[0]),
    ['BACKUP_FOLDER', 'BACKUP_KEEP'],
  )
})
