import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levelOn, withKind } from './kinds.ts'

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

test('a commune that became a ward is among the wards from the day of its new name; a city stays a province', () => {
  const named = (level: string, before: string, after: string) => ({
    id: 'a-2025',
    level,
    foundedOn: '2025-07-01',
    names: [
      { vi: 'A', en: 'A', kind: before, to: '2026-04-30' },
      { vi: 'A', en: 'A', kind: after, from: '2026-05-01' },
    ],
    aliases: [],
    codes: [],
  })
  const commune = named('commune', 'commune', 'ward')
  assert.deepEqual([levelOn(commune, '2026-04-30'), levelOn(commune, '2026-05-01')], ['commune', 'ward'])
  assert.equal(levelOn(named('province', 'province', 'city'), '2026-05-01'), 'province')
})
