import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerOf } from '@thuocdo/engine'
import { readCsv } from '../read-csv.ts'
import { addEdition } from '../rounds/add-edition.ts'
import { actorOf } from '../sign-in/actor-of.ts'
import { actorAs, administrator, roundOwner } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { real } from '../testing/worlds.ts'
import { addDivision } from '../units/divisions.ts'
import { importRegister } from '../units/import-register.ts'
import { importPeople, previewPeople } from './import-people.ts'
import { listPeople } from './list-people.ts'

function tableOf(...lines: readonly string[]) {
  const table = readCsv(new TextEncoder().encode(lines.join('\n')), 'bang.csv')
  assert.ok(table.ok, JSON.stringify(table.problems))
  return table.value
}

const department = {
  id: 'so-a-2014',
  level: 'department',
  foundedOn: '2014-01-01',
  names: [{ vi: 'Sở Tư pháp', en: 'Justice', kind: 'department' }],
  aliases: [],
  codes: [],
}

test('a table of people with their roles is taken in whole', async t => {
  const fx = await testEffects(t)
  await importRegister(fx, administrator, registerOf([department], []))
  const table = tableOf(
    'Tên đăng nhập,Họ và tên,Chức vụ,Vai trò,Đơn vị,Từ ngày',
    'can-bo-a,Cán bộ A,Chuyên viên,Cán bộ đầu mối của đơn vị,Sở Tư pháp,1/1/2026',
    'kiem-toan,Kiểm toán viên,,auditor,,',
    'can-bo-b,Cán bộ B,,,,',
  )
  const preview = await previewPeople(fx, administrator, table)
  assert.ok(preview.ok)
  assert.equal((await listPeople(fx.db, { on: '2026-01-05' })).total, 0)
  const done = await importPeople(fx, administrator, table)
  assert.ok(done.ok)
  const [officer] = done.value
  const { grants } = await actorOf(fx.db, officer.person.id, '2026-01-05')
  assert.deepEqual(
    grants.map(({ role, unit, from }) => [role, unit, from]),
    [['unit-officer', 'so-a-2014', '2026-01-01']],
  )
  assert.equal((await listPeople(fx.db, { on: '2026-01-05' })).total, 3)
  const again = await importPeople(fx, administrator, table)
  assert.deepEqual(
    again.problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    ['login-taken 2:1', 'login-taken 3:1', 'login-taken 4:1'],
  )
})

test('a table limits roles by division, block and criterion, by code or by name; what does not exist is told in its cell', async t => {
  const fx = await testEffects(t)
  await importRegister(fx, administrator, registerOf([department], []))
  assert.ok((await addEdition(fx, roundOwner, real, 'par-model-department/2025')).ok)
  const division = await addDivision(fx, administrator, 'so-a-2014', 'Phòng Một cửa')
  assert.ok(division.ok)
  const header = 'Tên đăng nhập,Họ và tên,Vai trò,Đơn vị,Phòng,Khối,Tiêu chí'
  const done = await importPeople(
    fx,
    administrator,
    tableOf(
      header,
      'can-bo-a,A,unit-officer,Sở Tư pháp,phòng một cửa,,',
      'tham-dinh,B,appraiser,,,Khối sở và cơ quan ngang sở;central,"3, 4.2"',
    ),
  )
  assert.ok(done.ok, JSON.stringify(done.problems))
  const reach = await Promise.all(done.value.map(({ person }) => actorOf(fx.db, person.id, '2026-01-05')))
  assert.deepEqual(
    reach.flatMap(({ grants }) =>
      grants.map(({ division, blocks, criteria }) => [division, blocks, criteria]),
    ),
    [
      [division.value, [], []],
      [undefined, ['department', 'central'], ['3', '4.2']],
    ],
  )
  const refused = await importPeople(
    fx,
    administrator,
    tableOf(
      header,
      'can-bo-b,C,unit-officer,Sở Tư pháp,Phòng Hai,,',
      'tham-dinh-b,D,appraiser,,,xã,3.9 11',
      'hoi-dong,E,council-member,,,xã,',
      'chu-tri,F,round-owner,,,,3',
    ),
  )
  assert.deepEqual(
    refused.problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    [
      'unknown-division 2:5',
      'unknown-block 3:6',
      'unknown-criterion 3:7',
      'unknown-criterion 3:7',
      'unknown-block 4:6',
      'view-not-wanted 5:7',
    ],
  )
  assert.equal(
    refused.problems[0].words.vi,
    'Ô E2: “Phòng Hai” không phải là phòng của đơn vị này trong thời hạn ấy. Các phòng của đơn vị: Phòng Một cửa.',
  )
})

test('everything wrong with a table of people is told cell by cell, and nobody is added', async t => {
  const fx = await testEffects(t)
  await importRegister(fx, administrator, registerOf([department], []))
  const table = tableOf(
    'login,name,email,role,unit,to,màu',
    'cán bộ,,x,vua,,,xanh',
    'can-bo-b,B,,unit-head,Sở Tư páp,,',
    'can-bo-b,C,,unit-head,,2020-01-01,',
  )
  const { ok, problems } = await importPeople(fx, administrator, table)
  assert.equal(ok, false)
  assert.deepEqual(
    problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    [
      'strange-column 1:7',
      'bad-login 2:1',
      'name-missing 2:2',
      'bad-email 2:3',
      'unknown-role 2:4',
      'unknown-unit 3:5',
      'ends-before 4:6',
      'unit-missing 4:5',
      'login-taken 4:1',
    ],
  )
  assert.match(problems[1].words.vi, /^Ô A2: /)
  assert.deepEqual(await fx.db.selectFrom('person').select('id').execute(), [])
  const lacking = await importPeople(fx, administrator, tableOf('login,email', 'a1,'))
  assert.deepEqual(lacking.problems[0].code, 'missing-column')
  const refused = await importPeople(fx, actorAs('auditor'), table)
  assert.deepEqual(
    refused.problems.map(({ code }) => code),
    ['needs-role', 'needs-role'],
  )
})

test('what is wrong is told row by row, a day as it was written', async t => {
  const fx = await testEffects(t)
  const found = await previewPeople(
    fx,
    administrator,
    tableOf(
      'Tên đăng nhập,Họ và tên,Vai trò,Đơn vị,Từ ngày',
      'x,A,,,',
      'can-bo-b,,unit-head,Sở Nào,32/1/2026',
    ),
  )
  assert.deepEqual(
    found.problems.map(({ place, words }) => [place?.line, /32\/1\/2026/.test(words.vi)]),
    [
      [2, false],
      [3, false],
      [3, false],
      [3, true],
    ],
  )
})
