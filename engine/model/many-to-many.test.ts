import assert from 'node:assert/strict'
import { test } from 'node:test'
import { act, unit } from '../testing/small-register.ts'
import { onMapOf } from './lineage.ts'
import { registerOf } from './register.ts'

const [before, day] = ['2000-01-01', '2025-07-01']
test('many to many: a ward whose parts went to two new wards is a member of both, and no mean is made up', () => {
  // A piece of Hà Nội on 1 July 2025: parts of Cống Vị went to the new Ngọc Hà and the new Giảng Võ; no figure says how much.
  const of = registerOf(
    [
      unit('cong-vi', before, day),
      unit('vinh-phuc', before, day),
      unit('giang-vo', before, day),
      unit('ngoc-ha-2025', day),
      unit('giang-vo-2025', day),
    ],
    [
      act(day, 'merge', 'vinh-phuc', 'ngoc-ha-2025'),
      act(day, 'split', 'cong-vi', 'ngoc-ha-2025'),
      act(day, 'split', 'cong-vi', 'giang-vo-2025'),
      act(day, 'merge', 'giang-vo', 'giang-vo-2025'),
    ],
  )
  const scores = new Map([
    ['cong-vi', 60],
    ['vinh-phuc', 80],
    ['giang-vo', 90],
  ])
  const weights = new Map([...scores.keys()].map(id => [id, 1]))
  const outcome = onMapOf(of, scores, { from: before, to: day, weights })
  assert.ok(outcome.ok)
  const [ngocHa, giangVo] = outcome.value
  assert.deepEqual(ngocHa.members, [
    { unit: 'cong-vi', value: 60, alsoIn: ['giang-vo-2025'] },
    { unit: 'vinh-phuc', value: 80, share: 1, alsoIn: [] },
  ])
  assert.deepEqual(
    [ngocHa.range, giangVo.range],
    [
      { low: 60, high: 80 },
      { low: 60, high: 90 },
    ],
  )
  assert.equal('mean' in ngocHa, false)
})

test('a country of ten thousand wards is put on its new map at once', () => {
  const old = Array.from({ length: 10_000 }, (_, i) => unit(`old-${i}`, before, day))
  const made = Array.from({ length: 2_500 }, (_, i) => unit(`new-${i}`, day))
  const of = registerOf(
    [...old, ...made],
    old.map(({ id }, i) => act(day, 'merge', id, `new-${Math.floor(i / 4)}`)),
  )
  const scores = new Map(old.map(({ id }, i) => [id, i]))
  const outcome = onMapOf(of, scores, { from: before, to: day })
  assert.ok(outcome.ok)
  assert.equal(outcome.value.length, 2_500)
  assert.deepEqual(outcome.value[2499].range, { low: 9996, high: 9999 })
})
