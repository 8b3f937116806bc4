import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withKind } from './kinds.ts'

test('the word for the kind stands before a Vietnamese name and behind an English one', () => {
  const name = { vi: 'Cống Vị', en: 'Cong Vi', kind: 'ward' }
  assert.deepEqual([withKind(name, 'vi'), withKind(name, 'en')], ['Phường Cống Vị', 'Cong Vi Ward'])
})

test('it is not written twice, and a kind without a word adds none', () => {
  assert.equal(withKind({ vi: 'Thành phố Huế', en: 'Hue', kind: 'city' }, 'vi'), 'Thành phố Huế')
  const short = { vi: 'TP. Hồ Chí Minh', en: 'Ho Chi Minh City', kind: 'city' }
  assert.deepEqual(
    [withKind(short, 'vi'), withKind(short, 'en')],
    ['Thành phố Hồ Chí Minh', 'Ho Chi Minh City'],
  )
  assert.equal(withKind({ vi: 'Sở Tư pháp', en: 'Justice', kind: 'department' }, 'en'), 'Justice')
})
