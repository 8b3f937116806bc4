import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSyllable } from './syllable.ts'

test('Vietnamese words are syllables', () => {
  for (const word of 'Thừa Thiên Huế Đắk Lắk Nghiêng quyết quý gì giếng khuya ươm uống yêu oắt'.split(' '))
    assert.ok(isSyllable(word), word)
})

test('other words are none, nor is one with two tones or with a tone that its end forbids', () => {
  for (const word of ['École', 'Windowsđ', 'qã', 'fà', 'hàì', 'bằc', 'cảt', ''])
    assert.ok(!isSyllable(word), word)
})
