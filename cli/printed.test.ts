import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { jsonOf, printedFrameworks, typed } from './testing/typed.ts'

const machine = { frameworks: printedFrameworks }
const folder = await mkdtemp(join(tmpdir(), 'thuocdo-printed-'))
const table = async (name: string, ...lines: readonly string[]): Promise<string> => {
  await writeFile(join(folder, name), lines.join('\n'))
  return join(folder, name)
}

test('score shows what was printed, by the printed ranks, and how much of it is known', async () => {
  const { exit, out, err } = await typed(['score', 'paper/2025'], machine)
  assert.equal(exit, 0)
  assert.match(out, / 1 {2}Đơn vị A {2}85,00 {2}Tốt {16}– {6}52,00 {5}33,00\n {3}2 {2}Đơn vị D {6}–/)
  assert.match(out, /Đơn vị C {2}60,42 {2}Khá {12}29\/48/)
  assert.match(out, /^4\/6 đơn vị được biết, số liệu như nguồn đã công bố\.$/m)
  assert.match(
    out,
    /^Các nguồn điểm cộng lại so với tổng đã in: 1\/2 đơn vị khớp trong 0,02; lệch lớn nhất 1\.$/m,
  )
  assert.match(out, /^Nguồn: Báo cáo của Sở Nhỏ \(Sở Nhỏ\); Tin của Báo Nhỏ \(Báo Nhỏ\)\.$/m)
  assert.match(err, /parts-miss-total {2}“Đơn vị B”/)
  assert.match(
    (await typed(['score', 'paper/2025', '--lang', 'en'], machine)).out,
    /^4 of 6 known, as the source printed them\.$/m,
  )
})

test('programs get coverage, claims, and per unit its source and note', async () => {
  const answer = jsonOf(await typed(['score', 'paper/2025', '--json'], machine))
  assert.deepEqual(
    [answer.kind, answer.coverage, answer.claims.length],
    ['published', { known: 4, of: 6 }, 4],
  )
  const { published, rank, nodes } = answer.units[1]
  assert.deepEqual(published, {
    score: 72.5,
    rank: 3,
    class: 'Khá',
    own: 45,
    asked: 28.5,
    source: 'report',
    note: 'Một báo khác in 73,5.',
  })
  assert.deepEqual([rank, nodes.plan], [3, { score: null, max: 60, missing: 'not-published' }])
})

test('CSV has the figures beside the tree, too', async () => {
  const { out } = await typed(['score', 'paper/2025', '--csv'], machine)
  assert.match(out, /^unit,.*,points,base,own,asked,source,note$/m)
  assert.match(out, /^don-vi-c-2020,.*,29,48,,,news,$/m)
})

test('rank keeps the printed ranks and makes none at a node', async () => {
  const { out } = await typed(['rank', 'paper/2025'], machine)
  assert.match(out, / 2 {2}Đơn vị D {6}–\n {3}3 {2}Đơn vị B/)
  const { units } = jsonOf(await typed(['rank', 'paper/2025', 'plan', '--json'], machine))
  assert.ok(units.every(({ rank }: { rank: number | null }) => rank === null))
})

test('explain says the printed figures of a unit, its source, its note and what others say', async () => {
  const { out } = await typed(['explain', 'don vi b', 'paper/2025'], machine)
  assert.match(out, /^72,50 điểm, hạng 3\/6, xếp loại Khá\nSố liệu như nguồn đã công bố, không tính lại\.$/m)
  assert.match(out, /^Nguồn: Báo cáo của Sở Nhỏ\nGhi chú: Một báo khác in 73,5\.$/m)
  assert.match(out, /^ {2}own {2}Thẩm định: 45,00 \/ 60$/m)
  assert.match(
    out,
    /^ {2}thứ hạng: 1 \(vùng núi\) · Đơn vị B · Tin của Báo Nhỏ <https:\/\/example\.org\/news>$/m,
  )
  assert.match(out, /^ {2}trung bình \(mọi đơn vị\): 70,1/m)
  const c = await typed(['explain', 'don vi c', 'paper/2025', '--lang', 'en'], machine)
  assert.match(c.out, /^Points: 29\nThe unit’s own base: 48$/m)
})

test('editions tell how many units of a printed one are known', async () => {
  const { out } = await typed(['editions'], machine)
  assert.match(out, /^paper\/2025 {2}chỉ công bố {3}4\/6 {2}chính thức/m)
  const { editions } = jsonOf(await typed(['editions', '--json'], machine))
  assert.deepEqual(editions[0].coverage, { known: 3, of: 6 })
})

