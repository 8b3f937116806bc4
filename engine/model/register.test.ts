import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCalledOtherKind, nearestUnits, unitByCode, unitByName } from './find-unit.ts'
import { aliveOn, mayLackUnitsOn, registerOf, registerWithin } from './register.ts'
import { lastNameWithin, nameOn, namesWithin, type Unit } from './unit.ts'

const unit = (id: string, vi: string, days: Partial<Unit> = {}): Unit => ({
  id,
  level: 'province',
  foundedOn: '2000-01-01',
  names: [{ vi, en: vi, kind: 'province' }],
  aliases: [],
  codes: [],
  ...days,
})

const register = registerOf(
  [
    unit('bac-ninh-1997', 'Bắc Ninh', {
      endedOn: '2025-07-01',
      codes: [{ code: '27', system: 'gso', to: '2025-06-30' }],
    }),
    unit('bac-giang-1997', 'Bắc Giang', {
      endedOn: '2025-07-01',
      codes: [{ code: '24', system: 'gso', to: '2025-06-30' }],
    }),
    unit('bac-ninh-2025', 'Bắc Ninh', {
      foundedOn: '2025-07-01',
      codes: [{ code: '24', system: 'gso', from: '2025-07-01' }],
    }),
    unit('ho-chi-minh-1976', 'TP. Hồ Chí Minh', { aliases: ['TPHCM'] }),
    unit('thuan-an-1', 'Thuận An'),
    unit('thuan-an-2', 'Thuần An'),
    unit('hue-1989', 'Huế', {
      names: [
        { vi: 'Thừa Thiên Huế', en: 'Thua Thien Hue', kind: 'province', to: '2024-12-31' },
        { vi: 'Huế', en: 'Hue', kind: 'city', from: '2025-01-01' },
      ],
    }),
  ],
  [],
)
const idOf = (text: string, day = '2021-12-31') => unitByName(register, text, day)?.id

test('the map of a day holds the units alive on it; the last day is not counted', () => {
  assert.deepEqual(
    aliveOn(register, '2025-06-30')
      .map(u => u.id)
      .slice(0, 3),
    ['bac-ninh-1997', 'bac-giang-1997', 'ho-chi-minh-1976'],
  )
  assert.deepEqual(
    aliveOn(register, '2025-07-01')
      .map(u => u.id)
      .slice(0, 2),
    ['bac-ninh-2025', 'ho-chi-minh-1976'],
  )
  assert.deepEqual(aliveOn(register, '1999-12-31'), [])
})

test('the same name is another unit at another date', () => {
  assert.equal(idOf('Bắc Ninh', '2021-12-31'), 'bac-ninh-1997')
  assert.equal(idOf('Bắc Ninh', '2026-06-01'), 'bac-ninh-2025')
  assert.equal(idOf('Bắc Giang', '2026-06-01'), undefined)
})

