import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonOf, realFrameworks, typed } from '../testing/typed.ts'

const real = { frameworks: realFrameworks }
const close = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-9, `${a} ≠ ${b}`)
type Unit = {
  readonly delta: number
  readonly sources: { readonly [source: string]: number }
  readonly parts: readonly {
    readonly depth: number
    readonly own: number
    readonly framework: number
    readonly other: number
  }[]
}

test('the sources of every change add up to it, and so do its nodes', async () => {
  const { units } = jsonOf(await typed(['change', 'pci/2020', 'pci/2021', '--json'], real))
  assert.equal(units.length, 63)
  for (const { delta, sources, parts } of units as readonly Unit[]) {
    close(
      Object.values(sources).reduce((a, b) => a + b),
      delta,
    )
    const top = parts.filter(({ depth }) => depth === 0)
    close(
      top.reduce((total, part) => total + part.own + part.framework + part.other, 0),
      delta,
    )
  }
})

test('units stand by their change, the greatest gain first', async () => {
  const { out } = await typed(['change', 'pci/2020', 'pci/2021'], real)
  assert.match(out, /Vĩnh Phúc {10}63,84 {2}69,69 {5}\+5,85 {3}29 → 5 {2}\+24/)
  assert.ok(out.indexOf('Vĩnh Phúc') < out.indexOf('Cao Bằng'))
})

test('one unit is told in full', async () => {
  const { exit, out } = await typed(['change', 'pci/2020', 'pci/2021', 'bac', 'ninh', '--lang', 'en'], real)
  assert.equal(exit, 0)
  assert.match(out, /Score 66\.74 → 69\.45 \(\+2\.70\)\nRank 10 → 7 \(up 3 places\)/)
  assert.match(out, /\+2\.70 from the unit’s own values/)
  assert.match(out, /^transparency .*\+2\.11/m)
})

test('a merger between the two is told, and a common map offered', async () => {
  const { out } = await typed(['change', 'pci/2007', 'pci/2009'], real)
  assert.match(out, /Đơn vị không còn tồn tại ở kỳ sau: Hà Tây\n/)
  assert.match(out, /1\/8\/2008: Hà Tây nhập vào Hà Nội/)
  assert.match(out, /Thêm --map today/)
})

test('on one map a merged unit has members and a range, and no rank', async () => {
  const line = ['change', 'pci/2020', 'pci/2021', 'Bắc Ninh', '--map', '2025-07-01']
  const { out } = await typed(line, real)
  assert.match(
    out,
    /Bắc Ninh {2}63,98 – 66,74 {2}64,74 – 69,45 {2}Bắc Giang 63,98 → 64,74; Bắc Ninh 66,74 → 69,45/,
  )
  const { map, units } = jsonOf(await typed([...line, '--json'], real))
  assert.deepEqual([map, units.length, units[0].unit], ['2025-07-01', 1, 'bac-ninh-2025'])
  assert.equal('rank' in units[0], false)
})

test('on one map the score of one member never passes for that of the new unit', async () => {
  const line = ['change', 'par-province/2022', 'par-province/2023', 'Bắc Ninh', '--map', '2025-07-01']
  const { out } = await typed(line, real)
  assert.match(out, /Bắc Ninh +– {2}91,16 \(1\/2\) {2}Bắc Giang – → 91,16; Bắc Ninh – → –\n/)
  assert.match(out, /\(1\/2\): chỉ 1 trong 2 đơn vị hợp thành có điểm/)
  const ministries = ['change', 'par-ministry/2022', 'par-ministry/2023', '--map', '2025-03-01']
  const of = (await typed(ministries, real)).out
  assert.match(
    of,
    /Bộ Dân tộc và Tôn giáo +– +87,04 \(1\/2\) {2}Bộ Nội vụ\* – → 87,04; Ủy ban Dân tộc – → –\n/,
  )
  assert.match(
    of,
    /Bộ Tư pháp +– +89,95 *\n/,
    'a unit that is still itself, whole and alone, needs no members',
  )
})

test('an older map than that of the values is refused, and a day that is none is wrong use', async () => {
  const older = await typed(['change', 'pci/2020', 'pci/2021', '--map', '2008-01-01'], real)
  assert.equal(older.exit, 1)
  assert.match(older.err, /map-before-values/)
  assert.equal((await typed(['change', 'pci/2020', 'pci/2021', '--map', 'soon'], real)).exit, 2)
})

test('two indices, a unit in one edition only, and an unknown unit are refused', async () => {
  const refusal = async (...argv: readonly string[]): Promise<string> => {
    const { exit, err } = await typed(['change', ...argv], real)
    assert.equal(exit, 1)
    return err
  }
  assert.match(await refusal('pci/2020', 'papi/2021'), /different-index/)
  assert.match(
    await refusal('pci/2007', 'pci/2009', 'Hà Tây'),
    /chỉ có điểm ở pci\/2007.*Hà Tây nhập vào Hà Nội/,
  )
  assert.match(await refusal('pci/2020', 'pci/2021', 'Nowhere'), /unknown-unit/)
  assert.match(await refusal('pci/2020', 'pci/1999'), /unknown-edition/)
})

test('a unit without figures is told apart from one that is no more', async () => {
  const { out } = await typed(['change', 'pci/2021', 'pci/2022'], real)
  assert.match(out, /Không có đủ số liệu ở ấn bản pci\/2022: An Giang/)
  assert.doesNotMatch(out, /không còn tồn tại/)
  const back = await typed(['change', 'pci/2022', 'pci/2021', '--lang', 'en'], real)
  assert.match(back.out, /Not enough figures in the edition pci\/2022: An Giang/)
})
