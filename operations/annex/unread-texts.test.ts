import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Workbook } from '@cj-tech-master/excelts'
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { parseAnnex } from './read-annex.ts'
import { excelFile, type RowsOf, wordParts } from './testing/annex-files.ts'
import { unreadTexts } from './unread-texts.ts'

const rows: RowsOf = [
  ['STT', 'Tiêu chí', 'Điểm tối đa'],
  ['1', 'Kế hoạch', '4'],
]

async function told(bytes: Uint8Array, used: readonly string[] = []) {
  const annex = await parseAnnex(bytes, 'annex')
  assert.ok(annex.ok)
  return unreadTexts(annex.value, used)
}

test('every paragraph outside the table is told as not read, but for the title and lines of form', async () => {
  const title = 'BỘ CHỈ SỐ NĂM 2026'
  const bytes = await wordParts(
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'PHỤ LỤC I',
    title,
    '(Kèm theo Quyết định số 12/QĐ-UBND)',
    'Tiêu chí 1 chỉ áp dụng cho sở có thủ tục hành chính.',
    rows,
    'Đơn vị nộp báo cáo chậm bị trừ 2 điểm.',
  )
  const problems = await told(bytes, [title])
  assert.deepEqual(
    problems.map(({ code, severity }) => [code, severity]),
    [
      ['text-unread', 'note'],
      ['text-unread', 'note'],
    ],
  )
  assert.match(problems[0].words.vi, /^Ngoài bảng, đoạn 5: “Tiêu chí 1 chỉ áp dụng/)
  assert.match(problems[1].words.vi, /trừ 2 điểm.*hãy đưa vào bảng rồi chạy lại/)
})

test('a line above the table of a sheet is told with its row', async () => {
  const [problem, ...more] = await told(await excelFile([['Sở không có TTHC nhân 1,1'], ...rows]))
  assert.match(problem.words.vi, /^Trang “Phụ lục 1”, dòng 1: “Sở không có TTHC/)
  assert.deepEqual(more, [])
})

test('comments and footnotes of a Word file are told', async () => {
  const remark = new Paragraph({
    children: [
      new CommentRangeStart(0),
      new TextRun('PHỤ LỤC'),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
      new FootnoteReferenceRun(1),
    ],
  })
  const document = new Document({
    comments: { children: [{ id: 0, children: [new Paragraph('Không tính với Thanh tra')] }] },
    footnotes: { 1: { children: [new Paragraph('Nhân hệ số 2')] } },
    sections: [{ children: [remark] }],
  })
  const words = (await told(await Packer.toBuffer(document))).map(problem => problem.words.vi).join('\n')
  assert.match(words, /Không tính với Thanh tra/)
  assert.match(words, /Nhân hệ số 2/)
})

test('comments and hidden rows of a sheet are seen', async () => {
  const book = new Workbook()
  const sheet = book.addWorksheet('PL1')
  for (const row of rows) sheet.addRow([...row])
  sheet.getCell('B2').note = 'Không áp dụng cho Thanh tra tỉnh'
  sheet.getRow(2).hidden = true
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const [problem] = await told(bytes)
  assert.match(problem.words.vi, /^Trang “PL1”, dòng 2: ghi chú bên lề “Không áp dụng cho Thanh tra tỉnh”/)
  const annex = await parseAnnex(bytes, 'annex')
  assert.equal(annex.ok && annex.value.grids[0].rows[1].hidden, true)
})

test('one cell in an old encoding among rows in Unicode is enough to refuse the annex, and says which', async () => {
  for (const [encoding, name] of [
    ['TCVN3', 'Tæ chøc thùc hiÖn kÕ ho¹ch c¶i c¸ch'],
    ['VNI', 'Keá hoaïch caûi caùch haønh chính'],
  ]) {
    const many = Array.from({ length: 30 }, (_, i) => [String(i + 2), 'Kế hoạch cải cách hành chính', '2'])
    const annex = await parseAnnex(await wordParts([...rows, ['32', name, '2'], ...many]), 'annex')
    assert.equal(annex.ok, false)
    const [problem] = annex.problems
    assert.equal(problem.code, 'old-encoding')
    assert.match(problem.words.vi, new RegExp(`^Bảng 1, dòng 3: .*${encoding}.*lưu tệp \\.docx`))
    assert.doesNotMatch(problem.words.vi, /CSV|xlsx/)
  }
})

test('the sign of a formula is no letter of an old encoding', async () => {
  const annex = await parseAnnex(await wordParts([...rows, ['2', 'Báo cáo', '2', 'b/a×100; a÷b']]), 'annex')
  assert.equal(annex.ok, true)
})
