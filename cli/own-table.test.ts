import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { jsonOf, realFrameworks, typed } from './testing/typed.ts'

const folder = await mkdtemp(join(tmpdir(), 'thuocdo-own-'))
const file = join(folder, 'own.csv')
await writeFile(file, 'unit,plan,answers,tasks\nĐơn vị A,đúng hạn,95,10/10\nĐơn vị B,chậm,chưa công bố,1/2\n')

test('whoever scores a table of one’s own can ask why', async () => {
  const { exit, out } = await typed(['explain', 'đơn vị a', 'tiny/2025', file, '--lang', 'en'])
  assert.equal(exit, 0)
  assert.match(out, /^10\.00 points, rank 1\/1, class Good$/m)
  assert.doesNotMatch(out, /Published/)
  const node = await typed(['explain', 'Đơn vị A', 'tasks', file, '--in', 'tiny/2025', '--json'])
  assert.equal(jsonOf(node).because.score, 5)
})

test('a table without an edition, a sheet without a table, and a unit that is not in the table are refused', async () => {
  const alone = await typed(['explain', 'Đơn vị A', file])
  assert.deepEqual([alone.exit, /edition-missing/.test(alone.err)], [2, true])
  const sheet = await typed(['explain', 'Đơn vị A', '--in', 'tiny/2025', '--sheet', 'Bảng'])
  assert.deepEqual([sheet.exit, /sheet-without-file/.test(sheet.err)], [2, true])
  const one = join(folder, 'one.csv')
  await writeFile(one, 'unit,plan,answers,tasks\nĐơn vị A,đúng hạn,95,10/10\n')
  const absent = await typed(['explain', 'Đơn vị B', one, '--in', 'tiny/2025'])
  assert.deepEqual([absent.exit, /unit-not-in-table/.test(absent.err)], [1, true])
})

test('a unit without a score is named with what it lacks, for readers and for programs', async () => {
  const { out } = await typed(['score', 'tiny/2025', file])
  assert.match(out, /^1 đơn vị chưa có điểm: Đơn vị B – chưa thấy công bố: Tỷ lệ người dân hài lòng.*\.$/m)
  const { units } = jsonOf(await typed(['score', 'tiny/2025', file, '--json']))
  assert.deepEqual([units[0].missing, units[1].missing], [undefined, 'not-published'])
  assert.match(units[1].why, /^chưa thấy công bố: Tỷ lệ/)
})

test('a name means the unit that the edition holds before any other of that name', async () => {
  const { out } = await typed(['explain', 'Phú Thọ', '--in', 'index-766/2022-q3'], {
    frameworks: realFrameworks,
  })
  assert.match(out, /^Ủy ban nhân dân tỉnh Phú Thọ/)
  const ward = await typed(['explain', 'Phường Phú Thọ', '--in', 'index-766/2022-q3'], {
    frameworks: realFrameworks,
  })
  assert.match(ward.err, /unit-not-in-edition.*phường Phú Thọ/)
})
