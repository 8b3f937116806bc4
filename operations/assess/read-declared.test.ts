import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '@thuocdo/engine'
import { nodeNamed } from '@thuocdo/engine'
import { readEdition } from '../read-edition.ts'
import { tinyWorld, value } from '../testing/opened-round.ts'
import { readDeclared } from './read-declared.ts'

const { program } = value(await readEdition(value(await tinyWorld()), 'tiny/2025'))

function read(code: string, text: string) {
  const node = nodeNamed(program, code)
  if (!node) throw new Error(code)
  return readDeclared(node, text)
}

const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)

test('what is written in a field becomes a value of the kind that the rule asks for', () => {
  assert.deepEqual(value(read('tasks', ' 46/50 ')), { declared: { done: 46, of: 50 } })
  assert.deepEqual(value(read('plan', 'Chậm')), { declared: { option: 'chậm' } })
  assert.deepEqual(value(read('answers', '87,5')), { declared: { amount: 87.5 } })
  assert.deepEqual(value(read('plan', 'không áp dụng: không có kế hoạch')), {
    declared: { missing: 'not-applicable' },
    words: 'không có kế hoạch',
  })
})

test('what cannot be read gets a sentence that names the criterion', () => {
  assert.deepEqual(codes(read('tasks', '51/50')), ['ratio-above-one'])
  assert.deepEqual(codes(read('plan', 'sớm')), ['unknown-option'])
  assert.deepEqual(codes(read('plan', 'không áp dụng')), ['reason-missing'])
  assert.deepEqual(codes(read('tasks', '')), ['value-missing'])
  const refused = read('tasks', 'nhiều')
  assert.match(refused.problems[0].words.vi, /^Tiêu chí tasks: /)
})
