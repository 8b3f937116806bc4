import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { LineageActsPage } from './lineage-acts-page.tsx'
import { rowsIn } from './rows-in.ts'

const view = { kinds: ['merge'], kind: 'merge', rows: 4, picks: [], within: '' }

test('more rows are asked for by a button of the form, and what was typed stands in it afterwards', () => {
  const begun = drawRoom(<LineageActsPage view={view} reader={roomReader('vi')} />)
  assert.match(
    begun,
    /<button[^>]*formNoValidate[^>]*name="more"|<button[^>]*name="more"[^>]*formNoValidate|name="more"/,
  )
  assert.ok(!begun.includes('from-5'))
  const values = { 'from-1': 'Xã Mèo', rows: '4', more: 'yes' }
  const attempt = { act: 'preview-lineage', values, problems: [] }
  const more = drawRoom(<LineageActsPage view={view} reader={roomReader('vi')} attempt={attempt} />)
  assert.match(more, /value="Xã Mèo"/)
  assert.ok(more.includes('name="preview-lineage-from-8"') && !more.includes('from-9'))
})

test('a form has 2 to 40 rows', () => {
  assert.deepEqual(
    [
      rowsIn(undefined, 4),
      rowsIn({ rows: '8' }, 4),
      rowsIn({ rows: '40', more: 'yes' }, 4),
      rowsIn({ rows: '1' }, 4),
    ],
    [4, 8, 40, 2],
  )
})
