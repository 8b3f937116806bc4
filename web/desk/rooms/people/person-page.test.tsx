import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { samplePerson } from '../testing/sample-person.ts'
import { Grants } from './grants.tsx'
import { NewPersonPage } from './new-person-page.tsx'

const reader = roomReader('vi')

test('a role is never ended by one click: the button asks for day and basis, and says what ends', () => {
  const grants = (ending: string) =>
    drawRoom(<Grants view={samplePerson} reader={reader} attempt={undefined} ending={ending} />)
  assert.doesNotMatch(grants(''), /<form/)
  assert.match(grants(''), /href="[^"]*\?end=g1#grants"/)
  const asked = grants('g1')
  assert.match(asked, /name="end-role-from"[^>]*required|required[^>]*name="end-role-from"/)
  assert.match(asked, /name="confirmed"/)
  assert.match(asked, /Trần A thôi giữ vai trò Cán bộ đầu mối của đơn vị ở Sở Y tế\./)
})

test('who was just added gets their link on that very page; where none may be made, the reason stands there', () => {
  const added = { id: 'p3', name: 'Lê C', login: 'le.c', problems: [] }
  const link = { url: 'https://x.vn/desk/set-up/abc', isMailed: false, expiresAt: '2026-01-07T01:00:00.000Z' }
  const shown = drawRoom(<NewPersonPage reader={reader} added={{ ...added, link }} />)
  for (const part of ['Đã thêm Lê C, tên đăng nhập le.c.', link.url, 'href="/people/p3?role=#grant-role"'])
    assert.ok(shown.includes(part), part)
  const none = drawRoom(<NewPersonPage reader={reader} added={{ ...added, link: undefined }} />)
  assert.ok(!none.includes('set-up/'))
})
