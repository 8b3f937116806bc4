import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonOf, realFrameworks, typed } from '../testing/typed.ts'

const real = { frameworks: realFrameworks }

test('a code without a day shows every unit that bore it, with its days', async () => {
  const { exit, out } = await typed(['units', '24'], real)
  assert.equal(exit, 0)
  assert.match(out, /24 +bac-giang-1997 +Bắc Giang +8\/7\/2004 +30\/6\/2025/)
  assert.match(out, /24 +bac-ninh-2025 +Bắc Ninh +1\/7\/2025/)
  const { code, bearers } = jsonOf(await typed(['units', '24', '--json'], real))
  assert.deepEqual([code, bearers.length, bearers[0].to], ['24', 2, '2025-06-30'])
})

test('a code with a day is the one unit that bore it then, also without its leading nought', async () => {
  const unitOf = async (...argv: readonly string[]) =>
    jsonOf(await typed(['units', ...argv, '--json'], real)).units.map((one: { unit: string }) => one.unit)
  assert.deepEqual(await unitOf('24', '--on', '2025-06-30'), ['bac-giang-1997'])
  assert.deepEqual(await unitOf('24', '--on', '2025-07-01'), ['bac-ninh-2025'])
  assert.deepEqual(await unitOf('4', '--on', '2025-07-01'), ['cao-bang-1978'])
})

test('a name without a day tells of every unit that bore it, and of what became of each', async () => {
  const { exit, out } = await typed(['units', 'Hà', 'Tây'], real)
  assert.equal(exit, 0)
  assert.equal(
    out,
    `Hà Tây (ha-tay-1991)
  từ ngày 12/8/1991 đến trước ngày 1/8/2008; mã số 28
  1/8/2008: Hà Tây nhập vào Hà Nội
  nay thuộc: Hà Nội (ha-noi-1954)
`,
  )
  assert.match((await typed(['units', 'Bắc Ninh'], real)).out, /bac-ninh-1997.*bac-ninh-2025/s)
})

test('a ward of the old map is told to lie in parts in two new ones', async () => {
  const ward = ['units', 'Phường Cống Vị', '--register', 'communes', '--on', '2025-06-30']
  const { out } = await typed(ward, real)
  assert.match(out, /^Phường Cống Vị \(/)
  assert.match(out, /1\/7\/2025: các phần của .*Phường Cống Vị.* chuyển vào Phường Ngọc Hà/)
  assert.match(out, /nay thuộc: Phường Ngọc Hà \(.*, một phần\); Phường Giảng Võ \(.*, một phần\)\n$/)
  const [{ name, kind, within, now }] = jsonOf(await typed([...ward, '--json'], real)).units
  assert.deepEqual([name, kind, within], ['Cống Vị', 'ward', 'ha-noi-1954'])
  assert.deepEqual(
    now.map(({ share }: { share: number | null }) => share),
    [null, null],
  )
})

test('a register may be narrowed to a province, by its id or by its name', async () => {
  const count = async (within: string): Promise<number> =>
    jsonOf(
      await typed(
        ['units', '--register', 'communes', '--within', within, '--on', '2025-07-01', '--json'],
        real,
      ),
    ).units.length
  assert.equal(await count('ha-noi-1954'), 126)
  assert.equal(await count('Hà Nội'), 126)
})

test('what is not there is refused: a name, a register, a province without units', async () => {
  const refused = async (...argv: readonly string[]): Promise<string> => {
    const { exit, err } = await typed(['units', ...argv], real)
    assert.equal(exit, 1)
    return err
  }
  assert.match(await refused('Hà Tâyy'), /unknown-unit .*Không có đơn vị “Hà Tâyy”/)
  assert.match(await refused('--register', 'comunes'), /unknown-register .*Có phải “communes”\?/)
  assert.match(await refused('--register', 'communes', '--within', 'paris'), /unknown-within/)
})
