import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkEdition, columnOf, type Edition, type Observations, type Words } from '@thuocdo/engine'
import fc from 'fast-check'
import { moversOf } from './movers.ts'
import { sharesOf } from './reweighed.ts'
import { inOrder, type Standing, whatIfOf } from './standings.ts'
import { withTyped } from './weight-inputs.ts'
import { weightedParts } from './weighted-parts.ts'
import { weightsFrom, weightsText } from './weights-in-address.ts'

const both = (text: string): Words => ({ vi: text, en: text })
const part = (code: string, more: object = {}) => ({
  code,
  name: both(code),
  max: 10,
  rule: { kind: 'given' },
  ...more,
})

/** An edition of given parts, combined as said. */
function editionOf(root: object, children: readonly object[], settings: object = {}): Edition {
  const checked = checkEdition({
    index: 'tiny',
    edition: '1',
    kind: 'model',
    status: 'model',
    title: both('Tiny'),
    publisher: both('Nobody'),
    period: '2025',
    units: { register: 'provinces', on: '2025-01-01' },
    sources: [{ id: 'us', title: both('Ours'), credit: 'Thước Đo' }],
    rounding: { decimals: 2, mode: 'half-up' },
    rank: { basis: 'unrounded', ties: 'share' },
    classes: { none: both('none') },
    tree: { code: 'all', name: both('All'), children, ...root },
    ...settings,
  })
  if (!checked.ok) throw new Error(checked.problems.map(({ words }) => words.en).join('\n'))
  return checked.value
}

const weighted = editionOf({ max: 100, combine: { method: 'weighted-sum', scale: 10 } }, [
  part('speed', { weight: 0.75 }),
  part('care', { weight: 0.25 }),
])
const sum = editionOf({ max: 30 }, [part('rules'), part('survey', { max: 20 })])

const inputsOf = (columns: Readonly<Record<string, readonly number[]>>, blocks?: readonly string[]) => {
  const units = ['a', 'b', 'c'].slice(0, Object.values(columns)[0].length)
  const observations: Observations = {
    period: '2025',
    units,
    blocks: blocks ?? units.map(() => ''),
    columns: new Map(Object.entries(columns).map(([code, amounts]) => [code, columnOf(amounts)])),
  }
  return { observations, history: [] }
}

const tried = (weights: Readonly<Record<string, number>> = {}) => new Map(Object.entries(weights))
const ranks = (standings: readonly Standing[]) => standings.map(({ rank }) => rank)
const scores = (standings: readonly Standing[]) => standings.map(({ score }) => score)

test('the weights of a weighted sum are its parts of a hundred', () => {
  assert.deepEqual(
    weightedParts(weighted).map(({ code, weight }) => [code, weight]),
    [
      ['speed', 75],
      ['care', 25],
    ],
  )
})

test('in a sum the weight of a part is its maximum', () => {
  assert.deepEqual(
    weightedParts(sum).map(({ weight }) => Math.round(weight)),
    [33, 67],
  )
})

test('there is nothing to weigh in a product, in a printed result, or in a sum without maxima', () => {
  const children = [part('speed'), part('care')]
  assert.deepEqual(weightedParts(editionOf({ max: 100, combine: { method: 'product' } }, children)), [])
  assert.deepEqual(weightedParts({ ...weighted, kind: 'published' }), [])
  assert.deepEqual(
    weightedParts({
      kind: 'computed',
      tree: { ...sum.tree, children: sum.tree.children?.map(child => ({ ...child, max: null })) ?? [] },
    }),
    [],
  )
})

test('bonus and penalty have no weight', () => {
  const children = [part('rules'), part('survey', { max: 20 }), part('extra', { max: 2, role: 'bonus' })]
  const edition = editionOf({ max: 30, caps: { bonus: 2 } }, children)
  assert.deepEqual(
    weightedParts(edition).map(({ code }) => code),
    ['rules', 'survey'],
  )
  const standings = whatIfOf(edition, inputsOf({ rules: [10, 5], survey: [0, 20], extra: [2, 0] }))
  assert.deepEqual(scores(standings(tried({ rules: 100, survey: 0 }))), [32, 15])
})

test('with the stated weights everybody stands where they stood', () => {
  const standings = whatIfOf(weighted, inputsOf({ speed: [8, 4, 6], care: [4, 9, 6] }))(tried())
  assert.deepEqual(scores(standings), [70, 52.5, 60])
  assert.deepEqual(ranks(standings), [1, 3, 2])
  assert.deepEqual(
    standings.map(({ rise }) => rise),
    [0, 0, 0],
  )
})

test('with all weight on one part its order is the order of all', () => {
  const standings = whatIfOf(
    weighted,
    inputsOf({ speed: [8, 4, 6], care: [4, 9, 6] }),
  )(tried({ speed: 0, care: 100 }))
  assert.deepEqual(scores(standings), [40, 90, 60])
  assert.deepEqual(ranks(standings), [3, 1, 2])
  assert.deepEqual(
    standings.map(({ rise }) => rise),
    [-2, 2, 0],
  )
})

test('a sum of 30 stays a sum of 30 when a part of 10 weighs as much as one of 20', () => {
  const what = whatIfOf(sum, inputsOf({ rules: [10, 0], survey: [0, 20] }))
  assert.deepEqual(scores(what(tried())), [10, 20])
  assert.deepEqual(scores(what(tried({ rules: 50, survey: 50 }))), [15, 15])
  assert.deepEqual(ranks(what(tried({ rules: 50, survey: 50 }))), [1, 1])
})

