import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawRoom } from '../testing/draw-room.tsx'
import { FilterForm } from './filter-form.tsx'
import { listAddress } from './list-address.ts'
import { ListTable } from './list-table.tsx'
import { PagedList } from './paged-list.tsx'
import { roomReader } from './room-reader.ts'

const reader = roomReader('vi')
const units = {
  reader,
  count: (count: string) => `${count} đơn vị`,
  path: '/units',
  asked: { level: 'xa', search: '' },
}

test('a page of a long list says how many there are and which are in sight, and its ways keep the filters', () => {
  const place = { page: 2, pages: 3, first: 51, last: 100, total: 124 }
  const html = drawRoom(
    <PagedList {...units} place={place} none={['Không có']}>
      bảng
    </PagedList>,
  )
  assert.match(html, /124 đơn vị, đang xem 51–100/)
  assert.match(html, /href="\/desk\/units\?level=xa" rel="prev"/)
  assert.match(html, /href="\/desk\/units\?level=xa&amp;page=3" rel="next"/)
})

test('a list on one page tells its count alone, an empty one a sentence', () => {
  const whole = drawRoom(
    <PagedList {...units} place={{ page: 1, pages: 1, first: 1, last: 7, total: 7 }} none={['Không có']}>
      bảng
    </PagedList>,
  )
  assert.equal(whole, '<p class="list-count">7 đơn vị</p>bảng')
  const empty = drawRoom(
    <PagedList
      {...units}
      place={{ page: 1, pages: 1, first: 0, last: 0, total: 0 }}
      none={['Không có', 'Nới ngày.']}
    >
      bảng
    </PagedList>,
  )
  assert.match(empty, /<strong>Không có<\/strong>.*Nới ngày\./)
  assert.doesNotMatch(empty, /bảng/)
})

test('a list that grows while it is read leads on behind its last line, and back to the newest', () => {
  const html = drawRoom(
    <PagedList {...units} place={{ first: 51, last: 100, total: 372 }} older="mốc" none={['Không có']}>
      bảng
    </PagedList>,
  )
  assert.match(html, /href="\/desk\/units\?level=xa" rel="prev"/)
  assert.match(html, /href="\/desk\/units\?level=xa&amp;before=m%E1%BB%91c" rel="next"/)
})

test('a line is named by its first column, and its other cells name theirs for a phone', () => {
  const html = drawRoom(
    <ListTable
      label="Xã"
      lines={[{ name: 'Ao Sen', people: 12 }]}
      to={({ name }) => `/${name}`}
      columns={[
        { title: 'Tên', cell: ({ name }) => name },
        false,
        { title: 'Dân', cell: ({ people }) => people, isFigure: true },
      ]}
      foot={['Tổng', 12]}
    />,
  )
  assert.match(
    html,
    /<th scope="row"><a href="\/Ao Sen"[^>]*>Ao Sen<\/a><\/th><td data-column="Dân"><div>12</,
  )
  assert.match(html, /<tfoot><tr><th scope="row">Tổng<\/th><td data-column="Dân"><div>12</)
})

test('filters offer all of each, keep what else was asked, and can be cleared once something is asked', () => {
  const form = (search: string, level: string) =>
    drawRoom(
      <FilterForm
        reader={reader}
        path="/units"
        label="Đơn vị"
        fields={[
          { name: 'search', label: 'Tìm', value: search },
          { name: 'on', label: 'Ngày', type: 'date', value: '2026-01-05', usual: '2026-01-05' },
          { name: 'kind', label: 'Loại', value: '', options: [{ value: 'xa', label: 'Xã' }] },
        ]}
        kept={{ level }}
      />,
    )
  assert.match(form('', ''), /<option value="" selected="">Tất cả<\/option><option value="xa">/)
  assert.doesNotMatch(form('', ''), /Bỏ lọc|type="hidden"/)
  assert.match(form('ao', ''), /Bỏ lọc/)
  assert.match(form('', 'xa'), /<input type="hidden" name="level" value="xa"\/>.*Bỏ lọc/)
})

test('the address of a list leaves out what nobody asked', () => {
  assert.equal(
    listAddress(roomReader('en'), '/people', { search: '', role: 'auditor' }),
    '/en/people?role=auditor',
  )
  assert.equal(listAddress(reader, '/people', { search: '' }), '/people')
})
