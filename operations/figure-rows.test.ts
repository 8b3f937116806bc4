import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Register } from '@thuocdo/engine'
import { figureRows } from './figure-rows.ts'
import { openWorld } from './open-world.ts'
import { readCsv } from './read-csv.ts'

const opened = await openWorld(new URL('../frameworks/', import.meta.url).pathname)
assert.ok(opened.ok)
const communes = await opened.value.register('communes')
assert.ok(communes.ok)

/** What is left of a table, and what is said of the rest. */
function left(...lines: readonly string[]) {
  const table = readCsv(new TextEncoder().encode(['STT;Đơn vị;Khối;Điểm', ...lines].join('\n')), 'a.csv')
  assert.ok(table.ok)
  const { table: rest, notes } = figureRows(table.value, { on: '2025-12-31' })
  return { units: rest.rows.map(({ cells }) => cells[1]), notes }
}
const codes = (...lines: readonly string[]) => left(...lines).notes.map(({ code }) => code)

test('means, medians, totals and extremes are passed over, and it is said that they sum up', () => {
  const words = ['Trung bình', 'TRUNG VỊ', 'Tổng', 'Cao nhất', 'Thấp nhất', 'Mean', 'Median']
  const { units, notes } = left('1;A;so;7', ...words.map(word => `;${word};;7`))
  assert.deepEqual(units, ['A'])
  assert.equal(notes.length, 7)
  assert.equal(
    notes[0].words.vi,
    'Đã bỏ qua dòng 3 “Trung bình”: đó là dòng tổng hợp, không phải một đơn vị.',
  )
  assert.deepEqual([notes[0].severity, notes[0].place], ['note', { file: 'a.csv', line: 3 }])
  assert.deepEqual(codes('1;A;so;7', 'Trung bình;;;7'), ['summary-passed-over'])
})

test('a commune that is called Trung Bình is a unit; a line called Trung bình of provinces is none', async () => {
  const table = readCsv(new TextEncoder().encode('Đơn vị,Điểm\nXã A,6\nTrung Bình,7\n'), 'a.csv')
  const provinces = await opened.value.register('provinces')
  assert.ok(table.ok && provinces.ok)
  const linesOf = (register: Register): number =>
    figureRows(table.value, { register, on: '2025-06-30' }).table.rows.length
  assert.equal(linesOf(communes.value), 2)
  assert.equal(linesOf(provinces.value), 1)
})

test('lines of signature and date are passed over: they name no unit and have no number', () => {
  const { units, notes } = left('1;A;so;7', 'Hà Nội, ngày 5/3/2026;;;', 'Người lập biểu;;;Giám đốc')
  assert.deepEqual(units, ['A'])
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['remark-passed-over', 'remark-passed-over'],
  )
  assert.match(notes[1].words.vi, /dòng 4 \(“Người lập biểu”\)/)
})

test('a line without a unit that has a number, or says what the lines of units say, is left to be refused', () => {
  assert.deepEqual(codes('1;A;so;7', ';;;6'), [])
  assert.deepEqual(codes('1;A;so;7', ';;so;'), [])
})

test('the numbers of the columns under the header are passed over; a line of figures is not', () => {
  assert.deepEqual(codes('(1);(2);(3);(4)', '1;A;so;7'), ['numbering-passed-over'])
  assert.deepEqual(codes('A;B;1;2=1+3', '1;A;so;7'), ['numbering-passed-over'])
  assert.deepEqual(codes('1;2;so;4'), [])
})
