import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerOf } from '@thuocdo/engine'
import { readCsv } from '../read-csv.ts'
import { readUnitTable } from './read-unit-table.ts'

function tableOf(...lines: readonly string[]) {
  const table = readCsv(new TextEncoder().encode(lines.join('\n')), 'bang.csv')
  assert.ok(table.ok, JSON.stringify(table.problems))
  return table.value
}

const nowhere = registerOf([], [])

test('a table of units becomes a register; ids are made of name and year', () => {
  const read = readUnitTable(
    tableOf(
      'Tên đơn vị,Loại,Ngày thành lập,Mã số',
      'Xã Đồng Mẫu,Xã,1/7/2025,M0001',
      'Sở Tư pháp,Sở,2014-05-20,',
    ),
    nowhere,
  )
  assert.ok(read.ok)
  assert.deepEqual(
    read.value.units.map(({ id, level, foundedOn, names }) => [id, level, foundedOn, names[0].en]),
    [
      ['xa-dong-mau-2025', 'commune', '2025-07-01', 'Xa Dong Mau'],
      ['so-tu-phap-2014', 'department', '2014-05-20', 'So Tu phap'],
    ],
  )
})

test('everything wrong with a table of units is told cell by cell', () => {
  const read = readUnitTable(
    tableOf(
      'id,name_vi,kind,founded_on,ended_on',
      'Sai Mã,,,31/2/2025,',
      'a-2020,Xã A,Xã,2020-01-01,2019-01-01',
      'a-2020,Xã B,Xã,2020-01-01,',
    ),
    nowhere,
  )
  assert.deepEqual(
    read.problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    [
      'empty-cell 2:2',
      'empty-cell 2:3',
      'not-a-day 2:4',
      'bad-id 2:1',
      'ends-before 3:5',
      'duplicate-unit 4:1',
    ],
  )
})

test('what a unit lies within is named by its name, of the register or of the table; one that is nowhere is told in its cell', () => {
  const header = 'Tên đơn vị,Loại,Ngày thành lập,Thuộc'
  const province = readUnitTable(
    tableOf('Tên đơn vị,Loại,Ngày thành lập', 'Hưng Yên,province,1/7/2025'),
    nowhere,
  )
  assert.ok(province.ok)
  const read = readUnitTable(
    tableOf(header, 'Sở A,Sở,1/7/2025,Hưng Yên', 'Phòng B,Sở,1/7/2025,Sở A'),
    province.value,
  )
  assert.ok(read.ok, JSON.stringify(read.problems))
  assert.deepEqual(
    read.value.units.map(({ within }) => within),
    ['hung-yen-2025', 'so-a-2025'],
  )
  const wrong = readUnitTable(tableOf(header, 'Sở A,Sở,1/7/2025,Tỉnh Nào'), province.value)
  assert.deepEqual(
    wrong.problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    ['unknown-unit 2:4'],
  )
})
