import assert from 'node:assert/strict'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { connectInstallation } from '@thuocdo/store'
import { testEffects } from '../testing/effects.ts'
import { adoptFiles, claimFiles } from './claim-files.ts'

test('the first file store belongs to the database, another is refused until it is adopted; a copy is the same one', async t => {
  const { url, now } = await testEffects(t)
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-kho-'))
  const installation = connectInstallation({ url, most: 1 })
  t.after(async () => {
    await installation.destroy()
    await rm(folder, { recursive: true })
  })
  const [one, other, moved] = ['one', 'other', 'moved'].map(name => join(folder, name))
  const codes = async (data: string) =>
    (await claimFiles(installation, data, now())).problems.map(({ code }) => code)
  assert.deepEqual([await codes(one), await codes(one)], [[], []])
  assert.deepEqual(await codes(other), ['other-files'])
  await cp(one, moved, { recursive: true })
  assert.deepEqual(await codes(moved), [])
  await adoptFiles(installation, other, now())
  assert.deepEqual([await codes(other), await codes(one)], [[], ['other-files']])
})
