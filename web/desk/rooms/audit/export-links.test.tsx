import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { AuditPage } from './audit-page.tsx'
import type { TrailView } from './audit-view.ts'

const none = { person: '', act: '', kind: '', subject: '', unit: '', round: '', from: '', to: '' }

const view: TrailView = {
  entries: [],
  filter: none,
  place: { first: 0, last: 0, total: 0 },
  older: null,
  people: [],
  units: [{ id: 'so-a-2025', name: { vi: 'Sở A', en: 'A' } }],
  rounds: [{ id: 'r1', name: { vi: 'Đợt 2025', en: 'Round of 2025' } }],
  exporting: null,
  verifying: null,
  maySeeSignIns: false,
}

/** The addresses of the exports that a page offers. */
const exportsOf = (more: Partial<TrailView>): readonly string[] => {
  const drawn = drawRoom(<AuditPage view={{ ...view, ...more }} reader={roomReader('vi')} />)
  return [...drawn.matchAll(/href="([^"]*export[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
}

const whole = ['/desk/audit/export?format=ndjson', '/desk/audit/export?format=csv']

test('the part that is filtered by unit, round and days is offered beside the whole trail', () => {
  const filter = { ...none, unit: 'so-a-2025', from: '2026-01-05', act: 'declare' }
  assert.deepEqual(exportsOf({ filter }), [
    '/desk/audit/export?format=ndjson&unit=so-a-2025&from=2026-01-05',
    '/desk/audit/export?format=csv&unit=so-a-2025&from=2026-01-05',
    ...whole,
  ])
})

test('the part says by which of the filters it goes: an export by act or person there is none', () => {
  const page = (language: 'vi' | 'en') =>
    drawRoom(
      <AuditPage
        view={{ ...view, filter: { ...none, unit: 'so-a-2025', act: 'declare' } }}
        reader={roomReader(language)}
      />,
    )
  assert.match(page('vi'), /Theo đơn vị, đợt, ngày đang lọc:/)
  assert.match(page('en'), /By the unit, round and days of the filter:/)
})

test('without such a filter the whole alone is offered, and to who may not export nothing', () => {
  assert.deepEqual(exportsOf({ filter: { ...none, act: 'declare' } }), whole)
  assert.deepEqual(exportsOf({ exporting: { vi: 'Không được.', en: 'No.' } }), [])
})
