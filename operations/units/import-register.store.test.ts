import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { aliveOn, onMapOf, registerOf, unitByName } from '@thuocdo/engine'
import { administrator } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { importRegister, previewImport } from './import-register.ts'
import { registerOfStore } from './register-of-store.ts'

const registers = join(import.meta.dirname, '../../frameworks/units')

const cat = {
  id: 'meo-2020',
  level: 'commune',
  foundedOn: '2020-01-01',
  names: [{ vi: 'Xã Mèo', en: 'Cat Commune', kind: 'commune' }],
  aliases: ['X. Mèo'],
  codes: [{ code: '00001', system: 'gso' }],
}
const dog = { ...cat, id: 'cho-2020', names: [{ vi: 'Xã Chó', en: 'Dog', kind: 'commune' }], aliases: [] }

test('the 34 provinces of today are taken in with their lineage, and a second time nothing changes', async t => {
  const fx = await testEffects(t)
  const first = await importRegister(fx, administrator, join(registers, 'provinces'))
  assert.ok(first.ok)
  assert.deepEqual(first.value, { added: { units: 87, acts: 57 }, unchanged: 0, differences: [] })
  const again = await importRegister(fx, administrator, join(registers, 'provinces'))
  assert.ok(again.ok)
  assert.deepEqual(again.value, { added: { units: 0, acts: 0 }, unchanged: 87, differences: [] })
  const register = await registerOfStore(fx.db)
  assert.deepEqual(
    ['2025-06-30', '2025-07-01'].map(day => aliveOn(register, day).length),
    [63, 34],
  )
  assert.equal(unitByName(register, 'Bắc Ninh', '2026-06-01')?.id, 'bac-ninh-2025')
  const values = new Map([
    ['bac-giang-1997', 60],
    ['bac-ninh-1997', 70],
  ])
  const mapped = onMapOf(register, values, { from: '2025-06-30', to: '2025-07-01' })
  const range = mapped.ok && mapped.value.find(({ unit }) => unit === 'bac-ninh-2025')?.range
  assert.deepEqual(range, { low: 60, high: 70 })
  // One entry counts, the one after it holds the units and acts themselves.
  const entries = await fx.db.selectFrom('entry').select(['act', 'position']).orderBy('position').execute()
  assert.deepEqual(
    entries,
    [1, 2].map(position => ({ act: 'import-units', position })),
  )
})

test('3,321 communes and the 10,035 before them come with their lineage in seconds', async t => {
  const fx = await testEffects(t)
  const began = performance.now()
  const report = await importRegister(fx, administrator, join(registers, 'communes'))
  const seconds = (performance.now() - began) / 1000
  assert.ok(report.ok)
  assert.equal(report.value.added.units, 13313)
  t.diagnostic(`13,313 units and ${report.value.added.acts} acts in ${seconds.toFixed(2)} s`)
  assert.ok(seconds < 20, `${seconds} s`)
  const again = performance.now()
  const second = await importRegister(fx, administrator, join(registers, 'communes'))
  t.diagnostic(`the second time in ${((performance.now() - again) / 1000).toFixed(2)} s`)
  assert.ok(second.ok)
  assert.deepEqual(second.value.added, { units: 0, acts: 0 })
  assert.deepEqual(second.value.differences, [])
})

test('the communes of one province alone, and those of today alone', async t => {
  const fx = await testEffects(t)
  const filter = { within: ['bac-ninh-2025'], since: '2025-07-01' }
  const report = await importRegister(fx, administrator, join(registers, 'communes'), filter)
  assert.ok(report.ok)
  assert.deepEqual(report.value.added, { units: 99, acts: 0 })
})

test('what differs is told field by field and left as it is', async t => {
  const fx = await testEffects(t)
  await importRegister(fx, administrator, registerOf([cat], []))
  const other = { ...cat, endedOn: '2025-07-01', aliases: [] }
  const acts = [{ on: '2025-07-01', kind: 'merge', from: cat.id, to: dog.id, basis: 'NQ 1' }] as const
  const brought = registerOf([other, dog], acts)
  const preview = await previewImport(fx, administrator, brought)
  const report = await importRegister(fx, administrator, brought)
  assert.ok(report.ok)
  assert.ok(preview.ok)
  const { newUnits, differing, ...counted } = preview.value
  assert.deepEqual(counted, report.value)
  assert.deepEqual(
    [newUnits, differing].map(units => units.map(({ id }) => id)),
    [['cho-2020'], ['meo-2020']],
  )
  assert.deepEqual(report.value, {
    added: { units: 1, acts: 1 },
    unchanged: 0,
    differences: [
      { subject: 'meo-2020', field: 'endedOn', here: '', there: '2025-07-01' },
      { subject: 'meo-2020', field: 'aliases', here: 'X. Mèo', there: '' },
    ],
  })
  const twoBases = registerOf([cat, dog], [{ ...acts[0], basis: 'NQ 2' }])
  const third = await importRegister(fx, administrator, twoBases)
  assert.ok(third.ok)
  assert.deepEqual(
    third.value.differences.map(({ subject, field }) => `${subject} ${field}`),
    ['meo-2020 act'],
  )
})

test('who is no administrator or round owner takes nothing in', async t => {
  const fx = await testEffects(t)
  const refused = await importRegister(fx, { ...administrator, grants: [] }, registerOf([cat], []))
  assert.deepEqual(
    refused.problems.map(({ code }) => code),
    ['needs-role'],
  )
  const { problems } = await importRegister(fx, administrator, join(registers, 'nowhere'))
  assert.ok(problems.every(({ code }) => code === 'no-such-file'))
  assert.deepEqual((await registerOfStore(fx.db)).units, [])
})
