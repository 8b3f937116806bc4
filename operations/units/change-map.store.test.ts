import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aliveOn, nameOn, type Outcome, registerOf, whereabouts } from '@thuocdo/engine'
import { actorAs, administrator, roundOwner } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { changeMap, previewLineage } from './change-map.ts'
import { importRegister } from './import-register.ts'
import type { LineageAct } from './lineage-act.ts'
import { registerOfStore } from './register-of-store.ts'

const unit = (vi: string) => ({ level: 'commune', vi, en: vi, kind: 'commune' })
const basis = 'Nghị quyết số 1/NQ'
const found = (vi: string, on = '2020-01-01'): LineageAct => ({ kind: 'found', on, basis, unit: unit(vi) })
const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)

async function world(t: Parameters<typeof testEffects>[0], ...names: readonly string[]) {
  const fx = await testEffects(t)
  for (const name of names) assert.ok((await changeMap(fx, roundOwner, found(name))).ok)
  const act = (change: LineageAct) => changeMap(fx, roundOwner, change)
  return { fx, act }
}

test('two communes become one: both end, the new one is founded, and each of the three has its entry', async t => {
  const { fx, act } = await world(t, 'Xã Mèo', 'Xã Chó')
  const merge: LineageAct = {
    kind: 'merge',
    on: '2025-07-01',
    basis,
    from: ['xa-meo-2020', 'xa-cho-2020'],
    into: unit('Xã Mèo'),
  }
  const preview = await previewLineage(fx, roundOwner, merge)
  const done = await act(merge)
  assert.ok(done.ok)
  assert.deepEqual(preview, done)
  assert.deepEqual(done.value.touched, ['xa-cho-2020', 'xa-meo-2020', 'xa-meo-2025'])
  const register = await registerOfStore(fx.db)
  const alive = (day: string) => aliveOn(register, day).map(({ id }) => id)
  assert.deepEqual(alive('2025-06-30'), ['xa-cho-2020', 'xa-meo-2020'])
  assert.deepEqual(alive('2025-07-01'), ['xa-meo-2025'])
  const now = whereabouts(register, 'xa-cho-2020', { from: '2025-06-30', to: '2025-07-01' })
  assert.deepEqual([...now], [['xa-meo-2025', 1]])
  const entries = await fx.db
    .selectFrom('entry')
    .innerJoin('chain', 'chain.id', 'entry.chain')
    .select(['subject', 'act', 'position'])
    .where('act', '=', 'merge-units')
    .orderBy('subject')
    .execute()
  assert.deepEqual(
    entries.map(({ subject, position }) => `${subject} ${position}`),
    ['xa-cho-2020 2', 'xa-meo-2020 2', 'xa-meo-2025 1'],
  )
  const words = await fx.db.selectFrom('disclosure').select('words').where('field', '=', 'basis').execute()
  assert.equal(words.length, 5)
})

test('a unit is divided with shares, and one that lives on gives a part', async t => {
  const { fx, act } = await world(t, 'Xã Mèo', 'Xã Chó')
  const split = { kind: 'split', on: '2025-07-01', basis, from: 'xa-meo-2020' } as const
  const into = [
    { to: unit('Xã Mèo Trên'), share: 0.6 },
    { to: unit('Xã Mèo Dưới'), share: 0.4 },
  ]
  assert.deepEqual(codes(await act({ ...split, into: [into[0]] })), ['too-few-units', 'shares-below-one'])
  const most = [into[0], { ...into[1], share: 0.5 }]
  assert.deepEqual(codes(await act({ ...split, into: most })), ['shares-above-one'])
  assert.deepEqual(codes(await act({ ...split, into: [into[0], { ...into[1], share: 0.3 }] })), [
    'shares-below-one',
  ])
  assert.deepEqual(codes(await act({ ...split, into: [into[0], { ...into[1], share: 1.2 }] })), ['bad-share'])
  assert.ok((await act({ ...split, into })).ok)
  const keeps = { ...split, from: 'xa-cho-2020', keeps: true, into: [{ to: unit('Xã Cún'), share: 0.25 }] }
  assert.ok((await act(keeps)).ok)
  const transfer = {
    kind: 'transfer',
    on: '2025-07-01',
    basis,
    from: 'xa-cho-2020',
    to: 'xa-cun-2025',
  } as const
  assert.deepEqual(codes(await act({ ...transfer, share: 0.8 })), ['shares-above-one'])
  assert.ok((await act({ ...transfer, share: 0.25 })).ok)
  const register = await registerOfStore(fx.db)
  const where = (id: string) => [...whereabouts(register, id, { from: '2025-06-30', to: '2025-07-01' })]
  assert.deepEqual(where('xa-meo-2020'), [
    ['xa-meo-duoi-2025', 0.4],
    ['xa-meo-tren-2025', 0.6],
  ])
  assert.deepEqual(where('xa-cho-2020'), [
    ['xa-cun-2025', 0.5],
    ['xa-cho-2020', 0.5],
  ])
})

