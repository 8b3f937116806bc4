import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fillers } from './filler-words.ts'
import { withoutFillers } from './without-fillers.ts'

const named = new Set(['ha nam', 'quang nam'])
const left = (query: string): string =>
  withoutFillers(query.split(' '), new Set(fillers), text => named.has(text)).join(' ')

test('words around a name are left out, the longest first, with what joins them to it', () => {
  assert.equal(left('bang xep hang pci 2021'), 'pci 2021')
  assert.equal(left('thu hang cua hung yen pci 2021'), 'hung yen pci 2021')
  assert.equal(left('papi la gi'), 'papi')
  assert.equal(left('top 10 pci moi nhat'), 'pci')
})

test('“nam” before a year is the word for year, unless a name of a unit ends so', () => {
  assert.equal(left('pci nam 2021'), 'pci 2021')
  assert.equal(left('ha nam 2021'), 'ha nam 2021')
  assert.equal(left('quang nam nam 2021'), 'quang nam 2021')
  assert.equal(left('nam dinh 2021'), 'nam dinh 2021')
})

test('a word that joins elsewhere is part of a name, and what is nothing else is kept', () => {
  assert.equal(left('mot cua'), 'mot cua')
  assert.equal(left('danh sach'), 'danh sach')
  assert.equal(left('bo tai chinh'), 'bo tai chinh')
})

test('never is everything left out, and what is left stands in its order', () => {
  const word = fc.constantFrom(...fillers, 'pci', 'hung', 'yen', '2021', 'nam', 'cua')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), phrases => {
      const words = phrases.join(' ').split(' ')
      const kept = withoutFillers(words, new Set(fillers), () => false)
      assert.ok(kept.length > 0)
      let from = 0
      for (const one of kept) {
        from = words.indexOf(one, from) + 1
        assert.ok(from > 0)
      }
    }),
  )
})
