import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Workbook } from '@cj-tech-master/excelts'
import { importTable } from './import-table.ts'
import { openWorld } from './open-world.ts'
import { writeImported } from './write-imported.ts'
import { writeWhole } from './write-whole.ts'

const opened = await openWorld(new URL('../examples/printed/', import.meta.url).pathname)
assert.ok(opened.ok)
const world = opened.value
const folder = await mkdtemp(join(tmpdir(), 'thuocdo-printed-table-'))

async function table(name: string, ...lines: readonly string[]): Promise<string> {
  await writeFile(join(folder, name), lines.join('\n'))
  return join(folder, name)
}

/** A workbook with a sheet for each list of rows. */
async function workbook(sheets: {
  readonly [name: string]: readonly (readonly (string | number)[])[]
}): Promise<string> {
  const book = new Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row])
  }
  const file = join(folder, 'sổ.xlsx')
  await writeFile(file, new Uint8Array(await book.xlsx.writeBuffer()))
  return file
}

const two = {
  'Ghi chú': [
    ['Chỉ để đọc', ''],
    ['x', 'y'],
  ],
  'Kết quả': [
    ['STT', 'Đơn vị', 'own', 'asked', 'Điểm', 'Xếp loại'],
    [1, 'Đơn vị A', 52, 33, 85, 'Tốt'],
  ],
}

test('of a workbook the sheet that was named is read', async () => {
  const imported = await importTable(world, await workbook(two), 'paper/2025', { sheet: 'Kết quả' })
  assert.ok(imported.ok)
  const figures = { own: 52, asked: 33 }
  assert.deepEqual([...imported.value.published], [['don-vi-a-2020', { score: 85, class: 'Tốt', figures }]])
  assert.deepEqual(imported.value.absent, ['don-vi-b-2020', 'don-vi-c-2020', 'don-vi-d-2020'])
})

test('a sheet that is not there is refused with those that are', async () => {
  const imported = await importTable(world, await workbook(two), 'paper/2025', { sheet: 'Bảng' })
  assert.deepEqual(
    imported.problems.map(({ code }) => code),
    ['no-such-sheet'],
  )
  assert.match(imported.problems[0].words.vi, /“Ghi chú”, “Kết quả”/)
})

test('points and base, sources and notes are kept, other printed figures by a name of their own, labels left', async () => {
  const file = await table(
    'đủ.csv',
    'unit,points,base,score,published:online,attr:phone,source,note_vi,year',
    'Đơn vị C,29,48,60.42,100,0123,news,In trang 3.,2025',
  )
  const imported = await importTable(world, file, 'paper/2025')
  assert.ok(imported.ok)
  assert.deepEqual(imported.value.problems, [])
  const out = join(folder, 'đủ')
  assert.ok((await writeImported(imported.value, out)).ok)
  assert.equal(
    await readFile(join(out, 'published.csv'), 'utf8'),
    'unit,score,points,base,online,source,note_vi,note_en\ndon-vi-c-2020,60.42,29,48,100,news,In trang 3.,In trang 3.\n',
  )
})

test('a table of another year, or with a source that the edition does not have, is refused', async () => {
  const file = await table('khác.csv', 'unit,score,source,year', 'Đơn vị C,60,bao,2024')
  const { problems } = await importTable(world, file, 'paper/2025')
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['wrong-period', 'unknown-source'],
  )
})

test('files appear whole: in a new folder at once, in an old one beside what is there', async () => {
  const out = join(folder, 'sâu', 'mới')
  await writeWhole(out, new Map([['a.txt', 'a']]))
  assert.deepEqual(await readdir(join(folder, 'sâu')), ['mới'])
  await writeWhole(out, new Map([['b.txt', 'b']]))
  assert.deepEqual((await readdir(out)).sort(), ['a.txt', 'b.txt'])
  assert.equal((await stat(out)).mode & 0o055, 0o055)
})

test('what cannot be written leaves nothing behind', async () => {
  const out = join(folder, 'nửa')
  await mkdir(join(out, 'b.txt'), { recursive: true })
  await assert.rejects(writeWhole(out, new Map([['b.txt', 'b']])))
  assert.deepEqual(
    (await readdir(folder)).filter(name => name.startsWith('.')),
    [],
  )
})
