import assert from 'node:assert/strict'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { totals } from '@thuocdo/engine'
import { world } from './golden/editions.ts'
import { scoreEdition } from './score-edition.ts'

const own = new URL('../frameworks/pci/2021/inputs.csv', import.meta.url).pathname

async function table(change: (text: string) => string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'thuocdo-')), 'bảng.csv')
  await writeFile(file, change(await readFile(own, 'utf8')))
  return file
}

test('a table of one’s own scores as the published one does, by names as well as by ids', async () => {
  const file = await table(text => text.replace('quang-ninh-1963', 'Tỉnh Quảng Ninh'))
  const scored = await scoreEdition(world, 'pci/2021', { file })
  assert.ok(scored.ok)
  const { result } = scored.value
  assert.equal(totals(result)[result.units.indexOf('quang-ninh-1963')].toFixed(2), '73.02')
})

test('a broken table scores nothing, and all its faults come at once', async () => {
  const file = await table(text => {
    const [head, first, second, ...rest] = text.trim().split(/\r?\n/)
    return [head, first.replace(/,[\d.]+/, ',50'), second.replace(/^[^,]+/, 'Bắc Nihn'), ...rest, first].join(
      '\n',
    )
  })
  const scored = await scoreEdition(world, 'pci/2021', { file })
  assert.equal(scored.ok, false)
  const codes = new Set(scored.problems.map(p => p.code))
  assert.ok(
    codes.has('above-maximum') && codes.has('unknown-unit') && codes.has('duplicate-unit'),
    [...codes].join(),
  )
  assert.ok(scored.problems.every(p => p.place?.file !== undefined && p.place.line !== undefined))
})

test('a file that is not there is refused in words', async () => {
  const scored = await scoreEdition(world, 'pci/2021', { file: 'không-có.csv' })
  assert.deepEqual(
    scored.problems.map(p => p.code),
    ['no-such-file'],
  )
})
