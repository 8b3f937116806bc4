import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problem } from '@thuocdo/engine'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { samplePerson } from '../testing/sample-person.ts'
import { HandOver } from './hand-over.tsx'

const reader = roomReader('vi')

test('a hand-over without a basis leaves its panel open, with the problem beside the field and what was typed', () => {
  const noBasis = problem('basis-missing', ['basis'], { vi: 'Chưa ghi căn cứ.', en: 'No basis.' })
  const attempt = {
    act: 'preview-hand-over',
    values: { to: 'p2', unit: 'so-y-te', basis: '' },
    problems: [noBasis],
  }
  const html = drawRoom(<HandOver view={samplePerson} reader={reader} attempt={attempt} granting="" />)
  assert.match(html, /<details[^>]*open/)
  assert.equal(html.match(/Chưa ghi căn cứ\./g)?.length, 2)
  assert.match(html, /<option value="p2" selected/)
})

test('the preview names both people, unit, day and basis, and all that passes', () => {
  const handOver = {
    from: 'Trần A',
    to: { id: 'p2', name: 'Lê B' },
    unit: { id: 'so-y-te', name: { vi: 'Sở Y tế', en: 'Health' } },
    on: '2026-01-05',
    basis: 'QĐ 2',
    grants: [{ role: { vi: 'Cán bộ đầu mối', en: 'Officer' }, division: null }],
    ending: [],
    criteria: ['1.1', '1.2'],
    notices: 3,
    closesAccount: true,
    work: [],
  }
  const html = drawRoom(<HandOver view={samplePerson} reader={reader} handOver={handOver} granting="" />)
  for (const part of [
    'Trần A bàn giao cho Lê B ở Sở Y tế, từ ngày 5/1/2026, theo QĐ 2.',
    'Cán bộ đầu mối',
    '2 tiêu chí giao riêng: 1.1, 1.2',
    '3 thông báo chưa đọc',
    'Tài khoản của Trần A bị khóa ngay',
  ])
    assert.ok(html.includes(part), part)
})

test('whoever may not disable an account is not asked whether to', () => {
  const draw = (refusals: typeof samplePerson.refusals) =>
    drawRoom(<HandOver view={{ ...samplePerson, refusals }} reader={reader} granting="" />)
  assert.match(draw({}), /name="preview-hand-over-disables"/)
  assert.doesNotMatch(draw({ 'disable-account': { vi: 'Không.', en: 'No.' } }), /disables/)
})
