import assert from 'node:assert/strict'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { jsonOf, realFrameworks, tinyFrameworks, typed } from '../testing/typed.ts'

const folder = await mkdtemp(join(tmpdir(), 'thuocdo-score-'))
const table = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

test('programs get the form that they rely on, unrounded', async () => {
  const answer = await typed(['score', 'tiny/2025', '--json'])
  assert.equal(answer.exit, 0)
  assert.deepEqual(jsonOf(answer), {
    index: 'tiny',
    edition: '2025',
    units: [
      {
        unit: 'don-vi-a-2020',
        name: 'Đơn vị A',
        block: '',
        score: 7,
        max: 10,
        percent: 70,
        rank: 2,
        class: 'Khá',
        published: { score: 7, rank: 2, class: 'Khá' },
        nodes: {
          plan: { score: 1, max: 2, missing: null },
          answers: { score: 2, max: 3, missing: null },
          tasks: { score: 4, max: 5, missing: null },
          tiny: { score: 7, max: 10, missing: null },
        },
      },
      {
        unit: 'don-vi-b-2020',
        name: 'Đơn vị B',
        block: '',
        score: 8,
        max: 10,
        percent: 80,
        rank: 1,
        class: 'Tốt',
        published: { score: 8, rank: 1, class: 'Tốt' },
        nodes: {
          plan: { score: 2, max: 2, missing: null },
          answers: { score: 2, max: 3, missing: null },
          tasks: { score: null, max: 5, missing: 'not-applicable' },
          tiny: { score: 8, max: 10, missing: null },
        },
      },
    ],
  })
})

test('a person gets a table, the best first', async () => {
  const { out } = await typed(['score', 'tiny/2025'])
  assert.match(out, /1 {2}Đơn vị B {2}8,00 {2}Tốt {17}2,00 {12}2,00 {15}–\n {3}2 {2}Đơn vị A {2}7,00/)
  assert.match(out, /2\/2 đơn vị khớp/)
})

test('columns that a terminal has no room for are told of', async () => {
  const { out } = await typed(['score', 'tiny/2025', '--lang', 'en'], { terminal: { width: 34 } })
  assert.match(out, /^Rank {2}Unit {4}Score {2}Class {2}plan$/m)
  assert.match(out, /… 2 more columns: add --csv or --json/)
})

test('CSV is plain for pipes, and made for Excel in a file', async () => {
  const { out } = await typed(['score', 'tiny/2025', '--csv'])
  assert.equal(out.split('\n')[1], 'don-vi-a-2020,Đơn vị A,,7,10,70,2,Khá,7,2,1,2,4')
  const file = join(folder, 'new', 'tiny.csv')
  assert.equal((await typed(['score', 'tiny/2025', '--out', file])).exit, 0)
  assert.ok((await readFile(file, 'utf8')).startsWith('\uFEFFunit,name,block,score'))
})

test('a form that cannot be written is refused before anything is computed', async () => {
  const { exit, err } = await typed(['score', 'tiny/2025', '--out', 'tiny.xlsx'])
  assert.equal(exit, 2)
  assert.match(err, /unknown-form/)
})

test('a table of one’s own is scored; no published results are claimed for it', async () => {
  const file = await table('own.csv', 'unit,plan,answers,tasks\nĐơn vị A,đúng hạn,95,10/10\n')
  const { units } = jsonOf(await typed(['score', 'tiny/2025', file, '--json']))
  assert.deepEqual([units.length, units[0].score, units[0].published], [1, 10, {}])
})

test('a table with faults is refused whole, each with its cell', async () => {
  const file = await table(
    'bad.csv',
    'unit,plan,answers,tasks\nĐơn vị C,đúng hạm,95,10\nĐơn vị A,đúng hạm,95,10\n',
  )
  const answer = await typed(['score', 'tiny/2025', file, '--json'])
  assert.equal(answer.exit, 1)
  const { problems } = jsonOf(answer)
  assert.deepEqual(
    problems.map((p: { code: string; line: number; column: number }) => [p.code, p.line, p.column]),
    [
      ['unknown-unit', 2, 1],
      ['unknown-option', 3, 2],
      ['not-a-ratio', 3, 4],
    ],
  )
})

test('a folder stands for the edition in it; an edition that is not there is refused with the nearest', async () => {
  assert.equal((await typed(['score', `${tinyFrameworks}/tiny/2025`, '--json'])).exit, 0)
  const { exit, err } = await typed(['score', 'tiny/2024'])
  assert.equal(exit, 1)
  assert.match(err, /Không có ấn bản “tiny\/2024”\. Có phải “tiny\/2025”\?/)
})

test('PCI 2011 is scored, with the alarm that it does not reproduce', async () => {
  const { exit, err } = await typed(['score', 'pci/2011', '--json'], { frameworks: realFrameworks })
  assert.equal(exit, 0)
  assert.match(err, /does-not-reproduce/)
})

test('printed totals stand where nothing can be computed again', async () => {
  const { out } = await typed(['score', 'pci/2022'], { frameworks: realFrameworks })
  assert.match(out, /^ +4 {2}Bà Rịa - Vũng Tàu +70,26 +–/m)
  assert.match(out, /13 đơn vị không tính lại được, chỉ có điểm công bố\./)
})

test('a table that holds one of two units is scored with a warning; a whole one without', async () => {
  const part = await table('part.csv', 'unit,plan,answers,tasks\nĐơn vị A,đúng hạn,95,10/10\n')
  const { exit, err } = await typed(['score', 'tiny/2025', part])
  assert.equal(exit, 0)
  assert.match(err, /cảnh báo {2}units-absent {2}1\/2 đơn vị có trong bảng; 1 đơn vị vắng mặt/)
  const whole = await table(
    'whole.csv',
    'unit,plan,answers,tasks\nĐơn vị A,đúng hạn,95,10/10\nĐơn vị B,chậm,75,1/2\n',
  )
  assert.equal((await typed(['score', 'tiny/2025', whole])).err, '')
})

test('a table as officers have it is read: a title above, and numbered lines', async () => {
  const file = await table(
    'officers.csv',
    'BẢNG SỐ LIỆU NĂM 2025;;;;\n\nSTT;Đơn vị;plan;answers;tasks\n1;Đơn vị A;chậm;85;8/10\n2;Đơn vị B;đúng hạn;75;N/A: chưa giao việc\n',
  )
  const { exit, out, err } = await typed(['score', 'tiny/2025', file])
  assert.equal(exit, 0)
  assert.match(out, /1 {2}Đơn vị B {2}8,00/)
  assert.match(err, /ghi chú {2}title-passed-over {2}Đã bỏ qua 1 dòng tên bảng .*“BẢNG SỐ LIỆU NĂM 2025”/)
})

test('a printed column is refused with the command that reads it', async () => {
  const file = await table('printed.csv', 'unit,plan,answers,tasks,Tổng điểm\nĐơn vị A,chậm,85,8/10,7\n')
  const { exit, err } = await typed(['score', 'tiny/2025', file])
  assert.equal(exit, 1)
  assert.match(err, /printed-column {2}Cột E “Tổng điểm” .*“thuocdo import”/)
})

test('a folder in place of a table is called a folder, and two forms at once are wrong use', async () => {
  const { exit, err } = await typed(['score', 'tiny/2025', folder])
  assert.equal(exit, 1)
  assert.match(err, /is-folder.*là thư mục/)
  assert.equal((await typed(['score', 'tiny/2025', '--csv', '--json'])).exit, 2)
})
