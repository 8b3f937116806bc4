import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command } from './command.ts'
import { commandNamed, readLine } from './read-line.ts'

const words = { vi: 'x', en: 'x' }
const bake: Command = {
  name: 'bake',
  about: words,
  operands: [
    { name: words, about: words, takes: 'one' },
    { name: words, about: words, takes: 'maybe' },
  ],
  options: { oven: { about: words, value: words }, salted: { about: words } },
  examples: [],
  run: async () => 0,
}
const codes = (...argv: readonly string[]): readonly string[] =>
  readLine(argv, [bake]).problems.map(({ code }) => code)

test('a line gives its command, its operands and its options, in any order', () => {
  const line = readLine(['--oven=hot', 'bake', 'bread', '--salted', 'cake'], [bake])
  assert.ok(line.ok)
  assert.equal(line.value.command, bake)
  assert.deepEqual(line.value.input.operands, ['bread', 'cake'])
  assert.deepEqual({ ...line.value.input.options }, { oven: 'hot', salted: true })
})

test('an option that wants a value does not swallow the next option', () => {
  assert.deepEqual(codes('bake', 'bread', '--oven', '--salted'), ['value-missing'])
  assert.deepEqual(codes('bake', 'bread', '--oven'), ['value-missing'])
  assert.deepEqual(codes('bake', 'bread', '--oven', 'hot'), [])
})

test('a switch takes no value', () => {
  assert.deepEqual(codes('bake', 'bread', '--salted=yes'), ['value-unwanted'])
})

test('too few and too many operands are refused, each of them', () => {
  assert.deepEqual(codes('bake'), ['operand-missing'])
  assert.deepEqual(codes('bake', 'a', 'b', 'c', 'd'), ['operand-unwanted', 'operand-unwanted'])
  assert.deepEqual(codes('bake', '--help'), [])
})

test('after -- everything is an operand', () => {
  assert.deepEqual(codes('bake', '--', '--bread'), [])
})

test('the command is the first word, not an operand that is called like another one', () => {
  const salt: Command = { ...bake, name: 'salt' }
  const named = (...argv: readonly string[]) => commandNamed(argv, [salt, bake])?.name
  assert.equal(named('bake', 'salt', '--oven', ''), 'bake')
  assert.equal(named('--oven', 'salt', 'bake'), 'bake')
  assert.equal(named('eat', 'salt'), undefined)
})
