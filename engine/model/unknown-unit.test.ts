import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Act, registerOf } from './register.ts'
import type { Unit } from './unit.ts'
import { unknownUnit } from './unknown-unit.ts'

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

test('a name that could be two units asks which, and one like none asks for the register', () => {
  assert.equal(vi('Yen Binh', '2021-12-31'), 'Có phải “Yên Bình (yen-binh-1)” hoặc “Yến Bình (yen-binh-2)”?')
  assert.equal(vi('Paris', '2021-12-31'), 'Hãy ghi tên hoặc mã đơn vị như trong danh mục đơn vị.')
})
