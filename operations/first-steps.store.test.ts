import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerOf } from '@thuocdo/engine'
import { firstSteps } from './first-steps.ts'
import { addPerson } from './people/add-person.ts'
import { grantRole } from './people/grant-role.ts'
import type { Machine } from './ports/machine.ts'
import { administrator } from './testing/actors.ts'
import { testEffects } from './testing/effects.ts'
import { importRegister } from './units/import-register.ts'

test('the first steps of an empty tenant are ticked one by one as they are done', async t => {
  const fx = await testEffects(t)
  const machine: Machine = {
    disk: async () => null,
    milestones: async () => [{ name: 'backup', at: fx.now(), detail: { tenants: ['aa'] } }],
    note: async () => {},
    jobs: async () => ({ waiting: 0, failed: 0 }),
  }
  const done = async (of: Machine | null = null, tenant = 'aa') =>
    (await firstSteps(fx.db, of, tenant)).filter(({ isDone }) => isDone).map(({ id }) => id)
  assert.deepEqual(await done(), [])
  const person = await addPerson(fx, administrator, { login: 'noi-vu', name: 'A' })
  assert.ok(person.ok)
  const grant = { person: person.value, role: 'round-owner', from: '2026-01-01', basis: 'QĐ 1' }
  assert.ok((await grantRole(fx, administrator, grant)).ok)
  assert.deepEqual(await done(), ['owner'])
  const names = [{ vi: 'Xã Mèo', en: 'Cat', kind: 'commune' }]
  const unit = { id: 'meo-2020', level: 'commune', foundedOn: '2020-01-01', names, aliases: [], codes: [] }
  assert.ok((await importRegister(fx, administrator, registerOf([unit], []))).ok)
  assert.deepEqual(await done(machine, 'bb'), ['owner', 'units'])
  assert.deepEqual(await done(machine), ['owner', 'units', 'backup'])
})
