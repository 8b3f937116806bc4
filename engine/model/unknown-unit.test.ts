import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Act, registerOf } from './register.ts'
import type { Unit } from './unit.ts'
import { idWanted, unknownUnit } from './unknown-unit.ts'

const unit = (id: string, vi: string, en: string, days: Partial<Unit> = {}): Unit => ({
  id,
  level: 'province',
  foundedOn: '2000-01-01',
  names: [{ vi, en, kind: 'province' }],
  aliases: [],
  codes: [],
  ...days,
})

const absorbed: Act = { on: '2008-08-01', kind: 'absorb', from: 'ha-tay', to: 'ha-noi', basis: '' }
const register = registerOf(
  [
    unit('bac-ninh', 'Bắc Ninh', 'Bac Ninh'),
    unit('ha-noi', 'Hà Nội', 'Hanoi'),
    unit('ha-tay', 'Hà Tây', 'Ha Tay', { endedOn: '2008-08-01' }),
    unit('hau-giang', 'Hậu Giang', 'Hau Giang', { foundedOn: '2004-01-01' }),
    unit('yen-binh-1', 'Yên Bình', 'Yen Binh'),
    unit('yen-binh-2', 'Yến Bình', 'Yen Binh'),
    unit('hue', 'Huế', 'Hue', {
      names: [
        { vi: 'Thừa Thiên Huế', en: 'Thua Thien Hue', kind: 'province', to: '2024-12-31' },
        { vi: 'Huế', en: 'Hue', kind: 'city', from: '2025-01-01' },
      ],
    }),
  ],
  [absorbed],
)
const vi = (text: string, day: string) =>
  unknownUnit(register, text, day).words.vi.split('. ').slice(1).join('. ')

test('an unknown unit is refused with the nearest name of that map, in both languages', () => {
  const { code, words } = unknownUnit(register, 'Bắc Nihn', '2021-12-31')
  assert.equal(code, 'unknown-unit')
  assert.equal(words.vi, 'Không có đơn vị “Bắc Nihn” trên bản đồ ngày 31/12/2021. Có phải “Bắc Ninh”?')
  assert.equal(
    words.en,
    'There is no unit “Bắc Nihn” on the map of 31 December 2021. Did you mean “Bac Ninh”?',
  )
})

test('a name of another time is refused with its days and its heir', () => {
  assert.equal(
    vi('Hà Tây', '2021-12-31'),
    '“Hà Tây” chỉ có đến trước ngày 1/8/2008, từ ngày đó thuộc “Hà Nội”.',
  )
  assert.equal(vi('Hậu Giang', '2003-12-31'), '“Hậu Giang” chỉ có từ ngày 1/1/2004.')
  assert.equal(
    vi('Thừa Thiên Huế', '2025-06-01'),
    '“Thừa Thiên Huế” là tên đến hết ngày 31/12/2024 của “Huế”. Hãy dùng tên này.',
  )
  assert.equal(
    vi('Huế', '2024-06-01'),
    '“Huế” là tên từ ngày 1/1/2025 của “Thừa Thiên Huế”. Hãy dùng tên này.',
  )
})

test('a name typed without marks is answered as it is written', () => {
  assert.match(vi('Ha Tay', '2021-12-31'), /^“Hà Tây” chỉ có đến trước ngày 1\/8\/2008/)
  assert.match(vi('thua thien hue', '2025-06-01'), /^“Thừa Thiên Huế” là tên đến hết ngày 31\/12\/2024/)
})

test('what a register does not know of a day it does not deny: a stand-in, and a day before it is complete', () => {
  const note = { vi: 'Chưa tra.', en: 'Not looked up.' }
  const units = [
    unit('dak-lak', 'Đắk Lắk', 'Dak Lak', { foundedOn: '2004-01-01' }),
    unit('tan-lap', 'Tân Lập', 'Tan Lap', { foundedOn: '2004-01-01', foundedIsStandIn: true }),
  ]
  const known = registerOf(units, [], { since: '2005-01-01', note })
  const said = (text: string, day: string) => unknownUnit(known, text, day).words.vi.split('. ').slice(1)
  assert.deepEqual(said('Đắk Lắk', '2003-06-01'), [
    'Danh mục ghi “Đắk Lắk” từ ngày 1/1/2004',
    'Danh mục này chỉ đầy đủ từ ngày 1/1/2005.',
  ])
  assert.match(said('Tân Lập', '2003-06-01')[0], /từ ngày 1\/1\/2004, là ngày ghi thay vì chưa rõ ngày lập$/)
  assert.deepEqual(said('Nowhere', '2005-01-01'), ['Hãy ghi tên hoặc mã đơn vị như trong danh mục đơn vị.'])
})

