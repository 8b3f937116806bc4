import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Act, type ActKind, registerOf, type Unit } from '@thuocdo/engine'
import { lineageWords } from './lineage-words.ts'

const day = '2025-07-01'
const ward = (id: string, vi: string, ended: boolean): Unit => ({
  id,
  level: 'commune',
  foundedOn: ended ? '2000-01-01' : day,
  ...(ended && { endedOn: day }),
  names: [{ vi, en: vi, kind: 'ward' }],
  aliases: [],
  codes: [],
})
const act = (kind: ActKind, from: string, to: string): Act => ({ on: day, kind, from, to, basis: '' })
const units = [
  ward('cong-vi', 'Cống Vị', true),
  ward('kim-ma', 'Kim Mã', true),
  ward('vinh-phuc', 'Vĩnh Phúc', true),
  ward('giang-vo', 'Giảng Võ', true),
  ward('ngoc-ha-2025', 'Ngọc Hà', false),
  ward('giang-vo-2025', 'Giảng Võ', false),
  {
    ...ward('thue', 'Thuế', false),
    level: 'office',
    names: [
      { vi: 'Cục Thuế', en: 'Tax Department', kind: 'central-agency', to: '2025-06-30' },
      { vi: 'Thuế tỉnh', en: 'Tax Office', kind: 'central-agency', from: day },
    ],
  },
  {
    ...ward('dong-nai', 'Đồng Nai', false),
    level: 'province',
    names: [
      { vi: 'Đồng Nai', en: 'Dong Nai', kind: 'province', to: '2025-06-30' },
      { vi: 'Đồng Nai', en: 'Dong Nai', kind: 'city', from: day },
    ],
  },
]
const register = registerOf(units, [])

test('parts of several units that come together are told as parts, one whole unit among them as a whole', () => {
  const acts = [
    act('split', 'cong-vi', 'giang-vo-2025'),
    act('split', 'kim-ma', 'giang-vo-2025'),
    act('merge', 'giang-vo', 'giang-vo-2025'),
  ]
  assert.deepEqual(lineageWords(register, acts, 'vi'), [
    '1/7/2025: các phần của Phường Cống Vị, Phường Kim Mã chuyển vào Phường Giảng Võ',
    '1/7/2025: toàn bộ Phường Giảng Võ vào Phường Giảng Võ mới',
  ])
  assert.deepEqual(lineageWords(register, acts, 'en'), [
    '1 July 2025: parts of Cống Vị Ward, Kim Mã Ward passed into Giảng Võ Ward',
    '1 July 2025: all of Giảng Võ Ward went into the new Giảng Võ Ward',
  ])
})

test('a part that joins a whole unit passes to the new one; a unit that only splits off is said to', () => {
  const joined = [act('split', 'cong-vi', 'ngoc-ha-2025'), act('merge', 'vinh-phuc', 'ngoc-ha-2025')]
  assert.match(
    lineageWords(register, joined, 'vi')[0],
    /một phần của Phường Cống Vị chuyển sang Phường Ngọc Hà/,
  )
  assert.match(lineageWords(register, joined.slice(0, 1), 'vi')[0], /Phường Cống Vị tách ra Phường Ngọc Hà/)
})

test('a unit that is renamed is called by its old name first', () => {
  assert.deepEqual(lineageWords(register, [act('rename', 'thue', 'thue')], 'vi'), [
    '1/7/2025: Cục Thuế đổi tên thành Thuế tỉnh',
  ])
})

test('a unit of the same name and another kind is called by both kinds', () => {
  const acts = [act('rename', 'dong-nai', 'dong-nai')]
  assert.deepEqual(lineageWords(register, acts, 'vi'), [
    '1/7/2025: Tỉnh Đồng Nai trở thành Thành phố Đồng Nai',
  ])
  assert.deepEqual(lineageWords(register, acts, 'en'), [
    '1 July 2025: Dong Nai Province became Dong Nai City',
  ])
})

test('one of the acts that made a unit is told as one of several, and the only one as a new beginning', () => {
  const [part, whole] = [act('split', 'cong-vi', 'ngoc-ha-2025'), act('merge', 'vinh-phuc', 'ngoc-ha-2025')]
  const both = registerOf(units, [part, whole])
  assert.deepEqual(lineageWords(both, [whole], 'vi'), [
    '1/7/2025: toàn bộ Phường Vĩnh Phúc vào Phường Ngọc Hà',
  ])
  assert.deepEqual(lineageWords(register, [whole], 'vi'), [
    '1/7/2025: Phường Vĩnh Phúc chuyển thành Phường Ngọc Hà',
  ])
})
