import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levelsTwice } from './levels-twice.ts'

test('a level chosen for two blocks is told by its name, at the field of the second', () => {
  const problems = levelsTwice({ to: '2026-12-31', 'block-a': 'department', 'block-b': 'department' })
  assert.deepEqual(
    problems.map(({ at }) => at),
    [['block-b']],
  )
  assert.match(problems[0].words.vi, /^“Sở, ban, ngành” được chọn cho cả hai khối/)
})

test('each block with a level of its own, or with nobody, is fine', () => {
  assert.deepEqual(levelsTwice({ 'block-a': 'department', 'block-b': '', 'block-c': '' }), [])
  assert.deepEqual(levelsTwice({ 'block-a': 'department', 'block-b': 'commune' }), [])
})
