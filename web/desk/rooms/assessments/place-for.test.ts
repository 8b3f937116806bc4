import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placeFor } from './place-for.ts'

// A table of 4,000 from 500 on, a window of 900, a panel as high as it may be.
const page = { height: 900, area: { top: 500, height: 4000 }, panel: 868 }
const lineAt = (top: number) => ({ top, height: 50 })

test('what is in sight already does not move', () => {
  assert.equal(placeFor({ ...page, now: 2000, line: lineAt(2400) }), 2000)
})

test('from above the table the page goes on until the panel is in sight, and no further', () => {
  assert.equal(placeFor({ ...page, now: 0, line: lineAt(600) }), 484)
})

test('a line out of sight comes to a third of the window', () => {
  assert.equal(placeFor({ ...page, now: 484, line: lineAt(2400) }), 2100)
})

test('at the end of the table the panel keeps its room', () => {
  assert.equal(placeFor({ ...page, now: 0, line: lineAt(4450) }), 4500 - 868 - 16)
})

test('wherever the line is, both are in sight', () => {
  fc.assert(
    fc.property(fc.nat(9000), fc.nat(3950), (now, down) => {
      const line = lineAt(500 + down)
      const y = placeFor({ ...page, now, line })
      // The panel sticks to the top within the table.
      const panelTop = Math.min(Math.max(16, 500 - y), 4500 - 868 - y)
      assert.ok(panelTop >= 16 && panelTop + 868 <= 900)
      assert.ok(line.top >= y && line.top + line.height <= y + 900)
    }),
  )
})
