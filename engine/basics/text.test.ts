import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance, fold, nearest } from './text.ts'

test('Vietnamese folds to plain letters, đ to d', () => {
  assert.equal(fold('Đắk Lắk'), 'dak lak')
  assert.equal(fold('TP. Hồ Chí Minh'), 'tp ho chi minh')
  assert.equal(fold('Bà Rịa - Vũng Tàu'), 'ba ria vung tau')
})

test('composed and decomposed spellings fold to the same', () => {
  assert.equal(fold('Thừa Thiên Huế'.normalize('NFD')), fold('Thừa Thiên Huế'.normalize('NFC')))
})

test('kitten becomes sitting in three steps, and anything becomes itself in none', () => {
  assert.equal(editDistance('kitten', 'sitting'), 3)
  assert.equal(editDistance('Huế', 'Huế'), 0)
  assert.equal(editDistance('', 'abc'), 3)
})

test('beyond the most that is wanted the distance is not counted on', () => {
  assert.equal(editDistance('kitten', 'sitting', 3), 3)
  assert.equal(editDistance('kitten', 'sitting', 2), Number.POSITIVE_INFINITY)
})

test('the nearest name is found through other marks and one wrong letter', () => {
  const names = ['Đắk Lắk', 'Đắk Nông', 'Hà Nội']
  assert.equal(nearest('Đắc Lắc', names), 'Đắk Lắk')
  assert.equal(nearest('ha noj', names), 'Hà Nội')
})

test('nothing is suggested for what is too far from every name', () => {
  assert.equal(nearest('Paris', ['Đắk Lắk', 'Hà Nội']), undefined)
  assert.equal(nearest('Hà Nội', []), undefined)
})

test('law: the way there is as long as the way back', () => {
  const word = fc.string({ maxLength: 12 })
  fc.assert(fc.property(word, word, (a, b) => assert.equal(editDistance(a, b), editDistance(b, a))))
})