test('change compares what was printed, tells the break, and no causes', async () => {
  const { out } = await typed(['change', 'paper/2024', 'paper/2025', 'đơn vị a'], machine)
  assert.match(out, /^Điểm 80,00 → 85,00 \(\+5,00\)\nHạng 1 → 1 \(giữ nguyên\)$/m)
  assert.match(out, /Chỉ so sánh những số đã công bố; không có đầu vào nên không tách được nguyên nhân\./)
  assert.match(out, /không so sánh trực tiếp được: Năm 2025 dùng bộ tiêu chí mới\./)
  assert.doesNotMatch(out, /quá khác nhau/)
})

test('of a unit of which only ranks are known the ranks are compared', async () => {
  const one = await typed(['change', 'paper/2024', 'paper/2025', 'đơn vị d'], machine)
  assert.match(one.out, /^Hạng 5 → 2 \(lên 3 bậc\)$/m)
  const all = await typed(['change', 'paper/2024', 'paper/2025'], machine)
  assert.match(all.out, /^Chỉ biết thứ hạng ở cả hai kỳ:\n {2}Đơn vị D: 5 → 2 \(lên 3 bậc\)$/m)
  const json = jsonOf(await typed(['change', 'paper/2024', 'paper/2025', '--json'], machine))
  assert.deepEqual([json.printedOnly, json.units[0].sources, json.rankedOnly[0].places], [true, null, 3])
})

test('a unit of one year only has nothing to compare', async () => {
  const { exit, err } = await typed(['change', 'paper/2024', 'paper/2025', 'đơn vị c'], machine)
  assert.equal(exit, 1)
  assert.match(err, /unit-not-in-both/)
})

const printedLines = [
  'TT;Đơn vị;Thẩm định;asked;Tổng điểm;Hạng',
  '1;Đv. A;52,5;33;85,5;1',
  '2;Đơn vị B;45;28,5;72,5;2',
]

test('a printed table is imported as it is, its names and titles crossed by a file', async () => {
  const file = await table('bảng.csv', ...printedLines)
  const names = await table('tên.csv', 'text,unit,code', 'Đv. A,don-vi-a-2020,', 'Thẩm định,,own')
  const out = join(folder, 'moi', '2025')
  const { exit, out: text } = await typed(
    ['import', file, '--as', 'paper/2025', '--crosswalk', names, '--out', out],
    machine,
  )
  assert.equal(exit, 1, 'an alarm is open')
  assert.match(text, /^paper \(theo nguồn điểm\) {3}1\/2 +0,02/m)
  assert.match(text, /^ {2}Đv\. A → Đơn vị A \(don-vi-a-2020\)$/m)
  assert.match(text, /parts-miss-total {2}“Đơn vị B”/)
  assert.deepEqual((await readdir(out)).sort(), ['published.csv', 'report.json'])
  assert.deepEqual(await readdir(join(folder, 'moi')), ['2025'])
  assert.equal(
    await readFile(join(out, 'published.csv'), 'utf8'),
    'unit,score,rank,own,asked\ndon-vi-a-2020,85.5,1,52.5,33\ndon-vi-b-2020,72.5,2,45,28.5\n',
  )
})

test('names and titles that nobody knows are refused at once, with what is meant, and nothing is written', async () => {
  const file = await table('lạ.csv', ...printedLines, '3;Đơn vị C;1;2;3;hai')
  const out = join(folder, 'khong')
  const { exit, err } = await typed(['import', file, '--as', 'paper/2025', '--out', out], machine)
  assert.equal(exit, 1)
  assert.match(err, /unknown-column {2}Không rõ cột C “Thẩm định”\. Có phải “own”\?/)
  assert.match(err, /unknown-unit {2}Ô B2: Không có đơn vị “Đv\. A”/)
  assert.match(err, /not-a-number {2}Ô F4/)
  await assert.rejects(readdir(out))
})

test('a crosswalk that crosses with nothing, or with two, is refused', async () => {
  const file = await table('bảng2.csv', ...printedLines)
  const names = await table(
    'sai.csv',
    'text,unit,code',
    'Đv. A,don-vi-z,',
    'Đv. A,don-vi-a-2020,',
    'Đv. A,don-vi-b-2020,',
    ',don-vi-a-2020,',
    'x,,onw',
  )
  const { err } = await typed(['import', file, '--as', 'paper/2025', '--crosswalk', names], machine)
  for (const code of ['unknown-unit', 'crosswalk-twice', 'crosswalk-incomplete', 'unknown-code'])
    assert.match(err, new RegExp(code))
  const form = await table('cot.csv', 'a,b', '1,2')
  assert.match(
    (await typed(['import', file, '--as', 'paper/2025', '--crosswalk', form], machine)).err,
    /crosswalk-form/,
  )
})

test('a sheet needs a file to take it from', async () => {
  const { exit, err } = await typed(['score', 'paper/2025', '--sheet', 'Bảng 2'], machine)
  assert.equal(exit, 2)
  assert.match(err, /sheet-without-file/)
})
