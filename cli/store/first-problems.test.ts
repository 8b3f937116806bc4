import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problem } from '@thuocdo/engine'
import { firstProblems } from './first-problems.ts'

const many = (n: number) => Array.from({ length: n }, (_, i) => problem(`p${i}`, [], { vi: 'x', en: 'x' }))

test('twenty are told, of more the first twenty and how many are left', () => {
  assert.equal(firstProblems(many(20)).length, 20)
  const told = firstProblems(many(526_317))
  assert.deepEqual([told.length, told[0]?.code, told[20]?.code], [21, 'p0', 'more-problems'])
  assert.match(told[20]?.words.vi ?? '', /526\.297/)
})
