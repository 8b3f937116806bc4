import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { type ActName, actNames, type Outcome, registerOf } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { addPerson } from '../people/add-person.ts'
import { changePerson } from '../people/change-person.ts'
import { endRole } from '../people/end-role.ts'
import { erasePerson } from '../people/erase-person.ts'
import { grantRole } from '../people/grant-role.ts'
import { handOver } from '../people/hand-over.ts'
import { nameActingHead } from '../people/name-acting-head.ts'
import { readPerson } from '../people/read-people.ts'
import { addEdition } from '../rounds/add-edition.ts'
import { makeSetupLink } from '../sign-in/make-setup-link.ts'
import { disableAccount, enableAccount } from '../sign-in/set-account-state.ts'
import { testEffects } from '../testing/effects.ts'
import { addTestPerson, tinyWorld, value } from '../testing/opened-round.ts'
import { casesOf, holders, type PermissionCase, personNumbered, units } from '../testing/permission-cases.ts'
import { allowedIn, keyOf } from '../testing/permission-table.ts'
import { type PermissionWorld, permissionWorld, tried } from '../testing/permission-world.ts'
import { eraseWords } from '../trail/erase-words.ts'
import { exportTrail } from '../trail/export-trail.ts'
import { readHistory } from '../trail/history-of.ts'
import { readTrail } from '../trail/trail-page.ts'
import { verifyOwnTrail } from '../trail/verify-store.ts'
import { changeMap } from '../units/change-map.ts'
import { addDivision, endDivision } from '../units/divisions.ts'
import { importRegister } from '../units/import-register.ts'
import type { LineageAct } from '../units/lineage-act.ts'

const allowed = allowedIn(await readFile(new URL('./golden/permissions.md', import.meta.url), 'utf8'))
const world = value(await tinyWorld())

const somebody = personNumbered(92)
const head = personNumbered(91)
const leaver = personNumbered(93)
const basis = 'Quyết định số 1/QĐ-UBND'
const from = '2026-01-05'

type Try = (fx: Effects, one: PermissionCase, made: PermissionWorld) => Promise<Outcome<unknown>>

const personOf = ({ facts }: PermissionCase): string => facts.person ?? ''
const unitOf = ({ facts }: PermissionCase): string => facts.unit ?? units.own

const department = (vi: string) => ({ level: 'department', vi, en: vi, kind: 'department' })
const lineage =
  (act: (unit: string, other: string) => LineageAct): Try =>
  (fx, one) =>
    changeMap(fx, one.actor, act(unitOf(one), unitOf(one) === units.far ? units.near : units.far))

