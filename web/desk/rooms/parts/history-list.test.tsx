import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawRoom } from '../testing/draw-room.tsx'
import type { HistoryEntry } from './history-entry.ts'
import { HistoryList } from './history-list.tsx'
import { roomReader } from './room-reader.ts'

const entry: HistoryEntry = {
  chain: 'c',
  position: 7,
  at: '2026-01-05T01:00:00Z',
  who: null,
  role: null,
  actName: 'declare',
  act: { vi: 'Khai', en: 'Declare' },
  from: null,
  to: null,
  words: [],
  hash: 'abc',
}

const drawn = (entries: readonly HistoryEntry[] | null) =>
  drawRoom(<HistoryList entries={entries} empty="Chưa có gì." reader={roomReader('vi')} />)

test('a history that goes on leads to what is older, and from there back to the newest', () => {
  const newest = drawn([{ ...entry, turn: { name: 'history', isNewest: true, older: 'x/c/6' } }])
  assert.match(newest, /<ol class="history" id="history">/)
  assert.match(newest, /href="\/desk\/\?history=x%2Fc%2F6#history"[^>]*>Cũ hơn/)
  assert.doesNotMatch(newest, /Về mới nhất/)
  const oldest = drawn([{ ...entry, turn: { name: 'history', isNewest: false, older: null } }])
  assert.match(oldest, /href="\/desk\/#history"[^>]*>Về mới nhất/)
  assert.doesNotMatch(oldest, /Cũ hơn/)
})

test('a history that stands whole in sight leads nowhere, and one that is not the reader’s says so', () => {
  assert.doesNotMatch(drawn([{ ...entry, turn: { name: 'history', isNewest: true, older: null } }]), /<nav/)
  assert.doesNotMatch(drawn([entry]), /<nav/)
  assert.match(drawn([]), /Chưa có gì\./)
  assert.match(drawn(null), /không xem được/)
})
