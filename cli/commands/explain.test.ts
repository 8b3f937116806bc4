import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonOf, realFrameworks, typed } from '../testing/typed.ts'

const real = { frameworks: realFrameworks }

test('the whole tree says how 2 + 2 of 5 points becomes 8 of 10', async () => {
  const { exit, out } = await typed(['explain', 'Đơn vị B', '--in', 'tiny/2025', '--lang', 'en'])
  assert.equal(exit, 0)
  assert.match(
    out,
    /^Unit B · The tiny index of 2025 \(tiny\/2025\)\n8\.00 points, rank 1\/2, class Good\nPublished: 8\.00 points/,
  )
  assert.match(
    out,
    /tiny {2}The tiny index: 8\.00 \/ 10: 2 \+ 2; left out: .*; stretched back to a base of 10/,
  )
  assert.match(out, /^ {2}tasks {2}.*not applicable/m)
})

test('units need neither marks nor quotes, and the edition may stand anywhere', async () => {
  const { exit, out } = await typed(['explain', 'tiny/2025', 'don', 'vi', 'a', 'tasks'])
  assert.equal(exit, 0)
  assert.match(out, /^tasks {2}Nhiệm vụ được giao đã hoàn thành: 4,00 \/ 5/m)
  assert.doesNotMatch(out, /^ *plan /m)
})

test('a criterion goes by its name too; an unknown one gets the nearest', async () => {
  const named = await typed([
    'explain',
    'Đơn vị A',
    'ban hanh ke hoach cai cach',
    '--in',
    'tiny/2025',
    '--json',
  ])
  assert.equal(jsonOf(named).because.code, 'plan')
  const { exit, err } = await typed(['explain', 'Đơn vị A', 'task', '--in', 'tiny/2025'])
  assert.equal(exit, 1)
  assert.match(err, /Không có tiêu chí “task”\. Có phải “tasks”\?/)
})

test('without an edition it is the newest that has a score for the unit', async () => {
  const { index, edition, unit } = jsonOf(await typed(['explain', 'bac ninh', '--json'], real))
  assert.deepEqual([index, edition, unit], ['papi', '2024', 'bac-ninh-1997'])
  const tay = jsonOf(await typed(['explain', 'Hà Tây', '--json'], real))
  assert.deepEqual([tay.index, tay.edition], ['pci', '2008'])
})

test('an unknown unit gets the nearest name on the map of the edition', async () => {
  const { exit, err } = await typed(['explain', 'Bắc Nihn', '--in', 'pci/2021'], real)
  assert.equal(exit, 1)
  assert.match(err, /Không có đơn vị “Bắc Nihn” trên bản đồ ngày .*2021\. Có phải “Bắc Ninh”\?/)
})

test('a unit that the edition does not hold is told of', async () => {
  const { exit, err } = await typed(['explain', 'Cà Mau', '--in', 'pci/2024'], real)
  assert.equal(exit, 1)
  assert.match(err, /unit-not-in-edition/)
})

test('without a unit it is wrong use', async () => {
  assert.equal((await typed(['explain'])).exit, 2)
  assert.equal((await typed(['explain', 'tiny/2025'])).exit, 2)
})

test('a node tells its class with the limits; one without classes tells none', async () => {
  const { out } = await typed(['explain', 'Bắc Ninh', '6', '--in', 'papi/2022'], real)
  assert.match(out, /chưa có điểm chung\n6 Cung ứng dịch vụ công: nhóm Cao \(7,8579 – 8,3148\)/)
  assert.doesNotMatch((await typed(['explain', 'Bắc Ninh', '6.1', '--in', 'papi/2022'], real)).out, /nhóm/)
})
