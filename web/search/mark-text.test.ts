import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { markText } from './mark-text.ts'

const marked = (text: string, terms: Readonly<Record<string, number>>): string =>
  markText(text, new Map(Object.entries(terms)))
    .map(piece => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('')

test('the letters that were asked for stand apart with their marks', () => {
  assert.equal(marked('Hưng Yên – PCI 2021', { hung: 4, yen: 3 }), '[Hưng] [Yên] – PCI 2021')
  assert.equal(marked('Đắk Lắk', { dak: 2 }), '[Đắ]k Lắk')
  assert.equal(marked('Yên Bái'.normalize('NFD'), { bai: 3 }), 'Yên [Bái]')
})

test('where nothing was asked for nothing stands apart', () => {
  assert.equal(marked('Hưng Yên', {}), 'Hưng Yên')
  assert.equal(marked('', { hung: 4 }), '')
})

test('the pieces together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.dictionary(fc.string(), fc.nat(9)), (text, terms) => {
      const whole = markText(text, new Map(Object.entries(terms))).map(piece => piece.text)
      assert.equal(whole.join(''), text.normalize('NFC'))
    }),
  )
})
