import assert from 'node:assert/strict'
import { test } from 'node:test'
import { functionsOf } from './functions.ts'
import {
  docstringBreaches,
  fileLengthBreaches,
  functionLengthBreaches,
  usualLengthBreaches,
} from './shape-laws.ts'
import { source } from './source.ts'

const lengths = (text: string): readonly number[] =>
  functionsOf(source('engine/model/a.ts', text)).map(({ lines }) => lines)
const linesOf = (count: number): string => 'work()\n'.repeat(count)

test('a function in braces is measured from its parameters to its brace', () => {
  assert.deepEqual(lengths('function f(a: number): number {\n  return a\n}'), [3])
})

test('a return type in braces is not the body', () => {
  assert.deepEqual(lengths('function f(): { a: number } {\n  return g()\n}'), [3])
})

test('a generic return type before the body is passed', () => {
  assert.deepEqual(lengths('async function f(): Promise<{ a: number }> {\n  b()\n}'), [3])
})

test('an arrow is measured over its expression', () => {
  assert.deepEqual(lengths('const f = (\n  a,\n) =>\n  a +\n  1\nconst b = 2'), [5])
})

test('an arrow passed to a call ends where the call does', () => {
  assert.deepEqual(lengths('xs.map(x => x + 1)\nconst a = {\n}'), [1])
})

test('a branch or a call is not a function', () => {
  assert.deepEqual(lengths('if (a) {\n  b(c)\n}\nfor (const d of e) {\n}\nwhile (f) {\n}'), [])
})

test('a nested function counts by itself', () => {
  assert.deepEqual([...lengths('const f = () => {\n  return () => {\n  }\n}')].sort(), [2, 4])
})

test('seventy lines are allowed and seventy-one refused', () => {
  const over = (count: number) =>
    functionLengthBreaches([source('engine/model/a.ts', `function f() {\n${linesOf(count - 2)}}\n`)])
  assert.deepEqual(over(70), [])
  assert.deepEqual(over(71), ['engine/model/a.ts:1 a function of 71 lines, over 70'])
})

test('four hundred lines are allowed and four hundred and one refused, in tests too', () => {
  const over = (count: number) => fileLengthBreaches([source('engine/model/a.test.ts', linesOf(count))])
  assert.deepEqual(over(400), [])
  assert.equal(over(401).length, 1)
})

test('when most functions are long it is said', () => {
  const long = `function f() {\n${linesOf(20)}}\n`
  assert.deepEqual(usualLengthBreaches([source('engine/a.ts', `${long}const g = () => 1\n`)]), [])
  assert.equal(usualLengthBreaches([source('engine/a.ts', `${long}${long}const g = () => 1\n`)]).length, 1)
})

test('an export with a docstring directly above is allowed', () => {
  const text =
    '/** What it means. */\nexport const a = 1\n\n/**\n * More.\n */\nexport type B = { c: number }\n'
  assert.deepEqual(docstringBreaches([source('engine/model/a.ts', text)]), [])
})

test('an export without a docstring is refused, and so is one whose docstring belongs to something else', () => {
  const check = (text: string) => docstringBreaches([source('engine/model/a.ts', text)]).length
  assert.equal(check('export const a = 1\n'), 1)
  assert.equal(check('// a remark\nexport function a() {}\n'), 1)
  assert.equal(check('/** About b. */\nconst b = 1\nexport const a = 1\n'), 1)
  assert.equal(check('/* plain */\nexport interface A {}\n'), 1)
})

test('a re-export needs no docstring, a list of exports is refused', () => {
  const check = (text: string) => docstringBreaches([source('engine/index.ts', text)]).length
  assert.equal(
    check("export { a } from './a.ts'\nexport * from './b.ts'\nexport type { C } from './c.ts'\n"),
    0,
  )
  assert.equal(check('const a = 1\nexport { a }\n'), 1)
})
