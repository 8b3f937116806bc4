import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Actor, Command } from '@thuocdo/engine'
import { appendEntries, connectTenant, type Db, sql } from '@thuocdo/store'
import { actOnAssessment } from '../assess/act-on-assessment.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { endRole } from '../people/end-role.ts'
import { erasePerson } from '../people/erase-person.ts'
import { grantRole } from '../people/grant-role.ts'
import { handOver } from '../people/hand-over.ts'
import { nameActingHead } from '../people/name-acting-head.ts'
import { makeSetupLink } from '../sign-in/make-setup-link.ts'
import { actorAs, administrator, roundOwner } from '../testing/actors.ts'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { headOf, officerOf, openedRound, value, walk, wayToCouncil } from '../testing/opened-round.ts'
import { seated } from '../testing/seated.ts'
import { tellAdministrators } from './tell-administrators.ts'
import { tellNews } from './tell-news.ts'

const unit = 'so-a-2025'
const division = '00000000-0000-7000-8000-000000000301'
const officer = officerOf(unit)
const head = headOf(unit)
const acting = actorAs('unit-head', '13', {
  unit,
  actingFor: head.person,
  actingForm: 'kt',
  to: '2026-12-31',
})
const ofDivision = actorAs('unit-officer', '14', { unit, division })
const elsewhere = officerOf('so-b-2025', '16')
const leader = actorAs('leader', '41')
const newcomer: Actor = { ...actorAs('leader', '51'), grants: [] }
const wasOfficer = actorAs('unit-officer', '15', { unit, to: '2025-12-31' })

/** Everybody in their places, the round open, and what was told of that taken as read. */
async function office(t: TestContext) {
  const fx = await testEffects(t)
  const round = await openedRound(fx)
  await fx.db.insertInto('division').values({ id: division, unit, name: 'Phòng Một' }).execute()
  const all = [officer, head, acting, ofDivision, elsewhere, wasOfficer]
  for (const actor of [administrator, roundOwner, leader, newcomer, ...all]) await seated(fx, actor)
  return { fx, ...round }
}

const last = (person: string): string => person.slice(-2)

/** Who was told what by an act, by the last digits of the person and the kind of notice. */
async function toldOf(fx: TestEffects, act: () => Promise<unknown>): Promise<readonly string[]> {
  await tellNews(fx)
  fx.setClock(new Date(fx.now().getTime() + 60_000).toISOString())
  const before = await fx.db.selectFrom('notice').select('id').execute()
  const known = new Set(before.map(({ id }) => id))
  await act()
  await tellNews(fx)
  await tellNews(fx)
  const rows = await fx.db.selectFrom('notice').select(['id', 'person', 'kind']).execute()
  return rows
    .filter(({ id }) => !known.has(id))
    .map(({ person, kind }) => `${last(person)} ${kind}`)
    .sort()
}

const inUnit = (kind: string, but: readonly string[] = []): readonly string[] =>
  ['11', '12', '13', '14'].filter(one => !but.includes(one)).map(one => `${one} ${kind}`)

test('a round that opens is told to officers and heads of its units, once each, and to nobody whose role is over', async t => {
  const { fx } = await office(t)
  await tellNews(fx)
  const rows = await fx.db.selectFrom('notice').selectAll().orderBy('person').execute()
  assert.deepEqual(
    rows.map(({ person, kind }) => `${last(person)} ${kind}`),
    [...inUnit('opened'), '16 opened'],
  )
  assert.match(rows[0].words_vi, /Đợt thử năm 2025/)
  assert.equal(await tellNews(fx), 0)
})

test('every step of an assessment is told to those whom it concerns, and to nobody else', async t => {
  const { fx, a } = await office(t)
  const steps = wayToCouncil(unit)
  const step = (n: number) => toldOf(fx, () => walk(fx, a, [steps[n]]))
  assert.deepEqual([await step(0), await step(1)], [[], []], 'declaring is quiet')
  assert.deepEqual(await step(2), ['12 submitted', '13 submitted'], 'also the acting head')
  const back = [head, { act: 'return', words: 'Thiếu phụ lục.' }] as const
  assert.deepEqual(await toldOf(fx, () => walk(fx, a, [back])), ['11 returned', '14 returned'])
  assert.deepEqual(await step(2), ['12 submitted', '13 submitted'], 'a second time is news again')
  assert.deepEqual(await step(3), ['02 approved'])
  assert.deepEqual([await step(4), await step(5)], [[], []], 'appraising is quiet')
  assert.deepEqual(await step(6), inUnit('explain'))
  assert.deepEqual(await step(7), [], 'explaining is quiet')
  assert.deepEqual(await step(8), ['02 approved'])
  await step(9)
  assert.deepEqual(await step(10), inUnit('appraised'))
  const chair = actorAs('council-chair', '31')
  const decide = { act: 'decide', criterion: 'tasks', points: 4.5 } as const
  assert.deepEqual(await toldOf(fx, () => walk(fx, a, [[chair, decide]])), [], 'deciding is quiet')
  assert.deepEqual(await toldOf(fx, () => walk(fx, a, [[chair, { act: 'sign-off' }]])), inUnit('decided'))
})

