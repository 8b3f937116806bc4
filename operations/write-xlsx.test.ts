import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorkbook, readXlsx } from './read-xlsx.ts'
import { writeXlsx } from './write-xlsx.ts'

const sheet = (name: string) => ({
  name,
  head: [
    ['Đơn vị', 'Điểm'],
    ['Unit', 'Score'],
  ],
  rows: [
    ['Bắc Ninh', 69.45],
    ['=1+1', null],
  ],
})

test('what is written is read again: marks, numbers, and a text that begins like a formula', async () => {
  const [read] = (await readXlsx(writeXlsx([sheet('Bảng điểm')]))) ?? []
  assert.equal(read.name, 'Bảng điểm')
  assert.deepEqual(
    read.lines.map(({ cells }) => cells),
    [
      ['Đơn vị', 'Điểm'],
      ['Unit', 'Score'],
      ['Bắc Ninh', '69.45'],
      ['=1+1', ''],
    ],
  )
})

test('the same content is the same bytes', () => {
  assert.deepEqual(writeXlsx([sheet('Bảng')]), writeXlsx([sheet('Bảng')]))
})

test('names that spreadsheets refuse are mended: signs, length, doubles', async () => {
  const long = 'Điểm của từng đơn vị ở từng tiêu chí'
  const sheets = await readXlsx(writeXlsx([sheet('A/B: [2021]?'), sheet(long), sheet(long)]))
  const names = sheets?.map(({ name }) => name) ?? []
  assert.equal(names[0], 'A B   2021')
  assert.equal(new Set(names).size, 3)
  assert.ok(names.every(name => name.length <= 31))
})

test('signs that XML forbids or needs are kept apart from it', async () => {
  const rows = [['A & B <c> "d" \u0007', 1]]
  const [read] = (await readXlsx(writeXlsx([{ name: 'x', head: [], rows }]))) ?? []
  assert.deepEqual(read.lines[0].cells, ['A & B <c> "d" ', '1'])
})

test('the 28th column is AB', async () => {
  const rows = [Array.from({ length: 28 }, (_, at) => at)]
  const workbook = await openWorkbook(writeXlsx([{ name: 'x', head: [], rows }]))
  assert.equal(workbook?.worksheets[0].getCell('AB1').value, 27)
})
