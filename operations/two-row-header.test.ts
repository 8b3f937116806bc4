import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsv } from './read-csv.ts'
import { twoRowHeader } from './two-row-header.ts'

const line = (text: string): readonly string[] => text.split('|')
const joined = (upper: string, lower: string) => twoRowHeader(line(upper), line(lower))?.join('|')

test('columns under a merged title have the lower title, the others their own', () => {
  assert.equal(
    joined('STT|Đơn vị|Điểm||Tổng điểm|Hạng', '||Điểm thẩm định|Điểm điều tra||'),
    'STT|Đơn vị|Điểm thẩm định|Điểm điều tra|Tổng điểm|Hạng',
  )
})

test('codes below titles of groups are titles, though they are numbers', () => {
  assert.equal(joined('Đơn vị|Cải cách thể chế|', '|1.1|1.2'), 'Đơn vị|1.1|1.2')
  assert.equal(joined('|Lĩnh vực|', 'unit|1|2'), 'unit|1|2')
})

test('where two lower titles are the same, the group stands before them', () => {
  assert.equal(
    joined('Đơn vị|Tự chấm||Thẩm định|', '|Điểm|Hạng|Điểm|Hạng'),
    'Đơn vị|Tự chấm – Điểm|Tự chấm – Hạng|Thẩm định – Điểm|Thẩm định – Hạng',
  )
})

test('a line of figures is no header: it names a unit, or fills columns that have a title', () => {
  assert.equal(joined('unit|plan||tasks', 'A|chậm|1|8/10'), undefined)
  assert.equal(joined('unit|plan||tasks', '|chậm|1|8/10'), undefined)
  assert.equal(joined('text|code', 'Tên cơ quan|unit'), undefined)
})

test('a table with a header of two lines is read, with a note', () => {
  const bytes = new TextEncoder().encode('Đơn vị;Điểm;;Hạng\n;a;b;\nA;1;2;3\n')
  const table = readCsv(bytes, 'a.csv')
  assert.ok(table.ok)
  assert.deepEqual([table.value.headerLine, table.value.header], [2, ['Đơn vị', 'a', 'b', 'Hạng']])
  assert.deepEqual(table.value.rows, [{ line: 3, cells: ['A', '1', '2', '3'] }])
  const [note] = table.problems
  assert.deepEqual([note.code, note.severity], ['two-row-header', 'note'])
  assert.match(note.words.vi, /hai dòng \(1 và 2\).*như “a”/)
})
