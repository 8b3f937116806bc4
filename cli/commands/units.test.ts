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
  assert.match(out, /1\/7\/2025: một phần của Phường Cống Vị chuyển sang Phường Ngọc Hà\n/)
  assert.equal(out.split('1/7/2025:').length, 3, 'only its own two parts are told')
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

const within = ['--register', 'communes', '--within', 'Thái Nguyên']

test('narrowed to a province, a ward still says into which ward of the new province it went', async () => {
  const { out } = await typed(['units', '05464', ...within, '--on', '2025-06-30'], real)
  assert.match(out, /^Phường Tân Lập \(tan-lap-05464-2024\)/)
  assert.match(out, /hợp nhất thành Phường Tích Lương mới/)
  assert.match(out, /nay thuộc: Phường Tích Lương \(tich-luong-05500-2025\)\n$/)
})

test('a ward asked for as a commune is shown as what it is, and that is said first', async () => {
  const asked = ['units', 'Xã Tân Lập', ...within]
  for (const more of [[], ['--on', '2025-06-30']])
    assert.match(
      (await typed([...asked, ...more], real)).out,
      /^Không có “Xã Tân Lập”\. Đơn vị có tên như vậy nhưng khác loại: Phường Tân Lập\.\n/,
    )
  assert.equal(jsonOf(await typed([...asked, '--json'], real)).units[0].calledOtherKind, true)
  const right = await typed(['units', 'Phường Tân Lập', ...within, '--on', '2025-06-30'], real)
  assert.match(right.out, /^Phường Tân Lập \(/)
})

test('a founding day that stands in is never told as one that is known', async () => {
  const ward = await typed(['units', '05464', ...within, '--on', '2025-06-30'], real)
  assert.match(ward.out, /từ ngày 1\/1\/2024 \(ngày ghi thay, chưa rõ ngày lập\) đến trước ngày 1\/7\/2025/)
  const list = await typed(['units', '--on', '2021-12-31'], real)
  assert.match(list.out, /Thanh Hóa +38 +1\/1\/1831\*\n/)
  assert.match(list.out, /Bắc Ninh +27 +1\/1\/1997\n/)
  assert.match(list.out, /\n\* Ngày ghi thay, chưa rõ ngày lập\.\n$/)
  const code = await typed(['units', '05464', ...within], real)
  assert.match(code.out, /1\/1\/2024\* +30\/6\/2025\n\n\* Ngày ghi thay/)
  const [unit] = jsonOf(await typed(['units', 'thanh-hoa-1831', '--json'], real)).units
  assert.equal(unit.foundedIsStandIn, true)
})

test('of a day that a register does not know in full, it says since when it does, and what it holds', async () => {
  const said = async (...argv: readonly string[]): Promise<string> =>
    (await typed(['units', ...argv], real)).out.split('\n').at(-2) ?? ''
  assert.match(
    await said('--on', '2003-06-01'),
    /^Danh mục này chỉ đầy đủ từ ngày 1\/1\/2005\. Trước ngày này/,
  )
  assert.match(await said('--on', '2005-01-01'), /^\* Ngày ghi thay/)
  assert.match(await said('--register', 'communes', '--on', '2023-06-01'), /từ ngày 30\/6\/2025\./)
  assert.match(
    await said('--register', 'ministries'),
    /^Danh mục này không gồm mọi đơn vị\. Chỉ gồm những bộ/,
  )
  assert.match(await said('Hà Tây', '--on', '2003-06-01'), /^Danh mục này chỉ đầy đủ từ ngày 1\/1\/2005/)
  const { mayLackUnits, completeSince } = jsonOf(await typed(['units', '--on', '2003-06-01', '--json'], real))
  assert.deepEqual([mayLackUnits, completeSince], [true, '2005-01-01'])
})

test('a unit whose name changed while it bore a code is called by the last one', async () => {
  assert.match((await typed(['units', '46'], real)).out, /Huế \(trước là Thừa Thiên Huế\) +8\/7\/2004/)
  assert.equal(jsonOf(await typed(['units', '46', '--json'], real)).bearers[0].name, 'Huế')
})

test('a province that became a city says so, though it kept its name', async () => {
  const { out } = await typed(['units', 'dong-nai-2025'], real)
  assert.match(out, /30\/4\/2026: Tỉnh Đồng Nai trở thành Thành phố Đồng Nai\n$/)
})
