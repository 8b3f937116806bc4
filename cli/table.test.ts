import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fittedTable, tableText } from './table.ts'

const terminal = { out() {}, err() {}, width: 80, outIsWatched: false, errIsWatched: false, colour: false }
const columns = [{ heading: 'Đơn vị' }, { heading: 'Điểm', align: 'right' as const }]
const rows = [
  ['Huế', '7,5'],
  ['Hà Tĩnh', '10'],
]

test('columns are as wide as their widest cell, numbers stand to the right', () => {
  assert.equal(tableText(columns, rows, terminal), 'Đơn vị   Điểm\nHuế       7,5\nHà Tĩnh    10\n')
})

const units = [
  { heading: 'Hạng', stays: true },
  { heading: 'Đơn vị', stays: true, shortens: true },
  { heading: 'Điểm', align: 'right' as const, stays: true },
  { heading: 'plan', align: 'right' as const },
  { heading: 'Xếp loại', stays: true },
]
const office = [['1', 'Ban Quản lý Khu kinh tế và các khu công nghiệp', '9,50', '2,00', 'Tốt']]

test('a watched table cuts names before it leaves out columns: 4 + 28 + 4 + 4 + 8 and four gaps are 56', () => {
  const at = (width: number) => fittedTable(units, office, { ...terminal, width, outIsWatched: true })
  assert.deepEqual([at(80).dropped, at(60).dropped, at(56).dropped, at(55).dropped], [0, 0, 0, 1])
  assert.match(at(80).text, /các khu công nghiệp {2}9,50 {2}2,00 {2}Tốt$/m)
  assert.match(at(60).text, /^1 {5}Ban Quản lý Khu kinh tế.*… *9,50 {2}2,00 {2}Tốt$/m)
  assert.match(at(40).text, /^1 {5}Ban Quản lý Khu k… {2}9,50 {2}Tốt$/m)
})

test('columns that stay are there however narrow it is; where nobody watches, names stay whole', () => {
  const narrow = fittedTable(units, office, { ...terminal, width: 20, outIsWatched: true })
  assert.match(narrow.text, /^1 {5}Ban Quản… {3}9,50 {2}Tốt$/m)
  const piped = fittedTable(units, office, { ...terminal, width: 20 })
  assert.deepEqual([piped.dropped, piped.text.includes(office[0][1])], [1, true])
})

test('headings are bold where there are colours', () => {
  const text = tableText(columns, rows, { ...terminal, colour: true })
  assert.ok(text.startsWith('\u001b[1mĐơn vị'))
})
