import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '@thuocdo/engine'
import { actorAs } from '../testing/actors.ts'
import { actingCandidates } from './acting-candidates.ts'

const unit = 'so-a-2025'
const place = { unit, head: 'head', blocks: ['one'] }

const person = (id: string, role: Role, more: Parameters<typeof actorAs>[2] = {}, isDisabled = false) => ({
  id,
  name: id,
  title: '',
  hasAccount: true,
  login: id,
  email: '',
  language: 'vi',
  isDisabled,
  hasPassword: true,
  grants: actorAs(role, '01', more).grants,
})

test('those of the unit may stand in for its head in every form, others by “quyền” alone', () => {
  const people = [
    person('head', 'unit-head', { unit }),
    person('deputy', 'unit-officer', { unit }),
    person('elsewhere', 'unit-officer', { unit: 'so-b-2025' }),
    person('acting', 'unit-head', { unit, actingFor: 'head', actingForm: 'kt' }),
  ]
  const { inside, outside } = actingCandidates(people, place)
  assert.deepEqual(
    [inside, outside].map(group => group.map(({ id }) => id)),
    [['deputy'], ['elsewhere', 'acting']],
  )
})

test('nobody is offered who audits, judges or appraises the unit, nor a closed account', () => {
  const people = [
    person('auditor', 'auditor'),
    person('chair', 'council-chair'),
    person('appraises-all', 'appraiser'),
    person('appraises-it', 'appraiser', { blocks: ['one'] }),
    person('closed', 'unit-officer', { unit }, true),
    person('appraises-others', 'appraiser', { blocks: ['two'] }),
  ]
  const { inside, outside } = actingCandidates(people, place)
  assert.deepEqual([inside.length, outside.map(({ id }) => id)], [0, ['appraises-others']])
})