test('a unit is found by id, name, alias, without the word for its kind, decomposed and without marks', () => {
  for (const text of [
    'bac-ninh-1997',
    'Tỉnh Bắc Ninh',
    'tỉnh  bắc ninh',
    'BẮC NINH',
    'Bắc Ninh'.normalize('NFD'),
    'Bac Ninh',
    'Bac Ninh Province',
  ]) {
    assert.equal(idOf(text), 'bac-ninh-1997', text)
  }
  for (const text of ['TPHCM', 'Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'Tp.Hồ Chí Minh', 'TP Ho Chi Minh']) {
    assert.equal(idOf(text), 'ho-chi-minh-1976', text)
  }
})

test('a text without marks that means two units means none', () => {
  assert.equal(idOf('Thuận An'), 'thuan-an-1')
  assert.equal(idOf('Thuần An'), 'thuan-an-2')
  assert.equal(idOf('Thuan An'), undefined)
  assert.equal(idOf(''), undefined)
})

test('a name counts on its own days, and so does the name shown', () => {
  assert.equal(idOf('Huế', '2025-01-01'), 'hue-1989')
  assert.equal(idOf('Huế', '2024-12-31'), undefined)
  const hue = register.units[6]
  assert.equal(nameOn(hue, '2024-12-31', 'vi'), 'Thừa Thiên Huế')
  assert.equal(nameOn(hue, '2025-01-01', 'en'), 'Hue')
  assert.equal(nameOn(hue, '1900-01-01', 'en'), 'Thua Thien Hue')
})

test('a code is used again for another unit, so it needs its day', () => {
  assert.equal(unitByCode(register, '24', '2025-06-30')?.id, 'bac-giang-1997')
  assert.equal(unitByCode(register, '24', '2025-07-01')?.id, 'bac-ninh-2025')
  assert.equal(unitByCode(register, '27', '2025-07-01'), undefined)
  assert.equal(unitByCode(register, '24', '2021-01-01', 'other'), undefined)
})

test('a table may name a unit by its code: the day decides whose it is', () => {
  assert.equal(idOf('24', '2025-06-30'), 'bac-giang-1997')
  assert.equal(idOf('24', '2025-07-01'), 'bac-ninh-2025')
  assert.equal(idOf('27', '2025-07-01'), undefined)
})

test('leading noughts that a spreadsheet ate are put back, unless that could mean two units', () => {
  const coded = (id: string, code: string, vi = id): Unit =>
    unit(id, vi, { codes: [{ code, system: 'gso' }] })
  const of = registerOf([coded('cao-bang', '04'), coded('phuc-xa', '00001'), coded('lao-cai', '10')], [])
  const at = (text: string, register = of) => unitByName(register, text, '2021-12-31')?.id
  assert.deepEqual(
    ['4', '1', '10', '00001', '001', '2'].map(text => at(text)),
    ['cao-bang', 'phuc-xa', 'lao-cai', 'phuc-xa', undefined, undefined],
  )
  const ward = unit('phuong-4', '4', { names: [{ vi: 'Phường 4', en: 'Ward 4', kind: 'ward' }] })
  const both = registerOf([coded('cao-bang', '04'), ward], [])
  assert.deepEqual([at('4', both), at('04', both), at('Phường 4', both)], [undefined, 'cao-bang', 'phuong-4'])
})

test('the word for the kind tells a township from the commune of the same name', () => {
  const named = (id: string, kind: string): Unit =>
    unit(id, id, { names: [{ vi: 'Thọ Xuân', en: 'Tho Xuan', kind }] })
  const of = registerOf([named('town', 'township'), named('commune', 'commune')], [])
  const at = (text: string) => unitByName(of, text, '2021-12-31')?.id
  for (const text of [
    'Thị trấn Thọ Xuân',
    'thị trấn thọ xuân',
    'TT. Thọ Xuân',
    'TT Thọ Xuân',
    'Thi tran Tho Xuan',
  ])
    assert.equal(at(text), 'town', text)
  for (const text of ['Xã Thọ Xuân', 'X. Thọ Xuân', 'xa Tho Xuan']) assert.equal(at(text), 'commune', text)
  assert.equal(at('Thọ Xuân'), undefined)
})

test('a register may be narrowed to what lies in one unit of another, with the acts among its units', () => {
  const within = (id: string, province: string): Unit => unit(id, 'Sở Tư pháp', { within: province })
  const acts = [
    { on: '2025-03-01', kind: 'rename', from: 'a', to: 'a', basis: '' },
    { on: '2025-07-01', kind: 'merge', from: 'a', to: 'b', basis: '' },
  ] as const
  const all = registerOf([within('a', 'thanh-hoa-1831'), within('b', 'nghe-an-1991')], acts)
  const narrow = registerWithin(all, 'thanh-hoa-1831')
  assert.deepEqual(narrow.acts, [acts[0]])
  assert.equal(unitByName(narrow, 'Sở Tư pháp', '2021-12-31')?.id, 'a')
  assert.equal(unitByName(all, 'Sở Tư pháp', '2021-12-31'), undefined)
})

test('the nearest names of the day are offered, and none where nothing is near', () => {
  assert.deepEqual(
    nearestUnits(register, 'Bắc Nihn', '2021-12-31').map(u => u.id),
    ['bac-ninh-1997'],
  )
  assert.deepEqual(
    nearestUnits(register, 'Thuan Ann', '2021-12-31').map(u => u.id),
    ['thuan-an-1', 'thuan-an-2'],
  )
  assert.deepEqual(nearestUnits(register, 'Paris', '2021-12-31'), [])
})

test('a ward called a commune is called another kind; without the word, by its own, or by an alias it is not', () => {
  const ward = unit('tan-lap', 'Tân Lập', {
    names: [{ vi: 'Tân Lập', en: 'Tan Lap', kind: 'ward' }],
    aliases: ['Xã Tân Lập cũ'],
  })
  const isOther = (text: string, day?: string): boolean => isCalledOtherKind(ward, text, day)
  assert.deepEqual(
    ['Xã Tân Lập', 'X. Tân Lập', 'Tan Lap Commune'].map(text => isOther(text)),
    [true, true, true],
  )
  const own = ['Tân Lập', 'Phường Tân Lập', 'P. Tân Lập', 'Tan Lap Ward', 'Xã Tân Lập cũ', 'tan-lap']
  assert.deepEqual(
    own.filter(text => isOther(text)),
    [],
  )
  const hue = register.units[6]
  assert.equal(isCalledOtherKind(hue, 'Tỉnh Huế'), false)
  assert.equal(isCalledOtherKind(hue, 'Tỉnh Huế', '2025-01-01'), true)
})

test('names between two days are those that counted on any of them', () => {
  const hue = register.units[6]
  assert.deepEqual(
    namesWithin(hue, { to: '2024-12-31' }).map(({ vi }) => vi),
    ['Thừa Thiên Huế'],
  )
  assert.deepEqual(
    namesWithin(hue, { from: '2004-07-08' }).map(({ vi }) => vi),
    ['Thừa Thiên Huế', 'Huế'],
  )
  assert.equal(lastNameWithin(hue, { from: '2004-07-08' }).vi, 'Huế')
})

test('a register may lack units before it is complete, on any day if it never is, on none if it says nothing', () => {
  const note = { vi: '', en: '' }
  const lacks = (of: Parameters<typeof registerOf>[2]) =>
    ['2004-12-31', '2005-01-01'].map(day => mayLackUnitsOn(registerOf([], [], of), day))
  assert.deepEqual(lacks({ since: '2005-01-01', note }), [true, false])
  assert.deepEqual(lacks({ note }), [true, true])
  assert.deepEqual(lacks(undefined), [false, false])
})
