import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { samplePerson } from '../testing/sample-person.ts'
import { HandOver } from './hand-over.tsx'
import { PersonActs } from './person-acts.tsx'

const reader = roomReader('vi')
const of = (id: string, name: string, isInside: boolean) => ({ id, name, isInside })

test('work is handed to people of the same unit first, the others behind them', () => {
  const others = [of('p2', 'Lê B', true), of('p3', 'Ban Kiểm toán', false)]
  const html = drawRoom(<HandOver view={{ ...samplePerson, others }} reader={reader} granting="" />)
  assert.match(html, /<optgroup label="Người cùng đơn vị"><option value="p2">Lê B<\/option><\/optgroup>/)
  assert.match(html, /<optgroup label="Người khác"><option value="p3">/)
})

test('only those who may stand in for a head are offered; others by “quyền” alone', () => {
  const deputies = [of('p2', 'Lê B', true), of('p4', 'Đỗ C', false)]
  const view = { ...samplePerson, deputies, others: [of('p9', 'Kiểm toán', false)] }
  const html = drawRoom(<PersonActs view={view} reader={reader} granting="" />)
  const panel = html.slice(html.indexOf('id="name-acting-head"'), html.indexOf('id="change-person"'))
  assert.match(panel, /<optgroup label="Người của đơn vị"><option value="p2">/)
  assert.match(panel, /<optgroup label="Người ngoài đơn vị \(chỉ giao quyền, Q\.\)"><option value="p4">/)
  assert.ok(!panel.includes('p9'))
})
