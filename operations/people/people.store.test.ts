import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type Outcome, permit } from '@thuocdo/engine'
import { sql } from '@thuocdo/store'
import { addEdition } from '../rounds/add-edition.ts'
import { actorOf } from '../sign-in/actor-of.ts'
import { linkIdentity } from '../sign-in/link-identity.ts'
import { actorAs, administrator, roundOwner } from '../testing/actors.ts'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { real } from '../testing/worlds.ts'
import { addPerson } from './add-person.ts'
import { changePerson } from './change-person.ts'
import { createFirstAdministrator } from './create-first-administrator.ts'
import { endRole } from './end-role.ts'
import { erasePerson } from './erase-person.ts'
import { grantRole } from './grant-role.ts'
import { findPerson, listPeople } from './list-people.ts'
import { nameActingHead } from './name-acting-head.ts'
import { personPage } from './person-page.ts'

const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)
const nobody = '00000000-0000-7000-8000-000000000099'

async function world(t: TestContext) {
  const fx = await testEffects(t)
  for (const id of ['so-a-2014', 'so-b-2014'])
    await fx.db.insertInto('unit').values({ id, level: 'department', founded_on: '2014-01-01' }).execute()
  const add = async (login: string, name: string) => {
    const done = await addPerson(fx, administrator, { login, name })
    assert.ok(done.ok)
    return done.value
  }
  return { fx, add }
}

test('a person is added with an account that nobody can open yet; the chain holds no name', async t => {
  const { fx } = await world(t)
  const person = { login: ' CanBo.A ', name: ' Cán bộ   A', title: 'Chuyên viên', email: 'A@tinh.gov.vn' }
  const done = await addPerson(fx, administrator, person)
  assert.ok(done.ok)
  const found = await findPerson(fx.db, done.value, '2026-01-05')
  assert.deepEqual(found, {
    id: done.value,
    name: 'Cán bộ A',
    title: 'Chuyên viên',
    hasAccount: true,
    login: 'canbo.a',
    email: 'a@tinh.gov.vn',
    language: 'vi',
    isDisabled: false,
    hasPassword: false,
    grants: [],
  })
  const { leaf } = await fx.db.selectFrom('entry').select('leaf').executeTakeFirstOrThrow()
  assert.doesNotMatch(leaf, /Cán|canbo|tinh\.gov/)
})

test('everything wrong with a person comes back at once, and a login is given once', async t => {
  const { fx, add } = await world(t)
  await add('can-bo-a', 'A')
  const wrong = await addPerson(fx, administrator, { login: 'cán bộ', name: ' ', email: 'không có' })
  assert.deepEqual(codes(wrong), ['bad-login', 'name-missing', 'bad-email'])
  const long = { login: 'dai', name: 'a'.repeat(201), title: 'b'.repeat(201) }
  assert.deepEqual(codes(await addPerson(fx, administrator, long)), ['too-long', 'too-long'])
  assert.deepEqual(codes(await addPerson(fx, administrator, { login: 'CAN-BO-A', name: 'B' })), [
    'login-taken',
  ])
  assert.deepEqual(codes(await addPerson(fx, actorAs('auditor'), { login: 'b1', name: 'B' })), ['needs-role'])
})

test('people change their own data but not their login, and nobody else’s', async t => {
  const { fx, add } = await world(t)
  const [a, b] = [await add('can-bo-a', 'A'), await add('can-bo-b', 'B')]
  const self = { ...actorAs('surveyor'), person: a }
  assert.ok((await changePerson(fx, self, a, { title: 'Trưởng phòng', email: '' })).ok)
  assert.equal((await findPerson(fx.db, a, '2026-01-05'))?.title, 'Trưởng phòng')
  assert.deepEqual(codes(await changePerson(fx, self, a, { login: 'can-bo-c' })), ['login-by-administrator'])
  assert.deepEqual(codes(await changePerson(fx, self, b, { name: 'C' })), ['out-of-reach'])
  assert.deepEqual(codes(await changePerson(fx, administrator, b, { login: 'can-bo-a' })), ['login-taken'])
  assert.deepEqual(codes(await changePerson(fx, administrator, nobody, { name: 'C' })), ['unknown-person'])
  const before = await fx.db.selectFrom('entry').select('act').execute()
  assert.ok((await changePerson(fx, administrator, b, { name: 'B', login: 'can-bo-b' })).ok)
  assert.equal((await fx.db.selectFrom('entry').select('act').execute()).length, before.length)
})

