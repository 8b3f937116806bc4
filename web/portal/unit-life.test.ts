import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Act, registerOf, type Unit } from '@thuocdo/engine'
import { readerOf } from '../words/reader.ts'
import { lifeWords } from './life-section.tsx'
import { lifeOf, livesOn } from './unit-life.ts'

const [vi, en] = [readerOf('vi'), readerOf('en')]

const province = (id: string, name: string, foundedOn: string, endedOn?: string): Unit => ({
  id,
  level: 'province',
  foundedOn,
  ...(endedOn !== undefined && { endedOn }),
  names: [{ vi: name, en: name, kind: 'province' }],
  aliases: [],
  codes: [],
})

const act = (on: string, kind: Act['kind'], from: string, to?: string): Act => ({
  on,
  kind,
  from,
  ...(to !== undefined && { to }),
  basis: 'Nghị quyết',
})

const hue: Unit = {
  ...province('hue', 'Huế', '1989-07-01'),
  names: [
    { vi: 'Thừa Thiên Huế', en: 'Thua Thien Hue', kind: 'province', to: '2024-12-31' },
    { vi: 'Huế', en: 'Hue', kind: 'city', from: '2025-01-01' },
  ],
}

const dongNai: Unit = {
  ...province('dong-nai', 'Đồng Nai', '2025-07-01'),
  names: [
    { vi: 'Đồng Nai', en: 'Dong Nai', kind: 'province', to: '2026-04-29' },
    { vi: 'Đồng Nai', en: 'Dong Nai', kind: 'city', from: '2026-04-30' },
  ],
}

const register = registerOf(
  [
    province('ha-tay', 'Hà Tây', '1991-08-12', '2008-08-01'),
    province('vinh-phuc', 'Vĩnh Phúc', '1997-01-01'),
    province('ha-noi', 'Hà Nội', '1954-10-10'),
    province('bac-ninh', 'Bắc Ninh', '1997-01-01', '2025-07-01'),
    province('bac-giang', 'Bắc Giang', '1997-01-01', '2025-07-01'),
    province('bac-ninh-moi', 'Bắc Ninh', '2025-07-01'),
    province('cu', 'Cũ', '1976-01-01', '1997-01-01'),
    province('mot', 'Một', '1997-01-01'),
    province('hai', 'Hai', '1997-01-01'),
    hue,
    dongNai,
  ],
  [
    act('2008-08-01', 'absorb', 'ha-tay', 'ha-noi'),
    act('2008-08-01', 'transfer', 'vinh-phuc', 'ha-noi'),
    act('2025-07-01', 'merge', 'bac-ninh', 'bac-ninh-moi'),
    act('2025-07-01', 'merge', 'bac-giang', 'bac-ninh-moi'),
    act('1997-01-01', 'split', 'cu', 'mot'),
    act('1997-01-01', 'split', 'cu', 'hai'),
    act('2025-01-01', 'rename', 'hue', 'hue'),
    act('2030-01-01', 'abolish', 'hai'),
    act('2026-04-30', 'rename', 'dong-nai', 'dong-nai'),
  ],
)

const told = (id: string, reader = vi): readonly string[] =>
  lifeOf(register, id).map(event => lifeWords(event, reader))

test('a province that was absorbed says into which and when, and the one that took it in says so too', () => {
  assert.deepEqual(told('ha-tay'), ['Nhập vào Hà Nội từ 1/8/2008.'])
  assert.deepEqual(told('ha-noi'), [
    'Tiếp nhận toàn bộ Hà Tây từ 1/8/2008.',
    'Tiếp nhận một phần Vĩnh Phúc từ 1/8/2008.',
  ])
  assert.deepEqual(told('vinh-phuc'), ['Từ 1/8/2008 một phần chuyển sang Hà Nội.'])
})

test('a merger names the others and the new unit, and the new unit its members', () => {
  assert.deepEqual(told('bac-ninh'), ['Từ 1/7/2025 hợp nhất với Bắc Giang thành Bắc Ninh mới.'])
  assert.deepEqual(told('bac-ninh-moi'), ['Thành lập từ 1/7/2025 do hợp nhất Bắc Ninh và Bắc Giang.'])
  assert.deepEqual(told('bac-ninh-moi', en), [
    'Founded on 1 July 2025 by the merger of Bắc Ninh and Bắc Giang.',
  ])
})

test('a split names all heirs, a renaming both names, an abolition its day', () => {
  assert.deepEqual(told('cu'), ['Từ 1/1/1997 tách thành Một và Hai.'])
  assert.deepEqual(told('mot'), ['Tách ra từ Cũ ngày 1/1/1997.'])
  assert.deepEqual(told('hue'), ['Từ 1/1/2025 đổi tên từ Tỉnh Thừa Thiên Huế thành Thành phố Huế.'])
  assert.deepEqual(told('hai').at(-1), 'Giải thể từ 1/1/2030.')
})

test('a province that became a city under the same name says both kinds', () => {
  assert.deepEqual(told('dong-nai'), ['Từ 30/4/2026 Tỉnh Đồng Nai trở thành Thành phố Đồng Nai.'])
  assert.deepEqual(told('dong-nai', en), ['Dong Nai Province became Dong Nai City on 30 April 2026.'])
})

test('a unit lives from its founding to the day before its end; one that nobody knows is taken to live', () => {
  assert.deepEqual(
    ['2007-12-31', '2008-07-31', '2008-08-01'].map(day => livesOn(register, 'ha-tay', day)),
    [true, true, false],
  )
  assert.equal(livesOn(register, 'nobody', '2020-01-01'), true)
  assert.equal(livesOn(undefined, 'ha-tay', '2020-01-01'), true)
  assert.deepEqual(lifeOf(undefined, 'ha-tay'), [])
})
