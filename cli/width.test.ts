import assert from 'node:assert/strict'
import { test } from 'node:test'
import { padded, shortened, widthOf, wrapped } from './width.ts'

test('composed and decomposed Vietnamese take the same places', () => {
  assert.equal(widthOf('Đắk Lắk'), 7)
  assert.equal(widthOf('Đắk Lắk'.normalize('NFD')), 7)
})

test('text is filled up at its end, or at its start', () => {
  assert.equal(padded('Huế', 5), 'Huế  ')
  assert.equal(padded('Huế', 5, 'right'), '  Huế')
  assert.equal(padded('Hà Nội', 3), 'Hà Nội')
})

test('a long line goes on below, a little further in; a long word stays whole', () => {
  assert.equal(wrapped('one two three', 7, '  '), 'one two\n  three')
  assert.equal(wrapped('  a very-long-word', 5, '  '), '  a\n  very-long-word')
  assert.equal(wrapped('short', 80), 'short')
})

test('text is cut to a width with a mark for the rest; what fits stays whole', () => {
  assert.equal(shortened('Sở Tài chính', 8), 'Sở Tài…')
  assert.equal(shortened('Sở Tài chính', 12), 'Sở Tài chính')
  assert.equal(widthOf(shortened('Đắk Lắk'.normalize('NFD'), 6)), 6)
})