test('an erased person leaves an empty row, no word and no role; the chain stays as long as it was and one more', async t => {
  const { fx, add } = await world(t)
  const admin = await createFirstAdministrator(fx, { login: 'quan-tri', name: 'Quản trị' })
  assert.ok(admin.ok)
  const a = await add('can-bo-a', 'A')
  await grantRole(fx, administrator, { person: a, role: 'auditor', from: '2026-01-01', basis: 'QĐ 1' })
  await addressesOf(fx, a)
  const erase = (person: string, actor = administrator) =>
    erasePerson(fx, actor, { person, basis: 'Công văn 5' })
  assert.deepEqual(codes(await erasePerson(fx, administrator, { person: a, basis: ' ' })), ['basis-missing'])
  assert.ok((await erase(a)).ok)
  assert.doesNotMatch(await everythingOf(fx, a), /@/, 'no address and no words are left')
  assert.equal(await findPerson(fx.db, a, '2026-01-05'), undefined)
  const row = await fx.db.selectFrom('person').selectAll().where('id', '=', a).executeTakeFirstOrThrow()
  assert.deepEqual([row.name, row.title, row.email], ['', '', null])
  const words = await fx.db
    .selectFrom('disclosure')
    .innerJoin('chain', 'chain.id', 'disclosure.chain')
    .select(['field', 'words', 'salt'])
    .where('subject', '=', a)
    .orderBy('field')
    .orderBy('position')
    .execute()
  assert.deepEqual(
    words.map(({ field, words, salt }) => [field, words, salt === null]),
    [
      ['basis', 'QĐ 1', false],
      ['basis', 'Công văn 5', false],
      ['email', null, true],
      ['issuer', null, true],
      ['login', null, true],
      ['name', null, true],
      ['subject', null, true],
    ],
  )
  assert.deepEqual((await actorOf(fx.db, a, '2026-01-05')).grants, [])
  assert.deepEqual(codes(await erase(a)), ['unknown-person'])
  assert.deepEqual(codes(await erase(admin.value.person)), ['last-administrator'])
  const self = { ...administrator, person: admin.value.person }
  assert.deepEqual(codes(await erase(self.person, self)), ['erases-oneself'])
})

/** An address of a person in every place that may hold one. */
async function addressesOf(fx: TestEffects, person: string): Promise<void> {
  const [id, made_at, address] = [fx.newId(), fx.now(), 'can-bo-a@tinh.gov.vn']
  const words = { subject: `Gửi ${address}`, words: `Gửi ${address}` }
  await fx.db
    .insertInto('letter')
    .values({ id, person, kind: 'notice', key: 'k', address, ...words, made_at })
    .execute()
  await fx.db
    .insertInto('notice')
    .values({ id, person, kind: 'role', key: 'k', words_vi: address, words_en: address, made_at })
    .execute()
  const identity = { person, issuer: 'https://dang-nhap.example.vn', subject: address }
  assert.ok((await linkIdentity(fx, administrator, identity)).ok)
  assert.ok((await changePerson(fx, administrator, person, { email: address })).ok)
  assert.match(await everythingOf(fx, person), /@/)
}

/** All that the store holds of a person, as one text. */
async function everythingOf(fx: TestEffects, person: string): Promise<string> {
  const { rows } = await sql<{ all: string }>`
    select (select coalesce(json_agg(p), '[]') from person p where id = ${person}::uuid)::text
      || (select coalesce(json_agg(a), '[]') from account a where person = ${person}::uuid)::text
      || (select coalesce(json_agg(l), '[]') from letter l where person = ${person}::uuid)::text
      || (select coalesce(json_agg(n), '[]') from notice n where person = ${person}::uuid)::text
      || (select coalesce(json_agg(e), '[]') from external_identity e where person = ${person}::uuid)::text
      || (select coalesce(json_agg(d.words), '[]') from disclosure d join chain c on c.id = d.chain
          where c.subject = ${person} and d.words is not null)::text as all`.execute(fx.db)
  return rows[0].all
}