test('what the round owner returns is told to officers and heads', async t => {
  const { fx, a } = await office(t)
  await walk(fx, a, wayToCouncil(unit).slice(0, 4))
  const back = [roundOwner, { act: 'return', words: 'Thiếu phụ lục.' }] as const
  assert.deepEqual(await toldOf(fx, () => walk(fx, a, [back])), inUnit('returned'))
})

test('paper that was taken in is told once a day; remarks of those who look on, each', async t => {
  const { fx, a } = await office(t)
  const paper = value(await addEvidence(fx, roundOwner, { unit, title: 'Bản giấy' })).id
  const intake = (criterion: string, declared: object) =>
    walk(fx, a, [
      [roundOwner, { act: 'intake', criterion, declared, document: paper, words: 'Mất mạng.' } as Command],
    ])
  assert.deepEqual(await toldOf(fx, () => intake('plan', { option: 'chậm' })), inUnit('intake'))
  assert.deepEqual(await toldOf(fx, () => intake('tasks', { done: 4, of: 5 })), [])
  const remark = { act: 'remark', criterion: 'plan', words: 'Ông Nguyễn Văn Ba: 3,5 điểm.' } as const
  assert.deepEqual(await toldOf(fx, () => walk(fx, a, [[officer, remark]])), [], 'not of the unit itself')
  assert.deepEqual(await toldOf(fx, () => walk(fx, a, [[leader, remark]])), inUnit('remarked'))
  for (const role of ['inspector', 'council-member', 'council-chair'] as const) {
    const who = actorAs(role, '42')
    assert.deepEqual(await toldOf(fx, () => walk(fx, a, [[who, remark]])), inUnit('remarked'), role)
  }
  const rows = await fx.db.selectFrom('notice').selectAll().execute()
  assert.ok(
    rows.every(({ words_vi }) => !/Nguyễn|3,5|Mất mạng/.test(words_vi)),
    'neither names nor scores',
  )
  const links = rows.filter(({ kind }) => kind === 'remarked').map(({ link }) => link)
  assert.equal(links[0], `/assessments/${a}?cell=plan`)
})

test('what is given to a division is told to its officers, once for a whole group; what is given to a person to them', async t => {
  const { fx, a } = await office(t)
  const assign = (command: object) =>
    actOnAssessment(fx, head, a, { act: 'assign', ...command } as Command).then(value)
  assert.deepEqual(await toldOf(fx, () => assign({ criterion: 'tiny', division })), ['14 assigned'])
  const entries = await fx.db.selectFrom('entry').select('act').where('act', '=', 'assign').execute()
  assert.ok(entries.length > 1, 'a group is several entries')
  assert.deepEqual(await toldOf(fx, () => assign({ criterion: 'plan', person: officer.person })), [
    '11 assigned',
  ])
  assert.deepEqual(await toldOf(fx, () => assign({ criterion: 'plan' })), [])
})

test('roles, headship as a stand-in and work that is handed over are told to the person', async t => {
  const { fx } = await office(t)
  const basis = 'QĐ 1'
  const grant = { person: newcomer.person, role: 'surveyor', from: '2026-01-01', basis }
  const given = await toldOf(fx, async () => value(await grantRole(fx, administrator, grant)))
  assert.deepEqual(given, ['51 role'])
  const stand = {
    person: newcomer.person,
    unit,
    actingFor: head.person,
    form: 'q',
    isBeside: true,
    from: '2026-02-01',
    to: '2026-02-28',
    basis,
  } as const
  const named = await toldOf(fx, async () => value(await nameActingHead(fx, administrator, stand)))
  assert.deepEqual(named, ['12 role', '51 role'])
  const passed = await toldOf(fx, async () =>
    value(await handOver(fx, administrator, { from: officer.person, to: newcomer.person, unit, basis })),
  )
  // What passes on unread comes with it: of the opening of the round.
  assert.deepEqual(passed, ['11 role', '51 role'])
})

test('whoever has set a password is told that a link to set another was made; the first link of an account is no news', async t => {
  const { fx } = await office(t)
  const account = { person: officer.person, login: 'can-bo' }
  await fx.db
    .insertInto('account')
    .values(account)
    .onConflict(same => same.doNothing())
    .execute()
  const reason = 'quên mật khẩu'
  const made = async () => value(await makeSetupLink(fx, administrator, { person: officer.person, reason }))
  await fx.db.updateTable('account').set({ password: null }).where('person', '=', officer.person).execute()
  assert.deepEqual(await toldOf(fx, made), [])
  await fx.db.updateTable('account').set({ password: 'x' }).where('person', '=', officer.person).execute()
  assert.deepEqual(await toldOf(fx, made), ['11 role'])
})

