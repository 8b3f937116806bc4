import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockFrameworks } from './testing/blocks.ts'
import { jsonOf, realFrameworks, typed } from './testing/typed.ts'

const machine = { frameworks: await blockFrameworks() }
const run = (...argv: readonly string[]) => typed(argv, machine)

test('a name that offices of two provinces bear is refused with the provinces, their ids and what to do', async () => {
  const { exit, err } = await run('explain', 'Sở A')
  assert.equal(exit, 1)
  assert.match(err, /“Sở A” có ở 2 nơi: Bắc Hồ \(so-a-p-2000\), Nam Hồ \(so-a-q-2000\)\./)
  assert.match(err, /Hãy thêm --in <ấn bản>, hoặc ghi mã đơn vị/)
  assert.match((await run('explain', 'Sở A', '--lang', 'en')).err, /in 2 places: Bac Ho .*Add --in <edition>/)
})

test('the id, the edition, or a criterion that only one of them has tells which is meant', async () => {
  const unitOf = async (...argv: readonly string[]) => jsonOf(await run('explain', ...argv, '--json')).unit
  assert.equal(await unitOf('so-a-q-2000'), 'so-a-q-2000')
  assert.equal(await unitOf('Sở A', '--in', 'shares/2024'), 'so-a-p-2000')
  assert.equal(await unitOf('Sở A', 'heard'), 'so-a-p-2000')
})

test('with a criterion it is the newest edition that has the unit and the criterion', async () => {
  const { index, edition } = jsonOf(
    await typed(['explain', 'Bắc Ninh', 'entry', '--json'], { frameworks: realFrameworks }),
  )
  assert.deepEqual([index, edition], ['pci', '2021'])
})

test('a criterion that no edition has is refused with the editions that were searched', async () => {
  const { exit, err } = await run('explain', 'Sở B', 'land')
  assert.equal(exit, 1)
  assert.match(
    err,
    /Không ấn bản nào có “Sở B” mà có tiêu chí “land”\. Đã tìm: shares\/2025, shares\/2024\.$/m,
  )
})

test('units say the province that they lie in by its name, with the id', async () => {
  const { out } = await run('units', '--register', 'offices')
  assert.match(out, /^so-a-q-2000 {2}Sở A {2}Nam Hồ \(q-2000\)/m)
  const one = await run('units', '--register', 'offices', 'so-a-q-2000', '--lang', 'en')
  assert.match(one.out, /within Nam Ho \(q-2000\)/)
  const { units } = jsonOf(await run('units', '--register', 'offices', '--json'))
  assert.deepEqual([units[0].within, units[0].withinName], ['p-2000', 'Bắc Hồ'])
  assert.doesNotMatch((await run('units')).out, /Thuộc/)
})
