import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvText } from './csv.ts'
import { readCsv } from './read-csv.ts'
import type { Table } from './table.ts'

const read = (text: string) => readCsv(new TextEncoder().encode(text), 'a.csv')
const table = (text: string): Table => {
  const outcome = read(text)
  assert.ok(outcome.ok, JSON.stringify(outcome.problems))
  return outcome.value
}
const codes = (text: string) => read(text).problems.map(({ code }) => code)

test('comma, semicolon and tab are recognised, with every way to end a line', () => {
  for (const text of ['unit,a\nx,1\ny,2', 'unit;a\r\nx;1\r\ny;2\r\n', 'unit\ta\rx\t1\ry\t2\r']) {
    assert.deepEqual(table(text), {
      file: 'a.csv',
      headerLine: 1,
      header: ['unit', 'a'],
      rows: [
        { line: 2, cells: ['x', '1'] },
        { line: 3, cells: ['y', '2'] },
      ],
    })
  }
})

test('quoted cells hold separators, line breaks and doubled quotes, and lines keep their numbers', () => {
  const { header, rows } = table('unit,"a, ""b"""\n"x\ny",1\n\nz,"7,25"\n')
  assert.deepEqual(header, ['unit', 'a, "b"'])
  assert.deepEqual(rows, [
    { line: 2, cells: ['x\ny', '1'] },
    { line: 5, cells: ['z', '7,25'] },
  ])
})

test('a quote that does not close is refused with its line', () => {
  const { problems } = read('unit,a\nx,"1\ny,2\n')
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place]),
    [['broken-quotes', { file: 'a.csv', line: 2 }]],
  )
  assert.deepEqual(codes('unit,a\nx,"1"2\n'), ['broken-quotes'])
  assert.deepEqual(codes('unit,a\nx,1"2\n'), [])
})

test('a line that is too long or too short is refused, all of them at once', () => {
  const { problems } = read('unit,a\nx,7,25\ny\nz,1,,\n')
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place?.line]),
    [
      ['too-many-cells', 2],
      ['too-few-cells', 3],
    ],
  )
  assert.match(problems[0].words.vi, /Dòng 2 có 3 ô, nhiều hơn 2 cột/)
})

test('a file without content is refused, one with a header only is a table', () => {
  for (const text of ['', '\uFEFF', '\n\n', ' , \n'])
    assert.deepEqual(codes(text), ['empty-file'], JSON.stringify(text))
  assert.deepEqual(table('unit,a\n').rows, [])
})

test('what our own writer writes is read back', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'ơ', ',', ';', '"', '\n', ' ', '1') })
    .map(text => `b${text}b`)
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(rows, body => {
      const read = table(csvText([['unit', 'a', 'b'], ...body]))
      assert.deepEqual(
        read.rows.map(({ cells }) => cells),
        body,
      )
    }),
  )
})

test('any text and any bytes are read or refused', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\r', '\n', '\t') }),
      text => void read(text),
    ),
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), bytes => void readCsv(bytes, 'a.csv')))
})

test('titles above the header are passed over with a note, and the separator is that of the header', () => {
  const read = table('BẢNG 1;;\nĐơn vị tính: điểm\n\nunit;a;b\nx;1,5;2,5\n')
  assert.deepEqual(read.header, ['unit', 'a', 'b'])
  assert.deepEqual([read.headerLine, read.rows[0]], [4, { line: 5, cells: ['x', '1,5', '2,5'] }])
  assert.deepEqual(codes('BẢNG 1;;\nunit;a;b\nx;1,5;2,5\n'), ['title-passed-over'])
  assert.deepEqual(codes('unit;a;b\nx;1,5;2,5\n'), [])
})
