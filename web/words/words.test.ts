import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from './en.ts'
import { indexWords, inOrder } from './indices.ts'
import { periodText, shortPeriod } from './period.ts'
import { readerOf } from './reader.ts'
import { vi } from './vi.ts'

/** Every leaf of a catalogue by its path; a function is spoken with the names of its own parameters. */
function spoken(catalogue: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') return [[at, value] as const]
    if (typeof value === 'function')
      return [[at, String(value(...Array.from({ length: 6 }, (_, i) => `⟨${i + 1}⟩`)))] as const]
    return spoken(value, at)
  })
}

test('both catalogues say every word, and none is empty', () => {
  const [viWords, enWords] = [spoken(vi), spoken(en)]
  assert.deepEqual(
    enWords.map(([at]) => at),
    viWords.map(([at]) => at),
  )
  for (const [at, words] of [...viWords, ...enWords]) assert.notEqual(words.trim(), '', at)
})

test('no word was left untranslated, but for names and bare signs', () => {
  const english = new Map(spoken(en))
  const hasLetters = (words: string): boolean => /\p{L}/u.test(words.replace(/⟨\d⟩/g, ''))
  const same = spoken(vi).filter(([at, words]) => hasLetters(words) && words === english.get(at))
  assert.deepEqual(
    same.map(([at]) => at),
    ['site', 'pageTitle'],
  )
})

test('a sentence in English uses every number and name that the Vietnamese one uses', () => {
  const english = new Map(spoken(en))
  const blanks = (words = ''): readonly string[] => [...new Set(words.match(/⟨\d⟩/g) ?? [])].sort()
  for (const [at, words] of spoken(vi)) assert.deepEqual(blanks(english.get(at)), blanks(words), at)
})

test('numbers stand as each language writes them, with a true minus', () => {
  const [viReader, enReader] = [readerOf('vi'), readerOf('en')]
  assert.equal(viReader.number(1234567.891, 2), '1.234.567,89')
  assert.equal(enReader.number(1234567.891, 2), '1,234,567.89')
  assert.equal(viReader.signed(-0.55, 2), '−0,55')
  assert.equal(viReader.signed(0.55, 2), '+0,55')
})

test('what rounds to zero has no sign', () => {
  assert.equal(readerOf('vi').signed(-0.004, 2), '0,00')
})

test('an edition that truncates is printed truncated', () => {
  assert.equal(readerOf('en').number(86.899, { decimals: 2, mode: 'truncate' }), '86.89')
})

test('an index that the portal does not know is called by its id and stands last', () => {
  assert.equal(indexWords('xyz').short.vi, 'XYZ')
  assert.equal(indexWords('xyz').about, null)
  assert.deepEqual(inOrder(['xyz', 'papi', 'pci']), ['pci', 'papi', 'xyz'])
})

test('an index that each province makes for itself is called by its family and the province', () => {
  const place = { vi: 'Thanh Hóa', en: 'Thanh Hoa' }
  assert.equal(indexWords('par-thanh-hoa', place).short.vi, 'CCHC Thanh Hóa')
  assert.equal(indexWords('par-thanh-hoa').short.vi, 'CCHC')
  assert.equal(indexWords('pci').short.vi, 'PCI')
})

test('a year, a quarter and a month are said as periods, anything else as it stands', () => {
  const reader = readerOf('vi')
  assert.deepEqual(
    ['2021', '2026-Q3', '2026-09', '2021-x'].map(period => periodText(period, reader)),
    ['năm 2021', 'quý III/2026', 'tháng 9/2026', '2021-x'],
  )
  assert.equal(shortPeriod('2021', reader), '2021')
})
