import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerOf } from '@thuocdo/engine'
import { lineageActIn } from './lineage-act-in.ts'

const unit = (id: string, vi: string) => ({
  id,
  level: 'commune',
  foundedOn: '2020-01-01',
  names: [{ vi, en: vi, kind: 'commune' }],
  aliases: [],
  codes: [],
})
const register = registerOf(
  [unit('meo-2020', 'Xã Mèo'), unit('cho-2020', 'Xã Chó'), unit('cho-2-2020', 'Xã Chó')],
  [],
)
const shared = { on: '2026-01-01', basis: 'NQ 1' }

test('a merger is read from rows: a line of the suggestions, or a name that only one bears, without marks', () => {
  const act = lineageActIn(
    {
      ...shared,
      kind: 'merge',
      'from-1': 'Xã Chó · cho-2020',
      'from-3': 'xa meo',
      vi: 'Xã Thú',
      en: 'Beasts',
      level: 'commune',
      unitKind: 'commune',
    },
    register,
  )
  assert.ok(act.ok)
  assert.deepEqual(act.value, {
    ...shared,
    kind: 'merge',
    from: ['cho-2020', 'meo-2020'],
    into: { level: 'commune', vi: 'Xã Thú', en: 'Beasts', kind: 'commune' },
  })
})

test('a share is written as a percentage', () => {
  const act = lineageActIn(
    { ...shared, kind: 'transfer', unit: 'meo-2020', into: 'cho-2020', share: '12,5 %' },
    register,
  )
  assert.ok(act.ok)
  assert.deepEqual(act.value, { ...shared, kind: 'transfer', from: 'meo-2020', to: 'cho-2020', share: 0.125 })
})

test('a name that two bear, one that nobody bears and a share above the whole are all told at once, each at its field', () => {
  const { ok, problems } = lineageActIn(
    { ...shared, kind: 'transfer', unit: 'Xã Chó', into: 'Xã Gà', share: '120' },
    register,
  )
  assert.equal(ok, false)
  assert.deepEqual(
    problems.map(({ code, at }) => `${code} ${at.join()}`),
    ['ambiguous-unit unit', 'unknown-unit into', 'bad-share share'],
  )
})

test('a unit is found by its name with the word for its kind, or without', () => {
  const bare = registerOf([unit('tho-2020', 'Thỏ')], [])
  for (const text of ['Xã Thỏ', 'tho']) {
    const act = lineageActIn({ ...shared, kind: 'abolish', unit: text }, bare)
    assert.ok(act.ok, text)
    assert.deepEqual(act.value, { ...shared, kind: 'abolish', unit: 'tho-2020' })
  }
})
