import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entryText, fieldName } from './entry-text.ts'

test('codes, fields and numbers of an entry are words of the language', () => {
  const body = { cause: 'subjective', points: 0.25, reason: 'evidence-incomplete', stage: 'appraised-1' }
  assert.equal(
    entryText(body, 'vi'),
    'do nguyên nhân chủ quan, điểm 0,25, lý do tài liệu kiểm chứng chưa đủ, bước thẩm định lần 1',
  )
  assert.match(entryText(body, 'en'), /points 0\.25, reason incomplete evidence, stage first appraisal$/)
  assert.equal(
    entryText({ declared: { done: 46, of: 1050 } }, 'vi'),
    'số kê khai (làm được 46, trên tổng 1.050)',
  )
})

test('what nobody named stays as it is recorded, and a reason in words is not the code', () => {
  assert.equal(entryText({ x: 'y-z', list: [1, null, true] }, 'vi'), 'x y-z, list 1, –, có')
  assert.notEqual(fieldName('words:reason', 'vi'), fieldName('reason', 'vi'))
})
