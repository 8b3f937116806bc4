import assert from 'node:assert/strict'
import { test } from 'node:test'
import { warning } from '@thuocdo/engine'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { OpenRoundPage } from './open-round-page.tsx'
import type { OpenRoundView, RoundPreview } from './round-view.ts'

const chosen = {
  value: 'tiny/2025@1',
  title: { vi: 'Tí hon', en: 'Tiny' },
  blocks: [{ code: 'a', name: { vi: 'khối sở và cơ quan ngang sở', en: 'departments' } }],
}
const view: OpenRoundView = { editions: [chosen], chosen, levels: [{ level: 'department', count: 2 }] }
const reader = roomReader('vi')

const preview: RoundPreview = {
  name: { vi: 'Đợt thử', en: 'Trial' },
  edition: chosen.title,
  from: '2025-01-01',
  to: '2025-12-31',
  opensOn: null,
  dueOn: null,
  blocks: [
    {
      code: 'a',
      name: { vi: 'Sở', en: 'Departments' },
      units: [
        { vi: 'Sở A', en: 'A' },
        { vi: 'Sở B', en: 'B' },
      ],
    },
  ],
  warnings: [warning('unit-assessed-in-part', ['units'], { vi: 'Đã có hồ sơ: Sở B.', en: 'B is there.' })],
  values: { act: 'preview-round', from: '2025-01-01', 'block-a': 'department' },
}

test('the form of a round asks for a look, not for the round itself', () => {
  const page = drawRoom(<OpenRoundPage view={view} reader={reader} />)
  assert.match(page, /name="act" value="preview-round"/)
  assert.doesNotMatch(page, /value="open-round"/)
  assert.match(page, />Khối sở và cơ quan ngang sở</, 'the block is called by its name alone')
})

test('before a round is opened its units stand by name with what is worth a look, and it is confirmed', () => {
  const page = drawRoom(<OpenRoundPage view={view} reader={reader} preview={preview} />)
  for (const part of [
    'Sở A, Sở B.',
    'Đã có hồ sơ: Sở B.',
    '2 đơn vị',
    'name="confirmed"',
    'value="open-round"',
  ])
    assert.ok(page.includes(part), part)
  assert.match(page, /name="open-round-block-a" value="department"/, 'what stood in the form goes along')
  assert.match(page, /name="preview-round-from"[^>]*value="2025-01-01"/, 'and stands there to be changed')
})

test('a round refused at the last moment shows its form again with what stood in it', () => {
  const attempt = { act: 'open-round', values: { nameVi: 'Tên đã gõ' }, problems: [] }
  assert.match(drawRoom(<OpenRoundPage view={view} reader={reader} attempt={attempt} />), /value="Tên đã gõ"/)
})
