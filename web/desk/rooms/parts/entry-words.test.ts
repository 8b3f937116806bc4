import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actTitle, changeOf } from './entry-words.ts'

test('a declaration is told with its value and its points, a move with both steps', () => {
  const declared = changeOf({ act: 'declare', body: { declared: { done: 46, of: 50 }, points: 1.84 } })
  assert.deepEqual(declared, { from: null, to: { vi: '46/50 · 1,84 điểm', en: '46/50 · 1.84 points' } })
  const moved = changeOf({ act: 'submit', body: { from: 'drafting', to: 'submitted' } })
  assert.equal(moved.from?.en, 'self-assessment')
  assert.equal(moved.to?.en, 'awaiting the head')
})

test('what does not apply says so, and a body that tells nothing stays silent', () => {
  assert.equal(
    changeOf({ act: 'declare', body: { points: { missing: 'not-applicable' } } }).to?.vi,
    'không áp dụng',
  )
  assert.deepEqual(changeOf({ act: 'remark', body: {} }), { from: null, to: null })
})

test('acts of the door have words too, and one that nobody knows keeps its name', () => {
  assert.equal(actTitle('sign-in').vi, 'Đăng nhập')
  assert.equal(actTitle('appraise').vi, 'Thẩm định')
  assert.equal(actTitle('later-act').en, 'Later-act')
})
