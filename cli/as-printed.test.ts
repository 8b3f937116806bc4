import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realFrameworks, typed } from './testing/typed.ts'

const real = { frameworks: realFrameworks }

test('printed figures keep the decimals that their source printed', async () => {
  const { out } = await typed(['score', 'par-thanh-hoa/2023'], real)
  assert.match(out, / 91,651\b/)
  assert.match((await typed(['score', 'par-thanh-hoa/2024'], real)).out, /Sở Nội vụ +90,02 /)
})

test('the base that a source prints stands in the table, also without the points', async () => {
  const { out } = await typed(['score', 'par-thanh-hoa/2024'], real)
  assert.match(out, /^Hạng {2}Đơn vị +Điểm {2}Thang$/m)
  assert.match(out, /^ {3}1 {2}Sở Tài chính +90,05 {5}84$/m)
})

test('two printed editions of different frameworks say what changed: 66.5 to 61.5 points of appraisal', async () => {
  const { out } = await typed(['change', 'par-province/2021', 'par-province/2022'], real)
  assert.match(
    out,
    /^Khung chỉ số đã thay đổi giữa hai ấn bản.*: bỏ 1 .*; thêm 5 .*; điểm tối đa khác: Điểm thẩm định 66,5 → 61,5\.$/m,
  )
  const same = await typed(['change', 'par-thanh-hoa/2023', 'par-thanh-hoa/2024'], real)
  assert.doesNotMatch(same.out, /Khung chỉ số đã thay đổi/)
})

test('a count of others says of what it is one; labels of groups are not called grades', async () => {
  const said = await typed(['explain', 'Ý Yên', '--in', 'par-nam-dinh/2020'], real)
  assert.match(said.out, /^ {2}số đơn vị \(cả khối .*\): 9 \(Nhóm I, ≥ 80%\) · /m)
  assert.match(said.out, /^nguồn không in tổng điểm, Nhóm II$/m)
  const english = await typed(['explain', 'Ý Yên', '--in', 'par-nam-dinh/2020', '--lang', 'en'], real)
  assert.match(english.out, /^ {2}count \(the whole block Districts\): 9 \(≥ 80%\) · /m)
  const letters = await typed(['score', 'par-province/2022'], real)
  assert.match(letters.out, /^Hạng.* (Nhóm|Thẩm định|Điểm)/m)
})