test('a role is granted for a unit and a period; what is wrong with it is said at once', async t => {
  const { fx, add } = await world(t)
  const person = await add('can-bo-a', 'A')
  const grant = { person, role: 'unit-officer', unit: 'so-a-2014', from: '2026-01-01' }
  const done = await grantRole(fx, administrator, grant)
  assert.ok(done.ok)
  const actor = await actorOf(fx.db, person, '2026-01-05')
  assert.ok(permit(actor, 'declare', { unit: 'so-a-2014', state: 'drafting' }, '2026-01-05').ok)
  const refused = (more: object) => grantRole(fx, administrator, { ...grant, ...more })
  assert.deepEqual(codes(await refused({})), ['role-held'])
  assert.deepEqual(codes(await refused({ unit: undefined })), ['unit-missing'])
  assert.deepEqual(codes(await refused({ unit: 'so-c-2014', division: nobody, criteria: ['1'] })), [
    'unit-not-alive',
    'unknown-division',
    'view-not-wanted',
  ])
  assert.deepEqual(codes(await refused({ role: 'leader', to: '2025-01-01' })), [
    'ends-before',
    'unit-not-wanted',
  ])
  assert.deepEqual(codes(await refused({ role: 'king' })), ['unknown-role'])
  assert.deepEqual(codes(await refused({ person: nobody })), ['unknown-person'])
  assert.deepEqual(codes(await refused({ person: administrator.person })), ['own-role'])
  assert.ok((await endRole(fx, administrator, done.value, { basis: 'QĐ 9' })).ok)
  assert.deepEqual((await actorOf(fx.db, person, '2026-01-05')).grants, [])
  assert.deepEqual(codes(await endRole(fx, administrator, done.value, { basis: 'QĐ 9' })), ['unknown-grant'])
})

test('duties that exclude each other are told when the roles are granted', async t => {
  const { fx, add } = await world(t)
  assert.ok((await addEdition(fx, roundOwner, real, 'par-model-department/2025')).ok)
  const person = await add('can-bo-a', 'A')
  const from = '2026-01-01'
  const grant = async (more: object) =>
    codes(await grantRole(fx, administrator, { person, role: '', from, ...more }))
  assert.deepEqual(await grant({ role: 'unit-officer', unit: 'so-a-2014' }), [])
  assert.deepEqual(await grant({ role: 'appraiser', criteria: ['3'] }), ['judges-own-unit'])
  assert.deepEqual(await grant({ role: 'council-chair', criteria: ['4'] }), ['judges-own-unit'])
  assert.deepEqual(await grant({ role: 'council-chair', criteria: ['3.1'] }), [
    'judges-own-unit',
    'appraises-and-chairs',
  ])
  assert.deepEqual(await grant({ role: 'auditor' }), ['auditor-and-others'])
})

test('an acting head stands in for the head for a period that ends by itself', async t => {
  const { fx, add } = await world(t)
  const [head, deputy] = [await add('giam-doc', 'Giám đốc'), await add('pho-giam-doc', 'Phó Giám đốc')]
  const unit = 'so-a-2014'
  const acting = {
    person: deputy,
    unit,
    actingFor: head,
    form: 'kt',
    from: '2026-01-05',
    to: '2026-01-20',
    basis: 'Công văn số 1',
  } as const
  assert.deepEqual(codes(await nameActingHead(fx, administrator, acting)), ['not-of-unit', 'not-the-head'])
  await grantRole(fx, administrator, { person: deputy, role: 'unit-officer', unit, from: '2026-01-01' })
  assert.deepEqual(codes(await nameActingHead(fx, administrator, acting)), ['not-the-head'])
  await grantRole(fx, administrator, { person: head, role: 'unit-head', unit, from: '2026-01-01' })
  const wrong = { ...acting, actingFor: deputy, basis: ' ', from: '2025-01-02', to: '2025-01-03' }
  assert.deepEqual(codes(await nameActingHead(fx, administrator, wrong)), [
    'acts-for-oneself',
    'not-the-head',
    'basis-missing',
    'over-already',
  ])
  const headActs = await actorOf(fx.db, head, '2026-01-05')
  assert.ok((await nameActingHead(fx, headActs, acting)).ok)
  const may = async (day: string) =>
    permit(await actorOf(fx.db, deputy, day), 'approve', { unit, state: 'submitted' }, day).ok
  assert.deepEqual([await may('2026-01-20'), await may('2026-01-21')], [true, false])
  const page = await personPage(fx.db, head, '2026-01-05')
  assert.deepEqual(page?.standIns, [
    { person: deputy, name: 'Phó Giám đốc', form: 'kt', from: '2026-01-05', to: '2026-01-20' },
  ])
  const own = await personPage(fx.db, deputy, '2026-01-25')
  const acted = own?.roles.find(({ actingForm }) => actingForm !== undefined)
  assert.deepEqual([acted?.actingFor, acted?.isEnded], ['Giám đốc', true])
  const entries = await fx.db
    .selectFrom('entry')
    .select('chain')
    .where('act', '=', 'name-acting-head')
    .execute()
  assert.equal(entries.length, 2)
})

