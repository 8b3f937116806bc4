import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strayNumbers } from './annex-codes.ts'
import { annexTree } from './annex-tree.ts'
import { isNext, numberBefore, readNumbering, romanValue } from './numbering.ts'
import { plainAnnex } from './testing/annex-files.ts'

test('a number may begin with the letter or the Roman number of its field', () => {
  assert.deepEqual(
    ['I.1', 'II.1.2.', 'A.1', 'A.I', 'A.I.3', 'TC I.2'].map(text => readNumbering(text)?.code),
    ['I.1', 'II.1.2', 'A.1', 'A.I', 'A.I.3', 'I.2'],
  )
  assert.equal(numberBefore('I.1 Kế hoạch')?.code, 'I.1')
})

test('words and dates are no such numbers', () => {
  assert.deepEqual(
    ['I.x', 'K.1', 'Ivan', 'I.1/2026', '*)'].map(text => readNumbering(text)),
    Array(5).fill(undefined),
  )
})

test('I.1 and A.1 stand below I and A, and keep their numbers', () => {
  const tree = annexTree(
    plainAnnex(
      ['STT', 'Tiêu chí', 'Điểm tối đa'],
      ['I', 'Việc A', '10'],
      ['I.1', 'Việc B', '4'],
      ['I.1.1', 'Việc C', '4'],
      ['I.2', 'Việc D', '6'],
      ['II', 'Việc E', '4'],
      ['II.1', 'Việc F', '4'],
    ),
  )
  const [first, second] = tree?.nodes ?? []
  assert.deepEqual([first.code, second.code], ['I', 'II'])
  assert.deepEqual(
    [...first.children, ...first.children[0].children, ...second.children].map(({ code }) => code),
    ['I.1', 'I.2', 'I.1.1', 'II.1'],
  )
  assert.deepEqual(tree?.problems, [])
})

test('5.1 under V is cited as 5.1, while 1.1 of several fields needs its field', () => {
  const tree = annexTree(
    plainAnnex(
      ['STT', 'Tiêu chí', 'Điểm tối đa'],
      ...['IV', 'V'].flatMap(field => [
        [field, `Việc ${field}`, '3'],
        ['1', `Nhóm ${field}`, '1'],
        [field === 'V' ? '5.1' : '1.1', `Con ${field}`, '1'],
      ]),
      ['5.2', 'Việc khác', '2'],
      ['VI', 'Việc VI', '1'],
      ['6.1', 'Con VI', '1'],
      ['VII', 'Việc VII', '1'],
      ['1.1', 'Con VII', '1'],
    ),
  )
  assert.deepEqual(
    (tree?.nodes ?? []).slice(2).map(({ children }) => children.map(({ code }) => code)),
    [['6.1'], ['VII.1.1']],
  )
})

test('a number follows another at its own depth', () => {
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['4', '3', true],
    ['1.3', '1.2', true],
    ['II', 'I', true],
    ['IX', 'VIII', true],
    ['b', 'a', true],
    ['I.2', 'I.1', true],
    ['5', '3', false],
    ['2.1', '1.1', false],
    ['1', '1.1', false],
  ]
  for (const [code, before, follows] of pairs)
    assert.equal(isNext(code, before), follows, `${code} ${before}`)
})

test('Roman numbers are read up to XXXIX, and nothing else is one', () => {
  assert.deepEqual(['I', 'IV', 'IX', 'XIV', 'XXXIX'].map(romanValue), [1, 4, 9, 14, 39])
  assert.deepEqual(['', 'IIII', 'VX', 'C', 'A'].map(romanValue), Array(5).fill(undefined))
})

test('3.1 below 2 is told, 2.1 below 2 and 2.1 below II are not', () => {
  const stray = (...numbers: readonly string[]) =>
    strayNumbers(
      annexTree(
        plainAnnex(['STT', 'Tiêu chí', 'Điểm tối đa'], ...numbers.map(number => [number, 'Việc', '1'])),
      )?.nodes ?? [],
    ).map(({ code, place }) => [code, place?.line])
  assert.deepEqual(stray('2', '2.1', '3.1'), [['number-astray', 4]])
  assert.deepEqual(stray('II', '2.1', '2.2', 'III', '1', '1.1'), [])
})
