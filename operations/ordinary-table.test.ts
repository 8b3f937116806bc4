import assert from 'node:assert/strict'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Workbook } from '@cj-tech-master/excelts'
import type { Problem } from '@thuocdo/engine'
import { importTable } from './import-table.ts'
import { scoreEdition } from './score-edition.ts'
import { real, tiny } from './testing/worlds.ts'
import { writeImported } from './write-imported.ts'

const folder = await mkdtemp(join(tmpdir(), 'thuocdo-ordinary-'))

async function table(name: string, ...lines: readonly string[]): Promise<string> {
  await writeFile(join(folder, name), lines.join('\n'))
  return join(folder, name)
}
const codes = (problems: readonly Problem[]): readonly string[] => problems.map(({ code }) => code)

/** The table of a department as it is kept: title, a header of two lines, a mean, a line of signature. */
const department = [
  'KẾT QUẢ XẾP HẠNG NĂM 2024;;;;;;',
  'STT;Tên cơ quan, đơn vị;Khối;Điểm;;PAR INDEX;Ghi chú',
  ';;;appraisal;survey;;',
  '1;Sở Tài chính;department;75,05;15;90,05;',
  '2;Sở Nội vụ;department;75,02;14,5;89,52;kiểm tra lại',
  ';Trung bình;;75;14,75;89,78;',
  'Người lập biểu;;;;;;',
]

test('an ordinary table of printed results is read as it is kept; its remarks stay with their units', async () => {
  const imported = await importTable(real, await table('sở.csv', ...department), 'par-thanh-hoa/2024')
  assert.ok(imported.ok)
  const [first, second] = [...imported.value.published.values()]
  assert.deepEqual(
    [first.score, first.figures, first.note],
    [90.05, { appraisal: 75.05, survey: 15 }, undefined],
  )
  assert.deepEqual([second.score, second.note?.vi], [89.52, 'kiểm tra lại'])
  assert.equal(imported.value.published.size, 2)
  assert.deepEqual(codes(imported.value.problems), [
    'title-passed-over',
    'two-row-header',
    'summary-passed-over',
    'remark-passed-over',
  ])
})

test('the same table scored by its inputs leaves remarks, means and signatures out, each with a note', async () => {
  const file = await table(
    'đầu vào.csv',
    'STT,"Đơn vị, địa phương",plan,answers,tasks,Ghi chú',
    '1,Đơn vị A,chậm,85,8/10,xem lại',
    ',Trung vị,,85,,',
    ',,,,,Giám đốc',
  )
  const scored = await scoreEdition(tiny, 'tiny/2025', { file })
  assert.ok(scored.ok)
  assert.deepEqual(scored.value.result.units, ['don-vi-a-2020'])
  assert.deepEqual(
    codes(scored.value.problems).filter(code => code !== 'units-absent'),
    ['notes-left-out', 'summary-passed-over', 'remark-passed-over'],
  )
  const imported = await importTable(tiny, file, 'tiny/2025')
  assert.ok(imported.ok)
  assert.equal(imported.value.published.get('don-vi-a-2020')?.note?.vi, 'xem lại')
  assert.equal(imported.value.crosswalk[0].text, 'Đơn vị A')
})

test('the title of the index itself heads its total; that of another index does not', async () => {
  const own = await table('pci.csv', 'Tỉnh;PAR INDEX 2022', 'Hải Phòng;90,1')
  const imported = await importTable(real, own, 'par-province/2022')
  assert.ok(imported.ok)
  assert.equal([...imported.value.published.values()][0].score, 90.1)
  const sipas = await importTable(
    real,
    await table('s.csv', 'Tỉnh;Điểm SIPAS', 'Hải Phòng;90,1'),
    'sipas/2022',
  )
  assert.ok(sipas.ok)
  assert.equal([...sipas.value.published.values()][0].score, 90.1)
  const other = await importTable(real, await table('p.csv', 'Tỉnh;PCI', 'Hải Phòng;70'), 'par-province/2022')
  assert.deepEqual(codes(other.problems.filter(({ severity }) => severity === 'error')), ['unknown-column'])
})

