import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blank } from './blank.ts'

const code = (text: string): string => blank(text).code

test('a comment is blanked and code beside it stays', () => {
  assert.equal(code('a // b\nc /* d\ne */ f'), 'a     \nc     \n     f')
})

test('a string is blanked in code and kept in words', () => {
  assert.deepEqual(blank("a = 'b'"), { code: 'a =    ', words: "a = 'b'" })
})

test('an escaped quote does not end a string', () => {
  assert.equal(code(String.raw`'a\'b' + c`), '       + c')
})

test('what looks like a comment inside a string is not one', () => {
  assert.equal(code("'//' + a"), '     + a')
})

test('code inside a template stays, its words are blanked', () => {
  assert.equal(code('`a ${b} c` + d'), '     b     + d')
})

test('braces inside a template are counted', () => {
  assert.equal(code('`${f({ a: 1 })} x` + y'), '   f({ a: 1 })     + y')
})

test('a template inside a template is read to its own end', () => {
  assert.equal(code('`${a ? `b${c}` : d} e` + f'), '   a ?     c   : d     + f')
})

test('a slash after an operator begins a regular expression', () => {
  assert.equal(code("a = /'[/]/ + b"), 'a =        + b')
})

test('a slash after a value divides', () => {
  assert.equal(code("a / b / 'c'"), 'a / b /    ')
})

test('law: blanking keeps every position and every line end', () => {
  const signs = fc.constantFrom('a', "'", '"', '`', '$', '{', '}', '/', '*', '\\', '\n', ' ', '(', '[', ']')
  fc.assert(
    fc.property(fc.string({ unit: signs }), text => {
      const blanked = code(text)
      assert.equal(blanked.length, text.length)
      assert.equal(blanked.replace(/[^\n]/g, '').length, text.replace(/[^\n]/g, '').length)
    }),
  )
})
