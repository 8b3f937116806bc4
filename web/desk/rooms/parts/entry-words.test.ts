import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capacityWords } from './capacity-words.ts'
import { actTitle, changeOf } from './entry-words.ts'

const justice = 'so-tu-phap'
const lan = '01900000-0000-7000-8000-000000000001'
const office = '01900000-0000-7000-8000-000000000002'
const names = new Map([
  [justice, { vi: 'Sở Tư pháp', en: 'Department of Justice' }],
  [lan, { vi: 'Trần Thị Lan', en: 'Trần Thị Lan' }],
  [office, { vi: 'Văn phòng', en: 'Văn phòng' }],
  ['block:agency', { vi: 'Sở, ban, ngành', en: 'Departments' }],
  ['setting:digest-hour', { vi: 'Giờ gửi thư', en: 'Hour of letters' }],
])

test('a declaration is told with its value and its points, a move with both steps', () => {
  const declared = changeOf({ act: 'declare', body: { declared: { done: 46, of: 50 }, points: 1.84 } })
  assert.deepEqual(declared, { from: null, to: { vi: '46/50 · 1,84 điểm', en: '46/50 · 1.84 points' } })
  const moved = changeOf({ act: 'submit', body: { from: 'drafting', to: 'submitted' } })
  assert.equal(moved.from?.en, 'self-assessment')
  assert.equal(moved.to?.en, 'awaiting the head')
})

test('what stood there before is told by the entry before', () => {
  const before = { body: { declared: { done: 45, of: 50 } } }
  const change = changeOf({ act: 'declare', body: { declared: { done: 46, of: 50 } } }, names, before)
  assert.deepEqual([change.from?.vi, change.to?.vi], ['45/50', '46/50'])
})

test('what does not apply says so, and a body that tells nothing stays silent', () => {
  assert.equal(
    changeOf({ act: 'declare', body: { points: { missing: 'not-applicable' } } }).to?.vi,
    'không áp dụng',
  )
  assert.deepEqual(changeOf({ act: 'remark', body: {} }), { from: null, to: null })
})

test('a criterion that is given away names the division and the person, and says so where it is taken back', () => {
  const given = changeOf({ act: 'assign', body: { division: office, person: lan } }, names)
  assert.equal(given.to?.vi, 'Văn phòng · Trần Thị Lan')
  const back = changeOf({ act: 'assign', body: {} }, names, { body: { division: office } })
  assert.deepEqual([back.from?.vi, back.to?.vi], ['Văn phòng', 'không giao phòng nào'])
})

test('a setting is named, with what it was; one that is text is read from behind the entry, and erased words say so', () => {
  const hour = changeOf({ act: 'change-setting', body: { name: 'digest-hour', from: 7, to: 8 } }, names)
  assert.deepEqual(hour, {
    from: { vi: 'Giờ gửi thư: 7', en: 'Hour of letters: 7' },
    to: { vi: '8', en: '8' },
  })
  const words = [
    { field: 'from', words: null },
    { field: 'to', words: 'Máy lẻ 12' },
  ]
  const text = changeOf({ act: 'change-setting', body: { name: 'x' }, words }, names)
  assert.deepEqual([text.from?.vi, text.to?.vi], ['x: đã xóa', 'Máy lẻ 12'])
})

test('of a round only what changed is told, in words and in the days of the reader; an extension names its unit', () => {
  const body = {
    before: { opens: null, due: '2026-01-31', state: 'open' },
    after: { opens: null, due: '2026-02-10', state: 'closed' },
  }
  const change = changeOf({ act: 'change-round', body })
  assert.deepEqual(
    [change.from?.vi, change.to?.vi],
    ['hạn nộp 31/1/2026 · đang mở', 'hạn nộp 10/2/2026 · đã đóng'],
  )
  assert.match(change.to?.en ?? '', /due on 10 February 2026 · closed/)
  const own = { unit: justice, before: { due: '2026-01-31' }, after: { due: '2026-02-10' } }
  const extended = changeOf({ act: 'change-round', body: own }, names)
  assert.equal(extended.from?.vi, 'Sở Tư pháp: hạn nộp 31/1/2026')
  assert.match(extended.to?.vi ?? '', /riêng đơn vị này: hạn nộp 10\/2\/2026/)
})

