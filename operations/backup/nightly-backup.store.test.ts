import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { seededEffects } from '../testing/seeded.ts'
import { nightlyBackup } from './nightly-backup.ts'

test('the latest backups are kept, older ones go, and files of others stay', async t => {
  const fx = await seededEffects(t)
  const out = await mkdtemp(join(tmpdir(), 'thuocdo-dem-'))
  t.after(() => rm(out, { recursive: true }))
  await writeFile(join(out, 'ghi-chu.txt'), '')
  const night = (day: number) =>
    nightlyBackup({
      connection: { url: fx.url },
      files: () => fx.files,
      out,
      secret: 'một cụm từ đủ dài',
      secretsKey: fx.secretsKey,
      product: '0.1.0',
      keep: 2,
      now: () => new Date(Date.UTC(2026, 0, day)),
    })
  for (const day of [5, 6, 7]) assert.ok((await night(day)).ok)
  const kept = ['ghi-chu.txt', 'thuocdo-20260106-070000.backup', 'thuocdo-20260107-070000.backup']
  assert.deepEqual((await readdir(out)).sort(), kept)
  const again = await night(7)
  assert.equal(again.problems[0]?.code, 'backup-there')
  assert.deepEqual((await readdir(out)).sort(), kept)
})
