import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Outcome } from '@thuocdo/engine'
import { addEdition } from '../rounds/add-edition.ts'
import { changeRound } from '../rounds/change-round.ts'
import { openRound } from '../rounds/open-round.ts'
import { actorOf } from '../sign-in/actor-of.ts'
import { administrator, roundOwner } from '../testing/actors.ts'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { value } from '../testing/opened-round.ts'
import { real, tiny } from '../testing/worlds.ts'
import { addDivision, endDivision } from '../units/divisions.ts'
import { addPerson } from './add-person.ts'
import { grantRole } from './grant-role.ts'
import { readGrantScope } from './grant-scope.ts'

const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)
const said = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ words }) => words.vi)

/** Two units and a person; roles are granted to the person. */
async function world(t: TestContext) {
  const fx = await testEffects(t)
  for (const id of ['so-a-2014', 'so-b-2014'])
    await fx.db.insertInto('unit').values({ id, level: 'department', founded_on: '2014-01-01' }).execute()
  const person = value(await addPerson(fx, administrator, { login: 'can-bo-a', name: 'A' }))
  const grant = (more: object) =>
    grantRole(fx, administrator, { person, role: 'appraiser', from: '2026-01-01', ...more })
  return { fx, person, grant }
}

const department = 'par-model-department/2025'

const roundOf = async (fx: TestEffects, edition: string, block: string) =>
  value(
    await openRound(fx, roundOwner, {
      edition,
      name: { vi: 'Đợt', en: 'Round' },
      from: '2025-01-01',
      to: '2025-12-31',
      units: [{ unit: 'so-a-2014', block }],
    }),
  ).id

test('a block or criterion that does not exist is refused, each in a sentence that says which ones there are', async t => {
  const { fx, person, grant } = await world(t)
  value(await addEdition(fx, roundOwner, real, department))
  const refused = await grant({ blocks: ['xa', 'department'], criteria: ['3', '3.9', '11', '3.9'] })
  assert.deepEqual(said(refused), [
    'Không có khối “xa”. Hãy chọn trong các khối: department (Khối sở và cơ quan ngang sở), central (Khối cơ quan ngành dọc đóng trên địa bàn).',
    'Không có lĩnh vực, tiêu chí mang mã “3.9” trong các bộ tiêu chí đang dùng. Các mã ở cấp ấy: 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7.',
    'Không có lĩnh vực, tiêu chí mang mã “11” trong các bộ tiêu chí đang dùng. Các mã ở cấp ấy: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.',
  ])
  assert.deepEqual(
    refused.problems.map(({ at }) => at[0]),
    ['blocks', 'criteria', 'criteria'],
  )
  assert.deepEqual((await actorOf(fx.db, person, '2026-01-05')).grants, [])
  for (const role of ['appraiser', 'council-member', 'council-chair'])
    assert.ok((await grant({ role, blocks: ['central'], criteria: ['3', '4.2'] })).ok, role)
})

test('the same reach in another order is the same role', async t => {
  const { fx, grant } = await world(t)
  value(await addEdition(fx, roundOwner, real, department))
  assert.ok((await grant({ criteria: ['3', '4.2'] })).ok)
  assert.deepEqual(codes(await grant({ criteria: ['4.2', '3'] })), ['role-held'])
})

test('before any edition is there a role is granted for all, and limited by nothing', async t => {
  const { grant } = await world(t)
  const refused = await grant({ blocks: ['department'], criteria: ['3'] })
  assert.deepEqual(codes(refused), ['no-edition'])
  assert.match(refused.problems[0].words.vi, /^Chưa có bộ tiêu chí nào.*Hãy để trống/)
  assert.match(refused.problems[0].words.en, /^There is no edition yet/)
  assert.ok((await grant({})).ok)
})

test('what counts is what the rounds under way are assessed by; without any, all editions that were taken in', async t => {
  const { fx, grant } = await world(t)
  value(await addEdition(fx, roundOwner, tiny, 'tiny/2025'))
  value(await addEdition(fx, roundOwner, real, department))
  const has = async (...codes: readonly string[]) => {
    const scope = await readGrantScope(fx.db)
    return codes.map(code => scope.codes.has(code))
  }
  assert.deepEqual(await has('plan', '3'), [true, true])
  const round = await roundOf(fx, 'tiny/2025', '')
  assert.deepEqual(await has('plan', '3'), [true, false])
  assert.deepEqual(codes(await grant({ criteria: ['plan', '3'] })), ['unknown-criterion'])
  assert.deepEqual(said(await grant({ blocks: ['central'] })), [
    'Không có khối “central”: các bộ tiêu chí đang dùng không chia khối. Hãy để trống phần khối.',
  ])
  value(await changeRound(fx, roundOwner, round, { state: 'closed' }))
  assert.ok((await grant({ blocks: ['central'], criteria: ['3'] })).ok)
})

test('what two editions call by one code is one thing with two names', async t => {
  const { fx } = await world(t)
  value(await addEdition(fx, roundOwner, real, department))
  value(await addEdition(fx, roundOwner, real, 'par-model-commune/2025'))
  const { editions, blocks, fields, codes } = await readGrantScope(fx.db)
  assert.equal(editions.length, 2)
  assert.deepEqual(blocks.map(({ code }) => code).sort(), [
    'central',
    'commune',
    'department',
    'special-zone',
    'ward',
  ])
  assert.deepEqual([fields.length, fields[1].names.length], [10, 1])
  const plan = fields[0].parts[0]
  assert.deepEqual([plan.code, plan.names.length], ['1.1', 2])
  assert.ok(['par', '8.1.2.5', '3.6'].every(code => codes.has(code)))
})

test('a division is one of the unit on the days of the grant; the refusal names those that there are', async t => {
  const { fx, grant } = await world(t)
  const officer = { role: 'unit-officer', unit: 'so-a-2014' }
  const none = '00000000-0000-7000-8000-000000000099'
  assert.match(said(await grant({ ...officer, division: none }))[0], /Đơn vị chưa có phòng nào/)
  const [one, two] = [
    value(await addDivision(fx, administrator, 'so-a-2014', 'Phòng Một')),
    value(await addDivision(fx, administrator, 'so-a-2014', 'Phòng Hai')),
  ]
  const other = value(await addDivision(fx, administrator, 'so-b-2014', 'Phòng Ba'))
  assert.deepEqual(said(await grant({ ...officer, division: other })), [
    'Phòng được chọn không phải là phòng của đơn vị này trong thời hạn ấy. Các phòng của đơn vị: Phòng Hai, Phòng Một.',
  ])
  assert.deepEqual(codes(await grant({ ...officer, division: 'Phòng Bốn' })), ['unknown-division'])
  assert.ok((await grant({ ...officer, division: one })).ok)
  value(await endDivision(fx, administrator, two))
  // The clock of the test stands at 5/1/2026: the division was there up to that day.
  assert.deepEqual(codes(await grant({ ...officer, division: two })), ['unknown-division'])
  assert.deepEqual(codes(await grant({ ...officer, division: two, to: '2026-01-06' })), ['unknown-division'])
  assert.ok((await grant({ ...officer, division: two, to: '2026-01-05' })).ok)
})

test('an officer answers for a unit or a division; criteria are given to them by their head', async t => {
  const { fx, grant } = await world(t)
  value(await addEdition(fx, roundOwner, real, department))
  const officer = { role: 'unit-officer', unit: 'so-a-2014' }
  assert.deepEqual(codes(await grant({ ...officer, criteria: ['99'] })), ['view-not-wanted'])
})
