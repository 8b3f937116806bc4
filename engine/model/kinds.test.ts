import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withKind } from './kinds.ts'

test('the word for the kind stands before a Vietnamese name and behind an English one', () => {
  const name = { vi: 'Cống Vị', en: 'Cong Vi', kind: 'ward' }
  assert.deepEqual([withKind(name, 'vi'), withKind(name, 'en')], ['Phường Cống Vị', 'Cong Vi Ward'])
})

test('it is not written twice, and a kind without a word adds none', () => {
  assert.equal(withKind({ vi: 'Thành phố Huế', en: 'Hue', kind: 'city' }, 'vi'), 'Thành phố Huế')
  assert.equal(withKind({ vi: 'Sở Tư pháp', en: 'Justice', kind: 'department' }, 'en'), 'Justice')
})
