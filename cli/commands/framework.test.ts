import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { jsonOf, realFrameworks, typed } from '../testing/typed.ts'

const annex = new URL('../../examples/annex/ca-mau-2013.docx', import.meta.url).pathname
const folder = await mkdtemp(join(tmpdir(), 'thuocdo-framework-'))
const real = { frameworks: realFrameworks }

test('a draft is written from the annex of Cà Mau, and what waits for a person is told with its row', async () => {
  const out = join(folder, 'camau-so', '2013')
  const { exit, out: text } = await typed(['framework', 'new', '--from', annex, '--out', out], real)
  assert.equal(exit, 1)
  assert.match(text, /Bản nháp camau-so\/2013\n7 tiêu chí chấm điểm; hiểu cách chấm của 6, chưa hiểu 1\./)
  assert.match(text, /note-unread {2}Bảng 1, dòng 26: 1\.3 “Kiểm tra công tác CCHC”/)
  assert.match(text, /parts-short-of-whole/)
  assert.match(text, /thuocdo check .*camau-so\/2013/)
  assert.deepEqual(await readdir(out), ['index.yaml', 'review.csv'])
  const again = await typed(['framework', 'new', '--from', annex, '--out', out], real)
  assert.equal(again.exit, 1)
  assert.match(again.err, /folder-exists/)
})

test('the checker reads the draft and finds only what the copy of the annex lacks', async () => {
  const { exit, out } = await typed(['check', join(folder, 'camau-so', '2013')], real)
  assert.equal(exit, 1)
  assert.match(out, /1 ấn bản: 1 lỗi, 0 cảnh báo/)
  assert.match(out, /cộng lại 10 điểm, chưa đủ 20/)
})

test('a preview in English writes nothing', async () => {
  const out = join(folder, 'preview', '2013')
  const { out: text } = await typed(
    ['framework', 'new', '--from', annex, '--out', out, '--preview', '--lang', 'en'],
    real,
  )
  assert.match(text, /7 scored criteria; the note of 6 was understood, of 1 not\./)
  assert.match(text, /nothing was written/)
  assert.equal((await readdir(folder)).includes('preview'), false)
})

test('as JSON every criterion has its rule, or why there is none', async () => {
  const out = join(folder, 'json', '2013')
  const { criteria, written, problems } = jsonOf(
    await typed(['framework', 'new', '--from', annex, '--out', out, '--json'], real),
  )
  assert.deepEqual([criteria[0].code, criteria[0].line, criteria[0].rule.kind], ['1.1.1', 5, 'options'])
  assert.match(criteria[6].unread.vi, /không ghi cách chấm/)
  assert.equal(written.length, 2)
  assert.ok(problems.some((p: { code: string }) => p.code === 'note-unread'))
  assert.match(await readFile(join(out, 'index.yaml'), 'utf8'), /^# Bản nháp lập từ tệp “ca-mau-2013\.docx”/)
})

test('without an annex, or with another step than new, it is wrong use', async () => {
  const [none, other] = [
    await typed(['framework', 'new']),
    await typed(['framework', 'edit', '--from', annex]),
  ]
  assert.deepEqual([none.exit, other.exit], [2, 2])
  assert.match(none.err, /Thiếu --from/)
  assert.match(other.err, /Không có lệnh “framework edit”/)
})

test('an annex that is not there is refused', async () => {
  const { exit, err } = await typed(['framework', 'new', '--from', 'khong-co.docx'])
  assert.equal(exit, 1)
  assert.match(err, /Không tìm thấy tệp “khong-co\.docx”/)
})