test('a part with weight nought is out: who lacks a score there has a total again', () => {
  const what = whatIfOf(weighted, inputsOf({ speed: [8, 4], care: [Number.NaN, 9] }))
  assert.deepEqual(ranks(what(tried())), [0, 1])
  assert.deepEqual(ranks(what(tried({ care: 0 }))), [1, 2])
})

test('when every weight is nought there is nothing to say', () => {
  const what = whatIfOf(weighted, inputsOf({ speed: [8, 4], care: [4, 9] }))
  assert.deepEqual(what(tried({ speed: 0, care: 0 })), [])
})

test('ranks stay within blocks, and nobody is ranked where the edition ranks nobody', () => {
  const inputs = inputsOf({ speed: [8, 4, 6], care: [4, 9, 6] }, ['x', 'x', 'y'])
  assert.deepEqual(ranks(whatIfOf(weighted, inputs)(tried({ speed: 10 }))), [2, 1, 1])
  const unranked = { ...weighted, rank: { none: both('No ranks.') } }
  assert.deepEqual(ranks(whatIfOf(unranked, inputs)(tried({ speed: 10 }))), [0, 0, 0])
})

const amount = fc.integer({ min: 0, max: 100 }).map(x => x / 10)
const columns = fc.record({
  speed: fc.array(amount, { minLength: 3, maxLength: 3 }),
  care: fc.array(amount, { minLength: 3, maxLength: 3 }),
})
const weight = fc.integer({ min: 1, max: 50 })

test('a law: only the proportions of the weights matter', () => {
  fc.assert(
    fc.property(columns, weight, weight, (given, speed, care) => {
      const what = whatIfOf(weighted, inputsOf(given))
      const [once, twice] = [what(tried({ speed, care })), what(tried({ speed: 2 * speed, care: 2 * care }))]
      for (const [i, { score }] of once.entries()) assert.ok(Math.abs(score - twice[i].score) < 1e-9)
      assert.deepEqual(ranks(once), ranks(twice))
    }),
  )
})

test('a law: the stated weights, said aloud, change nothing to the last bit', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(weighted, sum),
      fc.array(amount, { minLength: 6, maxLength: 6 }),
      (edition, x) => {
        const parts = weightedParts(edition)
        const given = Object.fromEntries(parts.map(({ code }, i) => [code, x.slice(3 * i, 3 * i + 3)]))
        const what = whatIfOf(edition, inputsOf(given))
        assert.deepEqual(what(new Map(parts.map(one => [one.code, one.weight]))), what(tried()))
      },
    ),
  )
})

test('the shares of the weights are brought to a hundred', () => {
  assert.deepEqual(sharesOf(weightedParts(weighted), tried({ speed: 75, care: 75 })), [50, 50])
  assert.deepEqual(sharesOf(weightedParts(weighted), tried({ speed: 0, care: 0 })), [0, 0])
})

test('the best stand first, and who has no rank stands last', () => {
  const standing = (unit: string, rank: number, score: number): Standing => ({
    unit,
    block: '',
    rank,
    score,
    rise: 0,
  })
  const sorted = inOrder([
    standing('a', 0, Number.NaN),
    standing('b', 2, 5),
    standing('c', 1, 9),
    standing('d', 0, 3),
  ])
  assert.equal(sorted.map(({ unit }) => unit).join(''), 'cbda')
})

test('those who move furthest are named once, and nobody where nobody moves', () => {
  const moved = (unit: string, rank: number, rise: number): Standing => ({
    unit,
    block: '',
    rank,
    score: 1,
    rise,
  })
  const movers = moversOf([moved('a', 1, 0), moved('b', 2, 3), moved('c', 3, 3), moved('d', 4, -6)])
  assert.equal(movers.leaders[0].unit, 'a')
  assert.equal(movers.up?.unit, 'b')
  assert.equal(movers.down?.unit, 'd')
  assert.deepEqual([movers.still, movers.ranked], [1, 4])
  assert.deepEqual(moversOf([moved('a', 1, 0)]).up, null)
})

test('changed weights stand in the address, and come back from it', () => {
  const parts = weightedParts(weighted)
  const weights = tried({ care: 12.5, speed: 0 })
  assert.equal(weightsText(parts, weights), 'speed:0,care:12.5')
  assert.deepEqual(weightsFrom(parts, 'speed:0,care:12.5'), tried({ speed: 0, care: 12.5 }))
})

test('what was typed stands over what the address asks for, and a weight that was typed back is no change', () => {
  const parts = weightedParts(weighted)
  const [first, second] = parts
  const typed = new Map([
    [first.code, 150],
    [second.code, second.weight],
  ])
  const asked = tried({ care: 12.5 })
  assert.deepEqual(withTyped(parts, asked, typed), tried({ speed: 100 }))
  assert.deepEqual(withTyped(parts, asked, new Map()), asked)
})

test('an address that asks for nonsense changes nothing', () => {
  const parts = weightedParts(weighted)
  for (const text of [null, '', 'speed', 'speed:', 'speed:-1', 'speed:1e9', 'speed:101', 'other:5', ':::,,'])
    assert.equal(weightsFrom(parts, text).size, 0, String(text))
})
