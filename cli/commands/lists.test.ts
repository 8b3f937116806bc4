import assert from 'node:assert/strict'
import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { jsonOf, realFrameworks, tinyFrameworks, typed } from '../testing/typed.ts'

test('editions lists what there is', async () => {
  const { exit, out } = await typed(['editions'])
  assert.equal(exit, 0)
  assert.match(out, /^tiny\/2025 {2}khung mẫu {2}mẫu {9}Chỉ số tí hon năm 2025$/m)
  assert.deepEqual(jsonOf(await typed(['editions', '--json', '--lang', 'en'])).editions[0], {
    id: 'tiny/2025',
    title: 'The tiny index of 2025',
    kind: 'model',
    status: 'model',
    period: '2025',
    ranked: true,
  })
})

test('editions tells of one that cannot be read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-editions-'))
  await cp(tinyFrameworks, folder, { recursive: true })
  await writeFile(join(folder, 'tiny', '2025', 'index.yaml'), 'index: [')
  const { exit, err } = await typed(['editions', '--frameworks', folder])
  assert.equal(exit, 1)
  assert.match(err, /yaml-syntax/)
})

test('units lists the map of a day: 63 provinces in 2021, 34 since 1 July 2025', async () => {
  const count = async (on: string): Promise<number> =>
    jsonOf(await typed(['units', '--on', on, '--json'], { frameworks: realFrameworks })).units.length
  assert.equal(await count('2021-12-31'), 63)
  assert.equal(await count('1/7/2025'), 34)
})

test('units without a day shows today, and refuses what is no day', async () => {
  assert.match((await typed(['units'])).out, /2 đơn vị, ngày 21\/11\/2026\./)
  const { exit, err } = await typed(['units', '--on', '2021-13-01'])
  assert.equal(exit, 2)
  assert.match(err, /not-a-day/)
})