test('printed ranks and classes that are others than ours raise an alarm beside a computed edition', async () => {
  const head = 'unit,plan,answers,tasks,score,rank,class'
  const [a, b] = ['Đơn vị A,chậm,85,8/10,7', 'Đơn vị B,đúng hạn,75,N/A: chưa giao việc,8']
  const right = await importTable(
    tiny,
    await table('đúng.csv', head, `${a},2,Khá`, `${b},1,Tốt`),
    'tiny/2025',
  )
  assert.ok(right.ok)
  assert.deepEqual(right.value.problems, [])
  assert.deepEqual(right.value.classes, { compared: 2, same: 2 })
  const wrong = await importTable(tiny, await table('sai.csv', head, `${a},1,Khá`, `${b},2,Khá`), 'tiny/2025')
  assert.ok(wrong.ok)
  assert.deepEqual(codes(wrong.value.problems), ['ranks-differ', 'classes-differ'])
  assert.deepEqual([wrong.value.ranks, wrong.value.classes.same], [{ compared: 2, same: 0 }, 1])
  const [ranks, classes] = wrong.value.problems.map(({ words }) => words.vi)
  assert.match(ranks, /ở 2\/2 đơn vị; đơn vị đầu tiên, Đơn vị A: in hạng 1, tính lại ra 2\./)
  assert.match(classes, /ở 1\/2 đơn vị; đơn vị đầu tiên, Đơn vị B: in loại Khá, tính lại ra Tốt\./)
  const out = join(folder, 'sai')
  assert.ok((await writeImported(wrong.value, out)).ok)
  assert.deepEqual(JSON.parse(await readFile(join(out, 'report.json'), 'utf8')).classes, {
    compared: 2,
    same: 1,
  })
})

test('an edition that acknowledges other classes with a reason is in order', async () => {
  const scored = await scoreEdition(real, 'pci/2011')
  assert.ok(scored.ok)
  const found = scored.value.problems.find(({ code }) => code === 'classes-differ')
  assert.equal(found?.acknowledged, true)
})

test('lines of a crosswalk that the table does not hold are told of; those that it holds are not', async () => {
  const crosswalk = await table(
    'ten.csv',
    'text,unit,code',
    'Đơn vị đầu,don-vi-a-2020,',
    'Đơn vị cuối,don-vi-b-2020,',
    'Kế hoạch,,plan',
    'Trả lời,,answers',
  )
  const file = await table('tắt.csv', 'unit,Kế hoạch,answers,tasks', 'Đơn vị đầu,chậm,85,8/10')
  const imported = await importTable(tiny, file, 'tiny/2025', { crosswalk })
  assert.ok(imported.ok)
  const [unused, ...others] = imported.value.problems
  assert.deepEqual([unused.code, unused.severity, others], ['crosswalk-unused', 'note', []])
  assert.match(unused.words.vi, /^2 dòng .*“Đơn vị cuối” \(dòng 3\), “Trả lời” \(dòng 5\)\./)
})

test('a cover sheet is refused with the sheets that follow it and how to choose one', async () => {
  const book = new Workbook()
  book.addWorksheet('Bìa').addRow(['ỦY BAN NHÂN DÂN TỈNH'])
  const sheet = book.addWorksheet('Khối sở')
  for (const line of department) sheet.addRow(line.split(';'))
  const file = join(folder, 'sổ.xlsx')
  await writeFile(file, new Uint8Array(await book.xlsx.writeBuffer()))
  for (const edition of ['par-thanh-hoa/2024', 'pci/2021']) {
    const { problems } = await importTable(real, file, edition)
    const said = problems.filter(({ code }) => code === 'first-sheet-only' || code === 'no-header')
    assert.equal(said.length, 2, edition)
    for (const { words } of said) assert.match(words.vi, /“Khối sở”.*--sheet/)
  }
  assert.ok((await importTable(real, file, 'par-thanh-hoa/2024', { sheet: 'Khối sở' })).ok)
})
