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

test('where nobody can be ranked the printed ranks and totals are shown, in their order', async () => {
  const { out } = await typed(['rank', 'pci/2022'], real)
  assert.match(
    out,
    /Hạng công bố {2}Đơn vị +Công bố +Điểm\n +1 {2}Quảng Ninh +72,95 +–\n +2 {2}Bắc Giang +72,80 +72,78/,
  )
  const { units } = jsonOf(await typed(['rank', 'pci/2022', '--json'], real))
  assert.deepEqual([units[0].rank, units[0].published], [null, { score: 72.95, rank: 1 }])
})

test('a node has its own groups, by code or by name; one that is unknown is refused with the nearest', async () => {
  const lines = (await typed(['rank', 'papi/2022', '6'], real)).out.split('\n')
  assert.equal(lines[1], '6  Cung ứng dịch vụ công')
  assert.match(lines[4], /^Cao \(16 đơn vị\) +7,8579 – 8,3148$/)
  const named = await typed(['rank', 'papi/2022', '--node', 'cung ung dich vu cong', '--json'], real)
  assert.equal(jsonOf(named).groups[0].high > 8.31, true)
  const { exit, err } = await typed(['rank', 'tiny/2025', 'plam'])
  assert.equal(exit, 1)
  assert.match(err, /Không có tiêu chí “plam”\. Có phải “plan”\?/)
})

test('at a node units rank by their score there: at plan B has 2 and A has 1', async () => {
  const { node, units } = jsonOf(await typed(['rank', 'tiny/2025', 'plan', '--json']))
  assert.equal(node, 'plan')
  assert.deepEqual(
    units.map(({ unit, rank, score }: { unit: string; rank: number; score: number }) => [unit, rank, score]),
    [
      ['don-vi-b-2020', 1, 2],
      ['don-vi-a-2020', 2, 1],
    ],
  )
})

test('a name with an ending is a table, and one that is not there is refused', async () => {
  const { exit, err } = await typed(['rank', 'tiny/2025', 'none.csv'])
  assert.equal(exit, 1)
  assert.match(err, /no-such-file/)
})
