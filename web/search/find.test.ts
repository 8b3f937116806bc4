import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { smallSearch } from '../testing/small-search.ts'
import { openSearch } from './find.ts'

const find = openSearch(smallSearch)
const found = (query: string): readonly string[] => find(query).hits.map(({ entry }) => entry.address)
const first = (query: string): string | undefined => found(query)[0]

test('units are found without marks, without the space, with a slip of the hand, the living one first', () => {
  for (const query of ['Hưng Yên', 'hung yen', 'HUNG YEN', 'hungyen', 'hu ng yen', 'hugn yen', 'hung ye'])
    assert.deepEqual(found(query).slice(0, 2), ['/units/hung-yen-2025', '/units/hung-yen-1997'], query)
  assert.equal(first('ha tay'), '/units/ha-tay-1991')
})

test('an index, a year and a unit lead to the result, in whatever order', () => {
  for (const query of ['pci hung yen 2021', '2021 hung yen pci', 'PCI Hưng Yên năm 2021', 'pci2021 hungyen'])
    assert.equal(first(query), '/pci/2021/hung-yen-1997', query)
})

test('an index and a unit lead to the newest result, a year and a unit to those of the year', () => {
  assert.equal(first('pci hung yen'), '/pci/2021/hung-yen-1997')
  assert.equal(first('pci ha tay'), '/pci/2020/ha-tay-1991')
  assert.deepEqual(found('hung yen 2021').slice(0, 2).toSorted(), [
    '/papi/2021/hung-yen-1997',
    '/pci/2021/hung-yen-1997',
  ])
})

test('where no edition of the year holds the unit, its own page is found', () => {
  assert.equal(first('pci ha tay 2021'), '/units/ha-tay-1991')
})

test('an index and a year lead to the edition, an index alone to its page', () => {
  assert.equal(first('pci 2020'), '/pci/2020')
  assert.equal(first('pci'), '/pci')
})

test('criteria are found by name and by short form; one without figures leads to its place in the method', () => {
  assert.equal(first('chi phi thoi gian'), '/pci/2021/criteria/time')
  assert.equal(first('tthc'), '/papi/2021/criteria/5')
  assert.equal(first('thoi han cap phep'), '/pci/2020/method#old')
})

test('a criterion and a year lead to its page of that year, whatever it is called by then', () => {
  for (const query of [
    'chi phi thoi gian pci 2020',
    '2020 chi phi thoi gian',
    'diem chi phi thoi gian nam 2020',
  ])
    assert.equal(first(query), '/pci/2020/criteria/time', query)
  assert.equal(first('pci 2021 chi phi thoi gian'), '/pci/2021/criteria/time')
  assert.equal(first('dao tao lao dong 2020'), '/pci/2020/criteria/9')
  assert.equal(find('dao tao lao dong 2020').hits[0].entry.title.vi, 'Phát triển nhân lực – PCI 2020')
})

test('where that year has no page of a criterion, the newest that has one is found', () => {
  assert.equal(first('thu tuc hanh chinh 2020'), '/papi/2021/criteria/5')
})

test('words around a name do not lead astray', () => {
  for (const query of ['xep hang pci 2021', 'ket qua pci nam 2021', 'bxh pci 2021', 'top 10 pci 2021'])
    assert.equal(first(query), '/pci/2021', query)
  for (const query of ['pci la gi', 'pci moi nhat', 'bang xep hang pci']) assert.equal(first(query), '/pci')
  assert.equal(first('thu hang cua hung yen pci 2021'), '/pci/2021/hung-yen-1997')
})

test('an index and a year among words that stand nowhere still lead to the edition', () => {
  assert.equal(first('pci qqqq zzzz 2021'), '/pci/2021')
  assert.equal(first('pci 2099'), '/pci')
})

test('what pages are for is found by other words too, and a language leads to its own first page', () => {
  assert.equal(first('che do toi'), '/display')
  assert.equal(first('co chu'), '/display')
  assert.ok(found('ban do').includes('/units'))
  assert.ok(found('tai ve').includes('/pci/2021#data'))
  const [english] = find('tieng anh').hits
  assert.deepEqual([english.entry.address, english.entry.language], ['/en', 'en'])
})

test('an office is found with its province, by its initials, and by the number of a decision', () => {
  assert.equal(first('so noi vu ha tay'), '/units/so-noi-vu-ha-tay')
  assert.deepEqual(found('snv').toSorted(), ['/units/so-noi-vu-ha-tay', '/units/so-noi-vu-hung-yen'])
  assert.equal(first('quyet dinh 766'), '/pci/2021')
})

test('method, comparison and lists are found by what they are', () => {
  assert.equal(first('phuong phap pci 2021'), '/pci/2021/method')
  assert.equal(first('so sanh papi 2021'), '/papi/2021/compare')
  assert.equal(first('tat ca don vi'), '/units')
})

test('what was typed is told for marking', () => {
  const [{ terms }] = find('hung ye').hits
  assert.deepEqual([terms.get('hung'), terms.get('yen')], [4, 2])
})

test('nonsense finds nothing; near words are offered only where there are any', () => {
  assert.deepEqual(find('qqqqqqq'), { hits: [], isMore: false, nearest: [] })
  assert.deepEqual(find('thoigiann qqqqqqqqqqqqqqqqqq').nearest, [])
  assert.deepEqual(find('').hits, [])
  assert.deepEqual(find('   ').hits, [])
})

test('any text is answered, always alike, each address once, and the best first', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), query => {
      const { hits } = find(query)
      assert.deepEqual(find(query).hits, hits)
      assert.equal(new Set(hits.map(({ entry }) => entry.address)).size, hits.length)
      assert.ok(hits.every(({ score }, i) => i === 0 || score <= hits[i - 1].score))
    }),
  )
})