test('the post of a head who has left is filled by “quyền” alone', async t => {
  const { fx, add } = await world(t)
  const [head, deputy] = [await add('giam-doc', 'Giám đốc'), await add('pho-giam-doc', 'Phó Giám đốc')]
  const unit = 'so-a-2014'
  const done = await grantRole(fx, administrator, {
    person: head,
    role: 'unit-head',
    unit,
    from: '2026-01-01',
  })
  assert.ok(done.ok && (await endRole(fx, administrator, done.value, { basis: 'QĐ 9' })).ok)
  const acting = {
    person: deputy,
    unit,
    actingFor: head,
    from: '2026-01-05',
    to: '2026-06-30',
    basis: 'QĐ 3',
  }
  assert.deepEqual(codes(await nameActingHead(fx, administrator, { ...acting, form: 'kt' })), [
    'not-of-unit',
    'not-the-head',
  ])
  assert.ok((await nameActingHead(fx, administrator, { ...acting, form: 'q' })).ok)
})

test('nobody who audits or judges stands in for a head; one at a time unless several are meant; the last day is asked for once', async t => {
  const { fx, add } = await world(t)
  const unit = 'so-a-2014'
  const [head, one, two] = [await add('giam-doc', 'G'), await add('pho-mot', 'M'), await add('pho-hai', 'H')]
  await grantRole(fx, administrator, { person: head, role: 'unit-head', unit, from: '2026-01-01' })
  for (const person of [one, two])
    await grantRole(fx, administrator, { person, role: 'unit-officer', unit, from: '2026-01-01' })
  const acting = (more: object) =>
    nameActingHead(fx, administrator, {
      person: one,
      unit,
      actingFor: head,
      form: 'kt',
      from: '2026-01-05',
      to: '2026-01-20',
      basis: 'QĐ 1',
      ...more,
    })
  assert.deepEqual(codes(await acting({ to: '' })), ['end-missing'])
  assert.deepEqual(codes(await acting({ person: '' })), ['nobody-chosen'])
  const judging = ['auditor', 'appraiser', 'council-member', 'inspector', 'round-owner'] as const
  for (const role of judging) {
    const done = await grantRole(fx, administrator, { person: two, role, from: '2026-01-01' })
    for (const form of ['kt', 'q'])
      assert.ok(codes(await acting({ person: two, form })).includes('holds-other-role'), role)
    assert.ok(done.ok && (await endRole(fx, administrator, done.value, { basis: 'thôi' })).ok)
  }
  assert.ok((await acting({})).ok)
  assert.deepEqual(codes(await acting({ person: two, from: '2026-01-20', to: '2026-01-31' })), [
    'another-acts',
  ])
  assert.ok((await acting({ person: two, from: '2026-01-20', to: '2026-01-31', isBeside: true })).ok)
})

test('people are found without marks, by unit and by role', async t => {
  const { fx, add } = await world(t)
  const [a] = [await add('dang', 'Đặng Văn Thử'), await add('an', 'Ẩn')]
  await grantRole(fx, administrator, { person: a, role: 'unit-head', unit: 'so-a-2014', from: '2026-01-01' })
  const names = async (search: object) =>
    (await listPeople(fx.db, { on: '2026-01-05', ...search })).lines.map(({ name }) => name)
  assert.deepEqual(await names({}), ['Ẩn', 'Đặng Văn Thử'])
  assert.deepEqual(await names({ text: 'dang van' }), ['Đặng Văn Thử'])
  assert.deepEqual(await names({ unit: 'so-a-2014' }), ['Đặng Văn Thử'])
  assert.deepEqual(await names({ role: 'unit-head' }), ['Đặng Văn Thử'])
  assert.deepEqual(await names({ role: 'auditor' }), [])
  assert.deepEqual(await names({ limit: 1, offset: 1 }), ['Đặng Văn Thử'])
  assert.equal(await personPage(fx.db, 'không-phải-mã', '2026-01-05'), undefined)
})

