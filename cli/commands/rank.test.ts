import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonOf, realFrameworks, typed } from '../testing/typed.ts'

const real = { frameworks: realFrameworks }

test('each unit is so far from the one above: B 8, A 7, one point behind', async () => {
  const { exit, out } = await typed(['rank', 'tiny/2025'])
  assert.equal(exit, 0)
  assert.match(out, /1 {2}Đơn vị B {2}8,00\n {3}2 {2}Đơn vị A {2}7,00 {12}−1,00/)
  const { units } = jsonOf(await typed(['rank', 'tiny/2025', '--json']))
  assert.deepEqual(
    units.map((unit: { rank: number; toNext: number | null }) => [unit.rank, unit.toNext]),
    [
      [1, null],
      [2, 1],
    ],
  )
})

test('PAPI has groups and no ranks', async () => {
  const { units, groups } = jsonOf(await typed(['rank', 'papi/2022', '--json'], real))
  assert.ok(units.every((unit: { rank: null }) => unit.rank === null))
  assert.deepEqual(
    groups.map((group: { class: string }) => group.class),
    ['Cao', 'Trung bình cao', 'Trung bình thấp', 'Thấp'],
  )
  assert.match((await typed(['rank', 'papi/2022'], real)).out, /^Cao \(\d+ đơn vị\)/m)
})

test('an edition of which only a part is known ranks nobody, and says why', async () => {
  const { out } = await typed(['rank', 'pci/2023'], real)
  assert.match(out, /không xếp hạng được/)
  assert.doesNotMatch(out, /So với bậc trên/)
})

test('an unknown edition is refused', async () => {
  assert.equal((await typed(['rank', 'tiny/1999'])).exit, 1)
})