const tries: Readonly<Partial<Record<ActName, Try>>> = {
  'add-person': (fx, { actor }) => addPerson(fx, actor, { login: 'nguoi.moi', name: 'Người Mới' }),
  'read-people': async (fx, one) => {
    if (one.facts.unit !== undefined) await grantTo(fx, personOf(one), 'unit-officer', one.facts.unit)
    return readPerson(fx, one.actor, personOf(one))
  },
  'change-person': (fx, one) => changePerson(fx, one.actor, personOf(one), { title: 'Chuyên viên' }),
  'erase-person': (fx, one) => erasePerson(fx, one.actor, { person: personOf(one), basis }),
  'grant-role': (fx, one) => grantRole(fx, one.actor, { person: personOf(one), role: 'leader', from, basis }),
  'end-role': async (fx, one) => endRole(fx, one.actor, await grantTo(fx, personOf(one)), { basis: 'QĐ 9' }),
  'name-acting-head': (fx, one) =>
    nameActingHead(fx, one.actor, {
      person: personOf(one),
      unit: unitOf(one),
      actingFor: head,
      form: 'q',
      from,
      to: '2026-02-01',
      basis,
    }),
  'hand-over': (fx, one) =>
    handOver(fx, one.actor, { from: leaver, to: personOf(one), unit: unitOf(one), basis }),
  'make-setup-link': (fx, one) => makeSetupLink(fx, one.actor, { person: personOf(one) }),
  'disable-account': (fx, one) => disableAccount(fx, one.actor, personOf(one)),
  'enable-account': (fx, one) => enableAccount(fx, one.actor, personOf(one)),
  'import-units': (fx, { actor }) => importRegister(fx, actor, registerOf([], [])),
  'found-unit': lineage(() => ({ kind: 'found', on: from, basis, unit: department('Sở Mới') })),
  'merge-units': lineage((unit, other) => ({
    kind: 'merge',
    on: from,
    basis,
    from: [unit, other],
    into: department('Sở Mới'),
  })),
  'absorb-unit': lineage((unit, into) => ({ kind: 'absorb', on: from, basis, from: [unit], into })),
  'split-unit': lineage(unit => ({
    kind: 'split',
    on: from,
    basis,
    from: unit,
    into: [{ to: department('Sở Một') }, { to: department('Sở Hai') }],
  })),
  'transfer-land': lineage((unit, to) => ({ kind: 'transfer', on: from, basis, from: unit, to })),
  'rename-unit': lineage(unit => ({
    kind: 'rename',
    on: from,
    basis,
    unit,
    vi: 'Sở Khác',
    en: 'Other',
    unitKind: 'department',
  })),
  'abolish-unit': lineage(unit => ({ kind: 'abolish', on: from, basis, unit })),
  'add-division': (fx, one) => addDivision(fx, one.actor, unitOf(one), 'Phòng Mới'),
  'end-division': async (fx, one) => endDivision(fx, one.actor, await divisionOf(fx, unitOf(one))),
  'add-edition': (fx, { actor }) => addEdition(fx, actor, world, 'tiny/2025'),
  'read-trail': (fx, one, { assessments }) => {
    const { unit, criterion } = one.facts
    if (unit === undefined || criterion === undefined) return readTrail(fx, one.actor, {})
    return readHistory(fx, one.actor, { chain: assessments.get(`drafting ${unit}`) ?? '', cell: criterion })
  },
  'export-trail': (fx, { actor }) => exportTrail(fx, actor, { format: 'ndjson' }),
  'verify-trail': (fx, { actor }) => verifyOwnTrail(fx, actor),
  'erase-words': async (fx, { actor }) => eraseWords(fx, actor, await wordsOf(fx)),
}

test('acts on people, units, editions and the trail on the database: taken if the golden table says so', async t => {
  const fx = await testEffects(t)
  const made = await permissionWorld(fx)
  await everybody(fx)
  const trx = await fx.db.startTransaction().execute()
  const within: Effects = { ...fx, db: trx }
  const wrong: string[] = []
  for (const one of actNames.flatMap(casesOf)) {
    const run = tries[one.act]
    if (!run) continue
    const said = await tried(within, () => run(within, one, made))
    const key = keyOf(one.act, one.holder, one.object.name)
    const codes = said.problems.map(({ code }) => code).join(' ')
    if (said.ok !== allowed.has(key)) wrong.push(`${key}: ${said.ok ? 'taken' : codes}`)
  }
  await trx.rollback().execute()
  assert.deepEqual(wrong, [])
})

/** Accounts for everybody, an administrator who stays, a head to stand in for and an officer to take over from in each unit. */
async function everybody(fx: Effects): Promise<void> {
  const persons = [...holders.map(([, { person }]) => person), somebody, head, leaver]
  for (const person of persons) {
    await addTestPerson(fx, { person, grants: [] })
    await fx.db
      .insertInto('account')
      .values({ person, login: person })
      .onConflict(c => c.doNothing())
      .execute()
  }
  for (const unit of [units.own, units.near]) {
    await grantTo(fx, head, 'unit-head', unit)
    await grantTo(fx, leaver, 'unit-officer', unit)
  }
  await grantTo(fx, head, 'administrator')
}

async function grantTo(fx: Effects, person: string, role = 'surveyor', unit?: string): Promise<string> {
  const id = fx.newId()
  await fx.db
    .insertInto('role_grant')
    .values({ id, person, role, from_on: '2020-01-01', granted_at: fx.now(), ...(unit && { unit }) })
    .execute()
  return id
}

async function divisionOf(fx: Effects, unit: string): Promise<string> {
  const id = fx.newId()
  await fx.db.insertInto('division').values({ id, unit, name: 'Phòng Sắp Thôi' }).execute()
  return id
}

async function wordsOf(fx: Effects) {
  const words = await fx.db
    .selectFrom('disclosure')
    .select(['chain', 'position', 'field'])
    .where('erased_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { ...words, reason: 'Có tên người dân.' }
}