test('the first administrator is made once, by the system, with a link to set a password', async t => {
  const { fx } = await world(t)
  const person = { login: 'quan-tri', name: 'Quản trị hệ thống' }
  const both = await Promise.all([
    createFirstAdministrator(fx, person),
    createFirstAdministrator(fx, { ...person, login: 'quan-tri-2' }),
  ])
  const [made] = both.flatMap(done => (done.ok ? done.value : []))
  assert.equal(both.filter(({ ok }) => ok).length, 1)
  assert.deepEqual(both.flatMap(codes), ['administrator-exists'])
  assert.match(made.token, /^[\w-]{43}$/)
  const entries = await fx.db.selectFrom('entry').select(['act', 'actor']).orderBy('position').execute()
  assert.deepEqual(
    entries.map(({ act, actor }) => `${act} ${actor}`),
    ['add-person null', 'grant-role null', 'make-setup-link null'],
  )
  assert.ok(
    (await addPerson(fx, await actorOf(fx.db, made.person, '2026-01-05'), { login: 'bb', name: 'B' })).ok,
  )
})

test('two who do the same thing to people at once do not both succeed', async t => {
  const { fx, add } = await world(t)
  const twice = await Promise.all(
    [1, 2].map(() => addPerson(fx, administrator, { login: 'can-bo-a', name: 'A' })),
  )
  assert.deepEqual(twice.flatMap(codes), ['login-taken'])
  const [a, b] = [await add('quan-tri-a', 'A'), await add('quan-tri-b', 'B')]
  const grants = []
  for (const person of [a, b]) {
    const done = await grantRole(fx, administrator, { person, role: 'administrator', from: '2026-01-01' })
    assert.ok(done.ok)
    grants.push(done.value)
  }
  const ended = await Promise.all(grants.map(grant => endRole(fx, administrator, grant, { basis: 'QĐ 9' })))
  assert.deepEqual(ended.flatMap(codes), ['last-administrator'])
})

test('a role ends on a basis, today or on a later day, never in the past', async t => {
  const { fx, add } = await world(t)
  const person = await add('can-bo-a', 'A')
  const given = await grantRole(fx, administrator, {
    person,
    role: 'auditor',
    from: '2026-01-01',
    basis: 'QĐ 1',
  })
  assert.ok(given.ok)
  const end = (ending: { readonly basis: string; readonly from?: string }) =>
    endRole(fx, administrator, given.value, ending)
  assert.deepEqual(codes(await end({ basis: ' ', from: '2026-01-04' })), [
    'ends-in-the-past',
    'basis-missing',
  ])
  assert.deepEqual(codes(await end({ basis: 'QĐ 2', from: '2026-02-30' })), ['not-a-day'])
  assert.ok((await end({ basis: 'QĐ 2', from: '2026-02-01' })).ok)
  const held = async (day: string) => (await actorOf(fx.db, person, day)).grants.map(({ to }) => to)
  assert.deepEqual(await held('2026-01-05'), ['2026-01-31'])
  assert.deepEqual(codes(await end({ basis: 'QĐ 3', from: '2026-02-01' })), ['ends-anyway'])
  assert.ok((await end({ basis: 'QĐ 3' })).ok)
  assert.deepEqual(await held('2026-01-05'), [])
  const said = await fx.db
    .selectFrom('entry')
    .innerJoin('disclosure', join =>
      join.onRef('disclosure.chain', '=', 'entry.chain').onRef('disclosure.position', '=', 'entry.position'),
    )
    .select('disclosure.words')
    .where('entry.act', '=', 'end-role')
    .orderBy('entry.position')
    .execute()
  assert.deepEqual(
    said.map(({ words }) => words),
    ['QĐ 2', 'QĐ 3'],
  )
})
