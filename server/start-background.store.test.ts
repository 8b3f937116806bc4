import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesIn, mailOnPage, newId, newSecretsKey, openQueue } from '@thuocdo/operations/acts'
import { openStore, readMilestones, sql } from '@thuocdo/store'
import { freshTenant } from '@thuocdo/store/testing'
import { startBackground } from './start-background.ts'

test('the server does the backup and the check of the night, and stops when it is told to', async t => {
  const { url } = await freshTenant(t)
  const store = await openStore({ databaseUrl: url })
  assert.ok(store.ok)
  t.after(() => store.value.close())
  await store.value.addTenant({ slug: 'bac', nameVi: 'Bắc', nameEn: 'Bắc', hosts: [], isDemo: false })
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-nen-'))
  t.after(() => rm(folder, { recursive: true }))
  await openQueue({ url })
  for (const name of ['back-up', 'verify'])
    await sql`select graphile_worker.add_job(${name})`.execute(store.value.installation)
  const background = await startBackground({
    store: store.value,
    ports: {
      files: filesIn(folder),
      mail: mailOnPage,
      secretsKey: newSecretsKey(),
      now: () => new Date(),
      newId: () => newId(),
    },
    site: { address: '', port: 4310 },
    backup: { folder, key: 'một cụm từ đủ dài', keep: 3 },
    report: error => assert.fail(String(error)),
    tell: ({ words }) => assert.fail(words.en),
  })
  const done = async () => (await readMilestones(store.value.installation)).map(({ name }) => name)
  for (let tries = 0; (await done()).length < 2 && tries < 150; tries++)
    await new Promise(resolve => setTimeout(resolve, 100))
  await background.stop()
  assert.deepEqual(await done(), ['backup', 'verify bac'])
  assert.equal((await readdir(folder)).filter(name => name.endsWith('.backup')).length, 1)
})
