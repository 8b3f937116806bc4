import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '@thuocdo/engine'
import { printedSite } from '../testing/printed-site.ts'
import { readerOf } from '../words/reader.ts'
import { titled } from './block-words.ts'
import { claimedFigure, claimedValue } from './claim-words.ts'

const [vi, en] = [readerOf('vi'), readerOf('en')]
const opened = await printedSite().edition('par-an-lac/2021')
assert.ok(opened)
const { framework } = opened
const claim = (over: Partial<Claim>): Claim => ({
  figure: 'count',
  value: 2,
  by: 'Báo',
  source: 'paper',
  ...over,
})

test('a count of one group names the group in the figure, not behind the number', () => {
  const named = (of: string, reader = vi) => claimedFigure(claim({ of }), framework, reader)
  assert.equal(named('A'), 'Số đơn vị nhóm A')
  assert.equal(named('Nhóm II'), 'Số đơn vị nhóm II')
  assert.equal(named('Xuất sắc'), 'Số đơn vị xếp loại Xuất sắc')
  assert.equal(named('≥ 80'), 'Số đơn vị đạt ≥ 80 điểm')
  assert.equal(named('A', en), 'Number of units in group A')
  assert.equal(claimedValue(claim({ of: 'A' }), framework, vi), '2')
})

test('a count of anything else keeps its words in brackets', () => {
  const other = claim({ value: 5, of: '7 chỉ tiêu' })
  assert.equal(claimedFigure(other, framework, vi), 'Số đơn vị')
  assert.equal(claimedValue(other, framework, vi), '5 (7 chỉ tiêu)')
})

test('a count of other things than units is called by what it counts', () => {
  const other = claim({ value: 7, of: 'chỉ tiêu cơ sở do Sở Tư pháp chủ trì' })
  assert.equal(claimedFigure(other, framework, vi), 'Số chỉ tiêu cơ sở do Sở Tư pháp chủ trì')
  assert.equal(claimedFigure(other, framework, en), 'Number of indicators led by the Department of Justice')
  assert.equal(claimedValue(other, framework, vi), '7')
})

test('scores of one edition are quoted with the decimals that it prints', () => {
  const mean = (value: number, of?: string) =>
    claim({ figure: 'mean', value, ...(of !== undefined && { of }) })
  assert.equal(claimedValue(mean(90.1), framework, vi), '90,10')
  assert.equal(claimedValue(mean(90.125), framework, vi), '90,125')
  assert.equal(claimedValue(mean(88.2, 'Đồng bằng sông Hồng'), framework, en), '88.20 (Red River Delta)')
  assert.equal(claimedValue(mean(88.2, 'Đồng bằng sông Hồng'), framework, vi), '88,20 (Đồng bằng sông Hồng)')
})

test('a title after the name of a block keeps its capital in English, where it may be a name', () => {
  const block = { name: { vi: 'Khối sở', en: 'Departments' } }
  assert.equal(
    titled('Department of Justice at the top', block, en),
    'Departments: Department of Justice at the top',
  )
  assert.equal(titled('Đầu bảng Sở Tư pháp', block, vi), 'Khối sở: đầu bảng Sở Tư pháp')
})
