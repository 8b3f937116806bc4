import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { actorAs, administrator } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { addDivision, divisionsOf, endDivision } from './divisions.ts'
import { importRegister } from './import-register.ts'
import { listUnits } from './list-units.ts'
import { unitPage } from './unit-page.ts'

const minhHoa = join(import.meta.dirname, '../../frameworks/units/minh-hoa')

async function world(t: Parameters<typeof testEffects>[0]) {
  const fx = await testEffects(t)
  assert.ok((await importRegister(fx, administrator, minhHoa)).ok)
  return fx
}

test('units are listed on a day, by level, and found without marks', async t => {
  const { db } = await world(t)
  const today = await listUnits(db, { on: '2025-12-31', limit: 1000 })
  assert.deepEqual(
    [...today.levels].sort(),
    Object.entries({ central: 8, commune: 66, department: 20, 'special-zone': 1, ward: 32 }),
  )
  const districts = await listUnits(db, { on: '2025-06-30', level: 'district' })
  assert.equal(districts.total, 13)
  const found = await listUnits(db, { on: '2025-12-31', text: 'so tu phap' })
  assert.deepEqual(
    found.lines.map(({ id }) => id),
    ['so-tu-phap-minh-hoa-2014'],
  )
  assert.equal((await listUnits(db, { on: '2025-12-31', text: 'ĐẢO yến' })).total, 1)
  assert.equal((await listUnits(db, { on: '2025-12-31', text: 'Hà Nội' })).total, 0)
})

test('a page of a list is as long as asked for, in the order of the alphabet', async t => {
  const { db } = await world(t)
  const page = await listUnits(db, { on: '2025-12-31', level: 'department', limit: 3, offset: 1 })
  const all = await listUnits(db, { on: '2025-12-31', level: 'department' })
  assert.equal(all.total, 20)
  assert.deepEqual(page.lines, all.lines.slice(1, 4))
  const names = all.lines.map(({ name }) => name.vi)
  assert.deepEqual(names, names.toSorted(new Intl.Collator('vi').compare))
})

test('the page of a unit tells where it came from and what became of it', async t => {
  const { db } = await world(t)
  const page = await unitPage(db, administrator, 'xa-dong-mau-minh-hoa-2025', '2025-12-31')
  assert.deepEqual(
    page?.before.map(({ kind, other, share }) => `${kind} ${other?.name.vi} ${share ?? ''}`).sort(),
    ['merge Xã Hạ Mẫu ', 'merge Xã Thượng Mẫu ', 'split Xã Trung Mẫu 0.6'],
  )
  const old = await unitPage(db, administrator, 'huyen-nui-non-minh-hoa-1986', '2025-12-31')
  assert.deepEqual([old?.line.endedOn, old?.after.map(({ kind }) => kind)], ['2025-07-01', ['abolish']])
  assert.equal(await unitPage(db, administrator, 'xa-khong-co-2025', '2025-12-31'), undefined)
})

test('a head adds a division to the own unit alone; it ends and can be taken up again', async t => {
  const fx = await world(t)
  const unit = 'so-tu-phap-minh-hoa-2014'
  const head = actorAs('unit-head', '05', { unit })
  const added = await addDivision(fx, head, unit, ' Phòng  Cải cách hành chính ')
  assert.ok(added.ok)
  assert.deepEqual(
    (await addDivision(fx, head, unit, 'Phòng Cải cách hành chính')).problems.map(({ code }) => code),
    ['division-exists'],
  )
  assert.deepEqual(
    (await addDivision(fx, head, 'so-y-te-minh-hoa-2014', 'Phòng')).problems.map(({ code }) => code),
    ['out-of-reach'],
  )
  assert.ok((await endDivision(fx, head, added.value)).ok)
  assert.equal((await endDivision(fx, head, added.value)).ok, false)
  assert.deepEqual(await divisionsOf(fx.db, unit), [
    { id: added.value, name: 'Phòng Cải cách hành chính', isEnded: true },
  ])
  const again = await addDivision(fx, head, unit, 'Phòng Cải cách hành chính')
  assert.equal(again.ok && again.value, added.value)
  assert.equal((await unitPage(fx.db, administrator, unit, '2026-01-01'))?.divisions[0].isEnded, false)
})
