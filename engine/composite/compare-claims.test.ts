import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../model/claim.ts'
import { observe, smallProgram } from '../testing/small-edition.ts'
import { compareClaims, type Years } from './compare-claims.ts'
import { compute } from './compute.ts'

const tree = { code: 'all', max: 10, children: [{ code: 'a', max: 10, rule: { kind: 'given' } }] }
const program = smallProgram(tree)
const now = compute(program, observe({ a: [6, 9.25, 7] }))
const before = compute(program, observe({ a: [5, 6, 7] }))
const name = (unit: string) => ({ vi: unit, en: unit })

const claim = (figure: Claim['figure'], value: Claim['value'], more: Partial<Claim> = {}): Claim => ({
  unit: 'B',
  figure,
  value,
  by: 'Báo tỉnh',
  source: 'bao',
  ...more,
})
const differing = (claims: readonly Claim[], years: Years = { now, before }) =>
  compareClaims(claims, years, name).map(({ code, subject }) => [code, subject])

test('a claim that agrees with us as far as it is written says nothing: 9.3 for 9.25, first of three, up 3.25 and one place', () => {
  const right = [
    claim('score', 9.3),
    claim('percent', 92.5),
    claim('rank', 1, { of: '3' }),
    claim('score-change', 3.25),
    claim('rank-change', 1),
    claim('score', 9.25, { node: 'a' }),
  ]
  assert.deepEqual(differing(right), [])
})

test('a claim that differs says who claims what, and what we have', () => {
  const [found] = compareClaims([claim('rank', 2)], { now, before }, name)
  assert.deepEqual([found.code, found.severity, found.subject], ['claim-differs', 'warning', 'B'])
  assert.match(found.words.vi, /“B”: Báo tỉnh nói thứ hạng là 2, số liệu ở đây là 1/)
  assert.deepEqual(differing([claim('score', 9.4), claim('score-change', 3.5)]), [
    ['claim-differs', 'B'],
    ['claim-differs', 'B'],
  ])
})

test('what we have no figure for is kept and never compared', () => {
  const kept = [claim('rank', 3, { of: 'Miền Tây' }), claim('share', 80), claim('score', 1, { unit: 'Z' })]
  assert.deepEqual(differing(kept), [])
  assert.deepEqual(differing([claim('score-change', 8)], { now, before: undefined }), [])
})

test('where nobody is ranked a claimed rank is never compared', () => {
  const unranked = smallProgram(tree, { rank: { none: name('nobody') } })
  const result = compute(unranked, observe({ a: [6, 9, 7] }))
  assert.deepEqual(
    compareClaims([claim('rank', 3), claim('rank-change', 3)], { now: result, before: result }, name),
    [],
  )
})

test('the mean of all is 7.42, and is compared only where all are known', () => {
  const all = (figure: Claim['figure'], value: number) => [{ figure, value, by: 'Báo', source: 'bao' }]
  assert.deepEqual(differing([...all('mean', 7.42), ...all('highest', 9.25), ...all('lowest', 6)]), [])
  assert.deepEqual(differing(all('mean', 8)), [['claim-differs', 'all']])
  const partial = smallProgram(tree, { coverage: { of: 63 } })
  const some = compute(partial, observe({ a: [6, 9, 7] }))
  assert.deepEqual(compareClaims(all('mean', 8), { now: some }, name), [])
})
