import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { ImportPeoplePage } from './import-people-page.tsx'

test('before a table of people is taken in, its columns are told; after it was read, where and for what each role would count', () => {
  const reader = roomReader('vi')
  assert.match(drawRoom(<ImportPeoplePage reader={reader} />), /<dt>Khối, Tiêu chí<\/dt>/)
  const same = (text: string) => ({ vi: text, en: text })
  const added = [
    { name: 'Lê C', login: 'le.c', role: 'appraiser', reach: [same('Phường'), same('3, 4.2')] },
    { name: 'Lê D', login: 'le.d', role: '', reach: [] },
  ]
  const shown = drawRoom(
    <ImportPeoplePage reader={reader} coming={{ added, table: { table: 'YQ==', tableName: 'a.csv' } }} />,
  )
  assert.match(
    shown,
    /<li>Lê C · le\.c · Thành viên tổ thẩm định · Phường · 3, 4\.2<\/li><li>Lê D · le\.d<\/li>/,
  )
})