test('a role is told with its blocks by name, its criteria and its days', () => {
  const body = {
    grant: 'g',
    role: 'appraiser',
    blocks: ['agency'],
    criteria: ['1.1', '2'],
    from: '2026-01-01',
  }
  const { to } = changeOf({ act: 'grant-role', body }, names)
  assert.match(to?.vi ?? '', /khối Sở, ban, ngành · tiêu chí 1\.1, 2 · từ 1\/1\/2026$/)
})

test('who or what has no name any more is not told by its id', () => {
  const gone = '01900000-0000-7000-8000-000000000009'
  assert.equal(changeOf({ act: 'assign', body: { person: gone } }, names).to?.vi, 'đã xóa tên')
})

test('acts of the door have words too, and one that nobody knows keeps its name', () => {
  assert.equal(actTitle('sign-in').vi, 'Đăng nhập')
  assert.equal(actTitle('appraise').vi, 'Thẩm định')
  assert.equal(actTitle('later-act').en, 'Later-act')
})

test('a sign-in tells how it went, and what does not apply says so once', () => {
  const { to } = changeOf({ act: 'sign-in', body: { outcome: 'wrong-password', door: 'password' } })
  assert.deepEqual(to?.vi, 'Sai mật khẩu')
  const not = { missing: 'not-applicable' }
  assert.equal(changeOf({ act: 'declare', body: { declared: not, points: not } }).to?.vi, 'không áp dụng')
})

test('what was founded, how a unit is called now and what an import brought are told by names and numbers', () => {
  const ba = { id: 'xa-ba-2025', names: [{ vi: 'Xã Ba', en: 'Ba Commune', kind: 'commune' }] }
  const founded = changeOf({ act: 'found-unit', body: { on: '2025-07-01', founded: [ba], edges: [] } })
  assert.equal(founded.to?.en, 'Ba Commune · from 1 July 2025')
  const renamed = changeOf({
    act: 'rename-unit',
    body: { names: [...ba.names, { vi: 'Phường Ba', en: '' }] },
  })
  assert.equal(renamed.to?.vi, 'Phường Ba')
  const part = changeOf({ act: 'import-units', body: { part: 2, register: { units: [ba, ba], acts: [] } } })
  assert.deepEqual(part.to, { vi: 'phần 2: 2 đơn vị', en: 'part 2: 2 units' })
  const choice = changeOf({ act: 'choose-digest', body: { daily: false } })
  assert.equal(choice.to?.vi, 'không nhận thư hằng ngày')
})

test('what was taken in names the paper that it stands on', () => {
  const not = { missing: 'not-applicable' }
  const { to } = changeOf({ act: 'intake', body: { declared: not, points: not, document: office } }, names)
  assert.equal(to?.vi, 'không áp dụng · theo bản giấy “Văn phòng”')
})

test('an acting head is named with whom they stand in for, and a new name is no change from itself to itself', () => {
  const body = { role: 'unit-head', unit: justice, person: office, actingFor: lan, actingForm: 'kt' }
  const { to } = changeOf({ act: 'name-acting-head', body }, names)
  assert.equal(to?.vi, 'Văn phòng · Thủ trưởng đơn vị · Sở Tư pháp · KT. Trần Thị Lan')
  const renamed = { edges: [{ from: justice, to: justice }], on: '2026-05-01' }
  assert.equal(changeOf({ act: 'rename-unit', body: renamed }, names).to?.vi, 'từ ngày 1/5/2026')
})

test('what was done for a head says for whom and how; what one does oneself says the role alone', () => {
  const acting = { acting: { for: lan, form: 'kt' } }
  assert.equal(
    capacityWords({ role: 'unit-head', body: acting }, names)?.vi,
    'Thủ trưởng đơn vị, KT. Trần Thị Lan',
  )
  assert.equal(capacityWords({ role: 'unit-head', body: {} }, names)?.vi, 'Thủ trưởng đơn vị')
  assert.equal(capacityWords({ body: {} }, names), null)
})
