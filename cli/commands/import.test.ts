import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { jsonOf, realFrameworks, typed } from '../testing/typed.ts'

const folder = await mkdtemp(join(tmpdir(), 'thuocdo-import-'))
const table = async (name: string, ...lines: readonly string[]): Promise<string> => {
  await writeFile(join(folder, name), lines.join('\n'))
  return join(folder, name)
}

test('a table that follows from its inputs is imported, and what was printed is kept', async () => {
  const file = await table(
    'good.csv',
    'Đơn vị;plan;answers;tasks;Tổng điểm;Hạng',
    'don vi b;đúng hạn;75,5;N/A: chưa giao việc;8;1',
    'Đơn vị A;chậm;85;8/10;7;2',
  )
  const out = join(folder, 'good')
  const { exit, out: text } = await typed(['import', file, '--as', 'tiny/2025', '--out', out])
  assert.equal(exit, 0)
  assert.match(text, /2 đơn vị; 2\/2 thứ hạng trùng\./)
  assert.match(text, /^tiny {3}2\/2/m)
  assert.match(text, /don vi b → Đơn vị B \(don-vi-b-2020\)/)
  assert.equal(
    await readFile(join(out, 'inputs.csv'), 'utf8'),
    'unit,plan,answers,tasks\ndon-vi-b-2020,đúng hạn,75.5,not-applicable: chưa giao việc\ndon-vi-a-2020,chậm,85,8/10\n',
  )
  assert.equal(
    await readFile(join(out, 'published.csv'), 'utf8'),
    'unit,score,rank\ndon-vi-b-2020,8,1\ndon-vi-a-2020,7,2\n',
  )
  const again = await typed(['import', file, '--as', 'tiny/2025', '--out', out])
  assert.equal(again.exit, 1)
  assert.match(again.err, /would-overwrite/)
})

test('a table that does not follow from its inputs raises the alarm: 7.5 is printed, 7 computed', async () => {
  const file = await table(
    'alarm.csv',
    'unit,plan,answers,tasks,score',
    'Đơn vị A,chậm,85,8/10,7.5',
    'Đơn vị B,đúng hạn,75,N/A: chưa giao việc,8',
  )
  const answer = await typed(['import', file, '--as', 'tiny/2025', '--json'])
  assert.equal(answer.exit, 1)
  const { nodes, problems } = jsonOf(answer)
  assert.deepEqual([nodes[0].node, nodes[0].units, nodes[0].within, nodes[0].largest], ['tiny', 2, 1, 0.5])
  assert.equal(problems[0].code, 'does-not-reproduce')
})

test('printed classes are counted beside ours, and the tolerance is called so', async () => {
  const file = await table(
    'classes.csv',
    'unit,plan,answers,tasks,score,class',
    'Đơn vị A,chậm,85,8/10,7,Tốt',
    'Đơn vị B,đúng hạn,75,N/A: chưa giao việc,8,Tốt',
  )
  const { exit, out } = await typed(['import', file, '--as', 'tiny/2025'])
  assert.equal(exit, 1)
  assert.match(out, /2 đơn vị; 1\/2 loại trùng\./)
  assert.match(out, /Sai số cho phép/)
  assert.match(out, /classes-differ/)
})

test('one fault anywhere, and nothing is written', async () => {
  const file = await table(
    'bad.csv',
    'unit,plan,answers,tasks,score,total',
    'Đơn vị C,chậm,85,8/10,7,x',
    'Đơn vị A,chậm,85,8/10,7,x',
  )
  const out = join(folder, 'bad')
  const { exit, err } = await typed(['import', file, '--as', 'tiny/2025', '--out', out])
  assert.equal(exit, 1)
  for (const code of ['unknown-unit', 'duplicate-column', 'not-a-number']) assert.match(err, new RegExp(code))
  assert.equal((await readdir(folder)).includes('bad'), false)
})

test('without an edition it is wrong use', async () => {
  const { exit, err } = await typed(['import', 'table.csv'])
  assert.equal(exit, 2)
  assert.match(err, /Thiếu --as/)
})

test('an alarm names the unit, and counts although the edition acknowledges the like of its own table', async () => {
  const inputs = (await readFile(join(realFrameworks, 'pci', '2011', 'inputs.csv'), 'utf8'))
    .trim()
    .split('\n')
  const published = (await readFile(join(realFrameworks, 'pci', '2011', 'published.csv'), 'utf8'))
    .trim()
    .split('\n')
  const totals = new Map(published.map(line => [line.split(',')[0], line.split(',')[1]]))
  const file = await table('2011.csv', ...inputs.map(line => `${line},${totals.get(line.split(',')[0])}`))
  const { exit, out } = await typed(['import', file, '--as', 'pci/2011'], { frameworks: realFrameworks })
  assert.equal(exit, 1)
  assert.match(out, /does-not-reproduce .*\(Vĩnh Long\)/)
  assert.doesNotMatch(out, /Đã thừa nhận/)
  assert.doesNotMatch(out, /band-gap/)
})
