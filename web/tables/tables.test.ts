import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CellKey, numberIn, orderBy } from './cell-key.ts'
import { meantBy } from './is-meant.ts'
import { known, stateFrom, withState } from './table-state.ts'

test('a cell is the number that it starts with, as its language writes numbers', () => {
  assert.equal(numberIn('1.234,5', 'vi'), 1234.5)
  assert.equal(numberIn('1,234.5', 'en'), 1234.5)
  assert.equal(numberIn('−1,20', 'vi'), -1.2)
  assert.equal(numberIn(' 81,33 %', 'vi'), 81.33)
  assert.equal(numberIn('68,32/84', 'vi'), 68.32)
  assert.equal(numberIn('▼3', 'vi'), -3)
  assert.equal(numberIn('7,82 /10', 'vi'), 7.82)
})

test('a cell that starts with anything else is no number', () => {
  for (const text of ['', '–', '– chưa có số liệu', 'Tốt', 'hạng 3']) assert.equal(numberIn(text, 'vi'), null)
})

const { compare } = new Intl.Collator('vi')

test('numbers go by value, texts by the Vietnamese alphabet, and what is missing comes last both ways', () => {
  assert.deepEqual(orderBy([9, null, 10, 2], false, compare), [3, 0, 2, 1])
  assert.deepEqual(orderBy([9, null, 10, 2], true, compare), [2, 0, 3, 1])
  assert.deepEqual(orderBy(['Đà Nẵng', 'Dak', 'An Giang'], false, compare), [2, 1, 0])
})

test('a law: every row stays, once; equals stay as they stood; the missing are last', () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(null))
  fc.assert(
    fc.property(fc.array<CellKey>(key), fc.boolean(), (keys, isDescending) => {
      const order = orderBy(keys, isDescending, compare)
      assert.deepEqual(
        [...order].sort((a, b) => a - b),
        [...keys.keys()],
      )
      for (const [at, row] of order.entries()) {
        const next = order[at + 1]
        if (next === undefined) continue
        if (keys[row] === null) assert.equal(keys[next], null)
        if (keys[row] === keys[next]) assert.ok(row < next)
      }
    }),
  )
})

test('“quang” means every Quảng and Tuyên Quang; two words must both be there', () => {
  const names = ['quang ninh', 'tuyen quang', 'quang nam', 'hung yen']
  assert.deepEqual(names.filter(meantBy('quảng')), ['quang ninh', 'tuyen quang', 'quang nam'])
  assert.deepEqual(names.filter(meantBy('Quảng N')), ['quang ninh', 'quang nam'])
  assert.deepEqual(names.filter(meantBy('')), names)
})

test('a filter finds words by their beginning, and longer texts anywhere', () => {
  assert.equal(meantBy('yen')('hung yen'), true)
  assert.equal(meantBy('ng')('hung yen'), false)
  assert.equal(meantBy('ungyen')('hungyen'), true)
})

test('the address holds what a reader asked of each table, and nothing else', () => {
  const asked = { sort: 'tong', isDescending: true, query: 'bắc', group: '' }
  const params = withState(new URLSearchParams('unit=ha-noi'), '', asked)
  assert.equal(decodeURIComponent(params.toString()), 'unit=ha-noi&sort=-tong&q=bắc')
  assert.deepEqual(stateFrom(params, ''), asked)
  const both = withState(params, 'so', { ...asked, query: '', group: 'tot' })
  assert.equal(both.get('sort.so'), '-tong')
  assert.equal(both.get('group.so'), 'tot')
  const none = withState(both, '', { sort: null, isDescending: false, query: ' ', group: '' })
  assert.equal(none.toString(), 'unit=ha-noi&sort.so=-tong&group.so=tot')
})

test('a column or a group that a table does not have is passed over', () => {
  const state = stateFrom(new URLSearchParams('sort=-hang-moi&group=rat-cao&q=an'), '')
  const clean = { sort: null, isDescending: false, query: 'an', group: '' }
  assert.deepEqual(known(state, ['hang', 'tong'], ['cao']), clean)
  assert.deepEqual(known({ ...state, sort: 'tong', group: 'cao' }, ['tong'], ['cao']), {
    ...state,
    sort: 'tong',
    group: 'cao',
  })
})
