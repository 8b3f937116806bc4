import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataFile, dataFileNames } from './data-files.ts'
import { dataResponse } from './data-response.ts'
import { column, type DataTable } from './data-table.ts'

const ranking: DataTable = {
  name: 'ranking',
  title: { vi: 'Xếp hạng', en: 'Ranking' },
  columns: [column('unit', 'Đơn vị', 'Unit'), column('score', 'Điểm', 'Score')],
  rows: [
    ['Đắk Lắk, Gia Lai', 61.255],
    ['An Lạc', null],
  ],
}

const origin = {
  title: { vi: 'Chỉ số mẫu', en: 'Example' },
  publisher: null,
  page: '/demo/2021',
  release: 'abc',
}

test('a table is a CSV that spreadsheets read right: a mark of the encoding, commas quoted, nothing for what is missing', async () => {
  const file = dataFile('ranking.csv', [ranking], origin)
  assert.equal(file?.body, '\uFEFFunit,score\r\n"Đắk Lắk, Gia Lai",61.255\r\nAn Lạc,\r\n')
})

test('the same table as JSON says where it comes from, and what is missing is null', async () => {
  const file = dataFile('ranking.json', [ranking], origin)
  const read = JSON.parse(String(file?.body))
  assert.deepEqual(read.rows[1], { unit: 'An Lạc', score: null })
  assert.deepEqual([read.page, read.release], ['/demo/2021', 'abc'])
})

test('the workbook of a page has all its tables, and pages without tables have none', async () => {
  const file = dataFile('workbook.xlsx', [ranking], origin)
  assert.match(file?.type ?? '', /spreadsheetml/)
  assert.equal(dataFile('workbook.xlsx', [], origin), null)
  assert.deepEqual(dataFileNames([ranking]), ['ranking.csv', 'ranking.json', 'workbook.xlsx'])
  assert.deepEqual(dataFileNames([]), [])
})

test('a file that is not there is refused with the names of those that are', async () => {
  const answer = dataResponse('rank.csv', [ranking], origin)
  assert.equal(answer.status, 404)
  assert.match(await answer.text(), /Có · There are: ranking\.csv, ranking\.json, workbook\.xlsx\./)
})

test('a file is saved under the name of its page', async () => {
  const answer = dataResponse('ranking.csv', [ranking], origin)
  assert.equal(answer.headers.get('content-disposition'), 'inline; filename="demo-2021-ranking.csv"')
})
