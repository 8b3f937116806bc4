import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawRoom } from '../rooms/testing/draw-room.tsx'
import { HomePage } from './home-page.tsx'

const empty = {
  on: '2026-01-05',
  waiting: [],
  rounds: [],
  unread: 0,
  notices: [],
  steps: [],
  idle: { roles: ['administrator'], mayOpenRound: false, progress: [] },
} as const

const nothing = 'Hiện không có việc nào chờ bạn'

test('as long as first steps are left, nobody is told that nothing waits', () => {
  const steps = [{ id: 'units', isDone: false, link: '/units/import' }] as const
  const page = drawRoom(<HomePage {...empty} steps={steps} />)
  assert.ok(page.includes('Những bước đầu') && !page.includes(nothing))
  assert.ok(drawRoom(<HomePage {...empty} />).includes(nothing))
})

const round = {
  id: 'r',
  name: { vi: 'Đợt 2026', en: 'Round 2026' },
  edition: { id: 'tiny/2025', version: 1 },
  from: '2026-01-01',
  to: '2026-12-31',
  state: 'open',
  units: 20,
  steps: { drafting: 17, appraisal: 3 },
}

test('a head for whom nothing waits reads how far the unit has come, until when, and opens it', () => {
  const progress = [
    {
      assessment: 'a',
      unit: { vi: 'Sở Y tế', en: 'Health' },
      state: 'drafting',
      declared: 13,
      own: 45,
      due: '2026-12-16',
    },
  ] as const
  const idle = { roles: ['unit-head'], mayOpenRound: false, progress } as const
  const page = drawRoom(<HomePage {...empty} rounds={[round]} idle={idle} />)
  assert.match(page, /Sở Y tế: cán bộ đầu mối đã kê khai 13\/45 tiêu chí\. Hạn nộp 16\/12\/2026\./)
  assert.match(page, /href="\/desk\/assessments\/a"/)
})

test('an appraiser for whom nothing waits reads how many units have sent theirs in', () => {
  const idle = { roles: ['appraiser'], mayOpenRound: false, progress: [] } as const
  assert.match(
    drawRoom(<HomePage {...empty} rounds={[round]} idle={idle} />),
    /Đợt 2026: 3\/20 đơn vị đã nộp/,
  )
})
