import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublishedUnit } from '../model/published.ts'
import { observe, smallProgram } from '../testing/small-edition.ts'
import { compute } from './compute.ts'
import { compareClasses, compareRanks, standingAlarms, standingNotes } from './printed-standing.ts'

const tree = { code: 'all', children: [{ code: 'a', max: 10, rule: { kind: 'given' } }] } as const
const label = (vi: string, en: string) => ({ vi, en })
const classes = [
  {
    of: ['all'],
    status: 'model',
    method: 'bands',
    bands: [
      { label: label('Tốt', 'Good'), gte: 7 },
      { label: label('Khá', 'Fair'), lt: 7 },
    ],
  },
] as const
const program = smallProgram(tree, { rank: { basis: 'unrounded', ties: 'share' }, classes: [...classes] })
const result = compute(program, observe({ a: [9, 7, 5] }))
const name = (unit: string) => ({ vi: unit, en: unit })
const printed = (...units: readonly Omit<PublishedUnit, 'figures'>[]) =>
  new Map(units.map((unit, i) => [String.fromCharCode(65 + i), { ...unit, figures: {} }]))

test('ranks and classes that are as printed raise no alarm, in either language', () => {
  const same = printed({ rank: 1, class: 'tốt' }, { rank: 2, class: 'Good' }, { rank: 3, class: 'Khá' })
  assert.deepEqual(compareRanks(result, same), { compared: 3, differ: [] })
  assert.equal(compareClasses(result, same).compared, 3)
  assert.deepEqual(standingAlarms(result, same, name), [])
})

test('other ranks and other classes each raise an alarm that says how many, who is first, and both of them', () => {
  const other = printed({ rank: 1, class: 'Tốt' }, { rank: 3, class: 'Khá' }, { rank: 2, class: 'Khá' })
  const [ranks, kinds] = standingAlarms(result, other, name)
  assert.deepEqual([ranks.code, ranks.severity, ranks.subject], ['ranks-differ', 'warning', 'all'])
  assert.match(ranks.words.vi, /ở 2\/3 đơn vị; đơn vị đầu tiên, B: in hạng 3, tính lại ra 2\./)
  assert.equal(kinds.code, 'classes-differ')
  assert.match(kinds.words.en, /for 1 of 3 units; the first, B: class Fair printed, Good computed\./)
})

test('where more units were ranked than the table holds, the order of those that it holds is compared', () => {
  assert.deepEqual(compareRanks(result, printed({ rank: 4 }, { rank: 20 }, { rank: 61 })).differ, [])
  assert.equal(compareRanks(result, printed({ rank: 20 }, { rank: 4 }, { rank: 61 })).differ.length, 2)
})

test('an edition that ranks and classifies nobody tells that there is nothing to compare with', () => {
  const reason = { none: { vi: 'không có', en: 'none' } }
  const bare = compute(smallProgram(tree, { rank: reason, classes: reason }), observe({ a: [9] }))
  const both = printed({ rank: 1, class: 'Tốt' })
  assert.deepEqual(standingAlarms(bare, both, name), [])
  assert.deepEqual(
    standingNotes(bare, both).map(({ code, severity }) => [code, severity]),
    [
      ['ranks-not-compared', 'note'],
      ['classes-not-compared', 'note'],
    ],
  )
  assert.deepEqual(standingNotes(result, both), [])
})