test('a rename keeps the id and the old name up to the day before', async t => {
  const { fx, act } = await world(t, 'Xã Mèo')
  const rename = { kind: 'rename', on: '2024-05-01', basis, unit: 'xa-meo-2020', unitKind: 'ward' } as const
  assert.ok((await act({ ...rename, vi: 'Phường Mèo', en: 'Cat' })).ok)
  const register = await registerOfStore(fx.db)
  const cat = register.byId.get('xa-meo-2020')
  assert.ok(cat)
  assert.deepEqual(
    ['2024-04-30', '2024-05-01'].map(day => nameOn(cat, day, 'vi')),
    ['Xã Mèo', 'Phường Mèo'],
  )
  assert.deepEqual(codes(await act({ ...rename, on: '2024-06-01', vi: 'Phường Mèo', en: 'Cat' })), [
    'same-name',
  ])
  assert.deepEqual(codes(await act({ ...rename, vi: 'Phường Hổ', en: 'Tiger' })), ['named-that-day'])
  assert.deepEqual(codes(await act({ ...rename, on: '2023-01-01', vi: 'Phường Hổ', en: 'Tiger' })), [
    'later-act',
    'named-that-day',
  ])
})

test('what is absorbed or abolished is no more; its heir stays itself', async t => {
  const { fx, act } = await world(t, 'Xã Mèo', 'Xã Chó', 'Xã Gà')
  const absorb: LineageAct = {
    kind: 'absorb',
    on: '2025-07-01',
    basis,
    from: ['xa-meo-2020'],
    into: 'xa-cho-2020',
  }
  assert.ok((await act(absorb)).ok)
  assert.ok((await act({ kind: 'abolish', on: '2025-07-01', basis, unit: 'xa-ga-2020' })).ok)
  const register = await registerOfStore(fx.db)
  assert.deepEqual(
    aliveOn(register, '2025-07-01').map(({ id }) => id),
    ['xa-cho-2020'],
  )
  assert.deepEqual(codes(await act({ kind: 'abolish', on: '2025-07-01', basis, unit: 'xa-cho-2020' })), [
    'ends-as-it-receives',
  ])
  assert.deepEqual(codes(await act({ kind: 'abolish', on: '2026-01-01', basis, unit: 'xa-ga-2020' })), [
    'unit-not-alive',
  ])
  assert.deepEqual(codes(await act({ kind: 'abolish', on: '2025-01-01', basis, unit: 'xa-cho-2020' })), [
    'later-act',
  ])
})

test('everything that is wrong comes back at once, and nothing is done', async t => {
  const { fx, act } = await world(t, 'Xã Mèo')
  const before = await fx.db.selectFrom('entry').select('act').execute()
  const wrong: LineageAct = {
    kind: 'merge',
    on: '2019-07-01',
    basis: ' ',
    from: ['xa-meo-2020', 'xa-meo-2020', 'xa-ho-2020'],
    into: { ...unit(''), kind: '' },
  }
  assert.deepEqual(codes(await act(wrong)), [
    'basis-missing',
    'named-twice',
    'before-founding',
    'unknown-unit',
    'name-missing',
    'kind-missing',
  ])
  assert.deepEqual(codes(await act({ ...found('Xã Hổ'), on: '2025-02-30' })), ['not-a-day'])
  assert.deepEqual(codes(await act({ kind: 'abolish', on: '2020-01-01', basis, unit: 'xa-meo-2020' })), [
    'ends-as-founded',
  ])
  assert.deepEqual(await fx.db.selectFrom('entry').select('act').execute(), before)
})