test('a name like none asks for the register', () => {
  assert.equal(vi('Paris', '2021-12-31'), 'Hãy ghi tên hoặc mã đơn vị như trong danh mục đơn vị.')
})

test('a name that could be two units lists both with their ids', () => {
  const { code, words } = unknownUnit(register, 'Yen Binh', '2021-12-31')
  assert.equal(code, 'ambiguous-name')
  assert.equal(
    words.vi,
    'Ngày 31/12/2021, “Yen Binh” có thể là Yên Bình (yen-binh-1) hoặc Yến Bình (yen-binh-2). Hãy ghi mã đơn vị trong ngoặc.',
  )
  assert.equal(
    words.en,
    'On 31 December 2021, “Yen Binh” may be Yen Binh (yen-binh-1) or Yen Binh (yen-binh-2). Write the id in brackets.',
  )
})

test('a name that each province has is to be narrowed; of many only four are named', () => {
  const offices = Array.from({ length: 6 }, (_, i) =>
    unit(`so-tu-phap-${i}`, 'Sở Tư pháp', 'Department of Justice', { within: `province-${i}` }),
  )
  const { words } = unknownUnit(registerOf(offices, []), 'Sở Tư pháp', '2021-12-31')
  assert.match(words.vi, /\(so-tu-phap-3\) hoặc 2 đơn vị khác\..*, hoặc giới hạn danh mục bằng “within”\.$/)
  assert.doesNotMatch(words.vi, /so-tu-phap-4/)
})

// Code 24 went from Bắc Giang to the new Bắc Ninh on 1 July 2025; 27 was the old Bắc Ninh's and is nobody's now.
const gso = (code: string, days: { readonly from?: string; readonly to?: string }) => ({
  codes: [{ code, system: 'gso', ...days }],
})
const coded = registerOf(
  [
    unit('bac-giang-1997', 'Bắc Giang', 'Bac Giang', {
      ...gso('24', { to: '2025-06-30' }),
      endedOn: '2025-07-01',
    }),
    unit('bac-ninh-1997', 'Bắc Ninh', 'Bac Ninh', {
      ...gso('27', { to: '2025-06-30' }),
      endedOn: '2025-07-01',
    }),
    unit('bac-ninh-2025', 'Bắc Ninh', 'Bac Ninh', {
      ...gso('24', { from: '2025-07-01' }),
      foundedOn: '2025-07-01',
    }),
  ],
  [],
)

test('a code that several units bore is refused with each of them and its days, where no day decides', () => {
  const { code, words } = idWanted(coded, '24')
  assert.equal(code, 'ambiguous-code')
  assert.equal(
    words.vi,
    'Mã số 24 là của Bắc Giang (bac-giang-1997) đến hết 30/6/2025 và Bắc Ninh (bac-ninh-2025) từ 1/7/2025. Hãy ghi mã đơn vị trong ngoặc, hoặc cho biết ngày.',
  )
  assert.equal(
    words.en,
    'The code 24 is that of Bac Giang (bac-giang-1997) until 30 June 2025 and Bac Ninh (bac-ninh-2025) since 1 July 2025. Write the id in brackets, or say the day.',
  )
})

test('a code of one unit, of another day, says whose it was; where an id is wanted, which id', () => {
  const { code, words } = unknownUnit(coded, '27', '2026-01-01')
  assert.equal(code, 'unknown-unit')
  assert.match(words.vi, /Mã số 27 là của Bắc Ninh \(bac-ninh-1997\) đến hết 30\/6\/2025\.$/)
  assert.match(idWanted(coded, '27').words.vi, /Hãy ghi mã đơn vị: bac-ninh-1997\.$/)
  assert.match(idWanted(coded, 'Bắc Ninh').words.vi, /: bac-ninh-1997 hoặc bac-ninh-2025\.$/)
  assert.match(idWanted(coded, 'paris').words.en, /Write an id as in units\.csv\.$/)
})