test('nobody is told of their own act', async t => {
  const { fx, a } = await office(t)
  await fx.db
    .insertInto('role_grant')
    .values({
      id: fx.newId(),
      person: officer.person,
      role: 'unit-head',
      unit,
      from_on: '2020-01-01',
      granted_at: fx.now(),
    })
    .execute()
  await walk(fx, a, wayToCouncil(unit).slice(0, 2))
  const submit = [officer, { act: 'submit' }] as const
  assert.deepEqual(await toldOf(fx, () => walk(fx, a, [submit])), ['12 submitted', '13 submitted'])
})

test('who was erased, shut out or lost the role hears nothing', async t => {
  const { fx, a } = await office(t)
  await walk(fx, a, wayToCouncil(unit).slice(0, 4))
  await tellNews(fx)
  value(await erasePerson(fx, administrator, { person: ofDivision.person, basis: 'CV 5' }))
  await fx.db
    .updateTable('account')
    .set({ disabled_at: fx.now() })
    .where('person', '=', acting.person)
    .execute()
  const { id } = await fx.db
    .selectFrom('role_grant')
    .select('id')
    .where('person', '=', head.person)
    .executeTakeFirstOrThrow()
  value(await endRole(fx, administrator, id, { basis: 'QĐ 9' }))
  const back = [roundOwner, { act: 'return', words: 'Thiếu phụ lục.' }] as const
  assert.deepEqual(await toldOf(fx, () => walk(fx, a, [back])), ['11 returned'])
})

test('administrators are told of a trail that differs and of nights that failed, each failure once a day', async t => {
  const { fx } = await office(t)
  const verified = (sound: boolean) =>
    appendEntries(
      fx.db,
      { kind: 'trail', subject: 'verify' },
      [{ act: 'verify-trail', body: { sound } }],
      { at: fx.now() },
      fx.newId(),
    )
  assert.deepEqual(await toldOf(fx, () => verified(true)), [])
  assert.deepEqual(await toldOf(fx, () => verified(false)), ['01 system'])
  const failed = () => tellAdministrators(fx, 'backup-failed')
  assert.deepEqual(await toldOf(fx, failed), ['01 system'])
  assert.deepEqual(await toldOf(fx, failed), [])
  fx.setClock('2026-01-06T01:00:00Z')
  assert.deepEqual(await toldOf(fx, failed), ['01 system'])
})

test('what is committed late or under a clock that was set back is told all the same', async t => {
  const { fx, a } = await office(t)
  await walk(fx, a, wayToCouncil(unit).slice(0, 2))
  await tellNews(fx)
  fx.setClock('2026-01-05T01:05:00Z')
  await tellNews(fx)
  fx.setClock('2026-01-05T01:00:30Z')
  await walk(fx, a, [wayToCouncil(unit)[2]])
  fx.setClock('2026-01-05T01:06:00Z')
  assert.equal(await tellNews(fx), 2, 'it bears an instant before the last time the trail was read')
  fx.setClock('2026-01-05T08:00:00Z')
  await tellNews(fx)
  fx.setClock('2026-01-05T02:00:00Z')
  await walk(fx, a, [wayToCouncil(unit)[3]])
  assert.equal(await tellNews(fx), 1)
})

test('where nobody was ever told anything, what is older than a day is no news', async t => {
  const { fx } = await office(t)
  fx.setClock('2026-01-06T01:00:01Z')
  assert.equal(await tellNews(fx), 0)
})

test('a process that was killed while telling leaves nothing half told, and the next one tells everything once', async t => {
  const { fx } = await office(t)
  // Somebody holds the notice of one of those to be told: the process waits for that in the middle of its work.
  const holding = await fx.db.startTransaction().execute()
  const { id: round } = await fx.db.selectFrom('round').select('id').executeTakeFirstOrThrow()
  const held = { person: elsewhere.person, kind: 'opened', key: `round:${round}`, words_vi: '', words_en: '' }
  await holding
    .insertInto('notice')
    .values({ ...held, id: fx.newId(), made_at: fx.now() })
    .execute()
  const at = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)
  const program = `
    import { connectTenant } from '@thuocdo/store'
    import { tellNews } from ${at('tell-news.ts')}
    import { newId } from ${at('../new-id.ts')}
    const now = () => new Date('${fx.now().toISOString()}')
    await tellNews({ db: connectTenant({ url: ${JSON.stringify(fx.url)} }, 'thu'), now, newId: () => newId(now()) })`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    cwd: new URL('..', import.meta.url),
    stdio: 'inherit',
  })
  const watching = connectTenant({ url: fx.url, most: 1 }, 'thu')
  t.after(() => watching.destroy())
  await until(async () => (await waitingInserts(watching)) > 0)
  child.kill('SIGKILL')
  await new Promise(resolve => child.once('close', resolve))
  await holding.rollback().execute()
  await until(async () => (await waitingInserts(watching)) === 0)
  assert.deepEqual(await fx.db.selectFrom('notice').select('id').execute(), [])
  assert.equal(await tellNews(fx), 5)
  assert.equal(await tellNews(fx), 0)
})

async function waitingInserts(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like 'insert into "notice"%'`.execute(
    db,
  )
  return rows[0].count
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (await holds()) return
    await pause(100)
  }
  throw new Error('it did not happen within fifteen seconds')
}