test('an id that is taken gets the code between its parts, else the next number', async t => {
  const { fx } = await world(t, 'Xã Mèo')
  const again = (code?: string) =>
    changeMap(fx, roundOwner, {
      kind: 'found',
      on: '2020-06-01',
      basis,
      unit: { ...unit('Xã Mèo'), ...(code !== undefined && { code }) },
    })
  const ids = []
  for (const code of ['00123', undefined, '00123']) {
    const done = await again(code)
    ids.push(done.ok && done.value.founded[0].id)
  }
  assert.deepEqual(ids, ['xa-meo-00123-2020', 'xa-meo-2-2020', 'xa-meo-3-2020'])
})

test('roles that go on in a unit that ends are told, and only a round owner changes the map', async t => {
  const { fx, act } = await world(t, 'Xã Mèo')
  const person = fx.newId()
  await fx.db.insertInto('person').values({ id: person, name: 'A', added_at: fx.now() }).execute()
  await fx.db
    .insertInto('role_grant')
    .values({
      id: fx.newId(),
      person,
      role: 'unit-officer',
      unit: 'xa-meo-2020',
      from_on: '2024-01-01',
      granted_at: fx.now(),
    })
    .execute()
  const abolish: LineageAct = { kind: 'abolish', on: '2025-07-01', basis, unit: 'xa-meo-2020' }
  assert.deepEqual(codes(await changeMap(fx, administrator, abolish)), ['needs-role'])
  const officer = actorAs('unit-officer', '03', { unit: 'xa-meo-2020' })
  assert.deepEqual(codes(await previewLineage(fx, officer, abolish)), ['needs-role'])
  const done = await act(abolish)
  assert.ok(done.ok)
  assert.deepEqual(codes(done), ['open-roles'])
})

test('two acts on one unit at once: the second is decided on what the first left', async t => {
  const { act } = await world(t, 'Xã Mèo', 'Xã Chó')
  const abolish = (unit: string): LineageAct => ({ kind: 'abolish', on: '2025-07-01', basis, unit })
  const both = await Promise.all([act(abolish('xa-meo-2020')), act(abolish('xa-meo-2020'))])
  assert.deepEqual(both.flatMap(codes), ['unit-not-alive'])
})

test('a new unit gets an English name of its own and the part of the id that its siblings carry', async t => {
  const fx = await testEffects(t)
  const sibling = (name: string, slug: string) => ({
    id: `${slug}-minh-hoa-2020`,
    level: 'commune',
    foundedOn: '2020-01-01',
    names: [{ vi: name, en: name, kind: 'commune' }],
    aliases: [],
    codes: [],
  })
  const siblings = registerOf([sibling('Xã Mèo', 'xa-meo'), sibling('Xã Chó', 'xa-cho')], [])
  assert.ok((await importRegister(fx, administrator, siblings)).ok)
  const done = await changeMap(fx, roundOwner, {
    ...found('Xã Sen Bối', '2026-01-01'),
    kind: 'found',
    unit: { ...unit('Xã Sen Bối'), en: '' },
  })
  assert.ok(done.ok)
  assert.deepEqual(
    done.value.founded.map(({ id, names }) => [id, names[0].en]),
    [['xa-sen-boi-minh-hoa-2026', 'Xa Sen Boi']],
  )
})

test('warnings and refusals speak of units by name', async t => {
  const { fx, act } = await world(t, 'Xã Mèo')
  const person = fx.newId()
  await fx.db.insertInto('person').values({ id: person, name: 'A', added_at: fx.now() }).execute()
  const grant = { id: fx.newId(), person, role: 'unit-officer', unit: 'xa-meo-2020' }
  await fx.db
    .insertInto('role_grant')
    .values({ ...grant, from_on: '2024-01-01', granted_at: fx.now() })
    .execute()
  const twice = { kind: 'merge', on: '2025-07-01', basis, into: unit('Xã Hổ') } as const
  const refused = await act({ ...twice, from: ['xa-meo-2020', 'xa-meo-2020'] })
  const ended = await act({ kind: 'abolish', on: '2025-07-01', basis, unit: 'xa-meo-2020' })
  assert.deepEqual(
    [...refused.problems, ...ended.problems].map(({ words }) => words.vi.split(' ').slice(0, 2).join(' ')),
    ['Xã Mèo', 'Xã Mèo'],
  )
})
