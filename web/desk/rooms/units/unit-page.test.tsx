import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { UnitPage } from './unit-page.tsx'
import type { UnitView } from './unit-view.ts'

const view: UnitView = {
  id: 'so-a-2025',
  name: { vi: 'Sở A', en: 'A' },
  level: 'department',
  state: 'alive',
  within: null,
  foundedOn: '2025-01-01',
  foundedIsStandIn: false,
  endedOn: null,
  names: [],
  codes: [],
  aliases: [],
  before: [],
  after: [],
  mayReadPeople: false,
  people: [],
  divisions: [],
  assessments: [],
  refusals: {},
  history: null,
}

const draw = (more: Partial<UnitView>): string =>
  drawRoom(<UnitPage view={{ ...view, ...more }} reader={roomReader('vi')} />)

test('assessments that the reader may not see are said to be out of sight, not to be none', () => {
  const hidden = draw({ assessments: null })
  assert.match(hidden, /Vai trò của bạn không xem được hồ sơ của đơn vị này\./)
  assert.doesNotMatch(hidden, /Chưa có hồ sơ nào/)
  assert.match(draw({}), /Chưa có hồ sơ nào/)
})
