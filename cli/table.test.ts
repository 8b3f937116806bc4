import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnsThatFit, tableText } from './table.ts'

const terminal = { out() {}, err() {}, width: 80, outIsWatched: false, errIsWatched: false, colour: false }
const columns = [{ heading: 'Đơn vị' }, { heading: 'Điểm', align: 'right' as const }]
const rows = [
  ['Huế', '7,5'],
  ['Hà Tĩnh', '10'],
]

test('columns are as wide as their widest cell, numbers stand to the right', () => {
  assert.equal(tableText(columns, rows, terminal), 'Đơn vị   Điểm\nHuế       7,5\nHà Tĩnh    10\n')
})

test('only the columns that a terminal has room for fit: 7 + 2 + 4 = 13 places', () => {
  assert.equal(columnsThatFit(columns, rows, 13), 2)
  assert.equal(columnsThatFit(columns, rows, 12), 1)
})

test('headings are bold where there are colours', () => {
  const text = tableText(columns, rows, { ...terminal, colour: true })
  assert.ok(text.startsWith('\u001b[1mĐơn vị'))
})
