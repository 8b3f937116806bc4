import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Role } from '@thuocdo/engine'
import { findActs } from './find-acts.ts'
import { criteriaNamed } from './find-criteria.ts'

const as = (role: Role, unit?: string): Actor => ({
  person: 'p',
  grants: [{ id: 'g', role, blocks: [], criteria: [], from: '2026-01-01', ...(unit && { unit }) }],
})
const found = (actor: Actor, query: string) => findActs(actor, '2026-01-05', query).map(({ act }) => act)

test('acts are found by their words without marks, and by what people also call them', () => {
  assert.deepEqual(found(as('round-owner'), 'mo dot'), ['open-round'])
  assert.deepEqual(found(as('round-owner'), 'gia hạn'), ['change-round'])
  assert.deepEqual(found(as('unit-officer', 'u'), 'trình thủ trưởng'), ['submit'])
  assert.deepEqual(found(as('appraiser'), 'thẩm định'), ['appraise'])
})

test('nobody is led to an act that is not theirs', () => {
  assert.deepEqual(found(as('auditor'), 'mở đợt'), [])
})

const leaf = (code: string, vi: string) => ({ code, name: { vi, en: vi }, weight: 1 })
const tree = {
  code: 'root',
  name: { vi: 'Tất cả', en: 'All' },
  weight: 3,
  children: [
    {
      code: '5',
      name: { vi: 'Tài chính', en: 'Finance' },
      weight: 2,
      children: [leaf('5.1.1', 'Giải ngân')],
    },
    leaf('15.1', 'Cơ chế tài chính'),
  ],
}

test('a criterion is found by the beginning of its code or by its name, a field is not', () => {
  const codes = (query: string) => criteriaNamed(tree, query).map(({ code }) => code)
  assert.deepEqual([codes('5.1'), codes('tai chinh'), codes('giải')], [['5.1.1'], ['15.1'], ['5.1.1']])
})
