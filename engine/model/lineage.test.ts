import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { act, unit } from '../testing/small-register.ts'
import { type MapChange, onMapOf, type UnitOnMap, whereabouts } from './lineage.ts'
import { type Act, aliveOn, type Register, registerOf } from './register.ts'

// A and B become C; D is split into E and F; G is renamed H; K gives a part to L and lives on; M is abolished.
const [before, day, after] = ['2000-01-01', '2010-01-01', '2020-01-01']
const register = registerOf(
  [
    ...['A', 'B', 'D', 'G', 'M'].map(id => unit(id, before, day)),
    ...['K', 'L'].map(id => unit(id, before)),
    ...['C', 'E', 'F', 'H'].map(id => unit(id, day)),
  ],
  [
    act(day, 'merge', 'A', 'C'),
    act(day, 'merge', 'B', 'C'),
    act(day, 'split', 'D', 'E'),
    act(day, 'split', 'D', 'F'),
    act(day, 'rename', 'G', 'H'),
    act(day, 'transfer', 'K', 'L', 0.25),
    act(day, 'abolish', 'M'),
  ],
)
const values = new Map([
  ['A', 1],
  ['B', 4],
  ['D', 6],
  ['G', 7],
  ['K', 10],
  ['L', 20],
  ['M', 9],
])

function onMap(of: ReadonlyMap<string, number>, change: MapChange): ReadonlyMap<string, UnitOnMap> {
  const outcome = onMapOf(register, of, change)
  assert.ok(outcome.ok)
  return new Map(outcome.value.map(found => [found.unit, found]))
}
const today = (weights?: ReadonlyMap<string, number>) =>
  onMap(values, { from: before, to: after, ...(weights && { weights }) })

test('a merged unit has the range of its members, and no mean unless weights are given', () => {
  assert.deepEqual(today().get('C'), {
    unit: 'C',
    members: [
      { unit: 'A', value: 1, share: 1, alsoIn: [] },
      { unit: 'B', value: 4, share: 1, alsoIn: [] },
    ],
    unknown: [],
    range: { low: 1, high: 4 },
  })
  assert.equal(
    today(
      new Map([
        ['A', 2],
        ['B', 1],
      ]),
    ).get('C')?.mean,
    2,
  )
  assert.equal(today(new Map([['A', 2]])).get('C')?.mean, undefined)
})

test('a unit that was split without a share is said to lie in both', () => {
  assert.deepEqual(today().get('E')?.members, [{ unit: 'D', value: 6, alsoIn: ['F'] }])
  assert.deepEqual(today().get('F')?.members, [{ unit: 'D', value: 6, alsoIn: ['E'] }])
  assert.equal(today(new Map([['D', 5]])).get('E')?.mean, undefined)
})

test('a renamed unit keeps its value, and an abolished one is nowhere', () => {
  assert.deepEqual(today().get('H')?.members, [{ unit: 'G', value: 7, share: 1, alsoIn: [] }])
  assert.ok([...today().values()].every(({ members }) => members.every(member => member.unit !== 'M')))
})

test('a known share of a transfer weighs: a quarter of K with weight 4 is as much as L with weight 1', () => {
  const found = today(
    new Map([
      ['K', 4],
      ['L', 1],
    ]),
  )
  assert.deepEqual(found.get('L')?.range, { low: 10, high: 20 })
  assert.equal(found.get('L')?.mean, 15)
  assert.equal(found.get('K')?.mean, 10)
  assert.equal(found.get('K')?.members[0].share, 0.75)
})

test('a member without a value is named, and there is no mean over it', () => {
  const found = onMap(
    new Map([
      ['A', 1],
      ['B', Number.NaN],
    ]),
    { from: before, to: after, weights: new Map([['A', 1]]) },
  )
  assert.deepEqual(found.get('C')?.unknown, ['B'])
  assert.deepEqual(found.get('C')?.range, { low: 1, high: 1 })
  assert.equal(found.get('C')?.mean, undefined)
  assert.equal(found.get('H')?.range, undefined)
})

test('acts before the values were published are in them already', () => {
  const found = onMap(
    new Map([
      ['K', 10],
      ['L', 20],
    ]),
    { from: day, to: after },
  )
  assert.deepEqual(found.get('L')?.members, [{ unit: 'L', value: 20, share: 1, alsoIn: [] }])
})

test('an older map is refused, and so is a value of a unit that is not on the map of the values', () => {
  const older = onMapOf(register, values, { from: after, to: before })
  assert.deepEqual(
    older.problems.map(({ code }) => code),
    ['map-before-values', ...Array(5).fill('unit-not-on-map')],
  )
  const stranger = onMapOf(register, new Map([['C', 1]]), { from: before, to: after })
  assert.ok(!stranger.ok)
  assert.deepEqual(stranger.problems[0].at, ['C'])
})

test('parts that come together again are the whole, though no share was known', () => {
  const rejoined = registerOf(
    [
      unit('X', before, day),
      unit('Y', day, '2015-01-01'),
      unit('Z', day, '2015-01-01'),
      unit('W', '2015-01-01'),
    ],
    [
      act(day, 'split', 'X', 'Y'),
      act(day, 'split', 'X', 'Z'),
      act('2015-01-01', 'merge', 'Y', 'W'),
      act('2015-01-01', 'merge', 'Z', 'W'),
    ],
  )
  assert.deepEqual([...whereabouts(rejoined, 'X', { from: before, to: after })], [['W', 1]])
})

// Random histories: each step, on its own day, merges, splits, renames or transfers units that are alive.
type Step = {
  readonly kind: 'merge' | 'split' | 'rename' | 'transfer'
  readonly pick: number
  readonly share: number | undefined
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('merge', 'split', 'rename', 'transfer'),
  pick: fc.nat(1000),
  share: fc.option(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { nil: undefined }),
})
const history = fc.record({ start: fc.integer({ min: 2, max: 6 }), steps: fc.array(step, { maxLength: 8 }) })
const dayOf = (i: number): string => `20${String(10 + i)}-01-01`

function registerFrom({
  start,
  steps,
}: {
  readonly start: number
  readonly steps: readonly Step[]
}): Register {
  const lives = new Map(
    Array.from({ length: start }, (_, i) => [`u${i}`, { from: before, to: undefined as string | undefined }]),
  )
  const acts: Act[] = []
  for (const [i, { kind, pick, share }] of steps.entries()) {
    const alive = [...lives].filter(([, life]) => life.to === undefined).map(([id]) => id)
    const [one, two] = [alive[pick % alive.length], alive[(pick + 1) % alive.length]]
    const on = dayOf(i)
    const bear = (id: string): string => {
      lives.set(id, { from: on, to: undefined })
      return id
    }
    const end = (id: string) => lives.set(id, { from: lives.get(id)?.from ?? on, to: on })
    if (one === two && kind !== 'rename') continue
    if (kind === 'transfer') acts.push(act(on, kind, one, two, share))
    if (kind === 'rename') acts.push(act(on, kind, one, bear(`r${i}`)))
    if (kind === 'merge') {
      const heir = bear(`m${i}`)
      acts.push(act(on, kind, one, heir), act(on, kind, two, heir))
      end(two)
    }
    if (kind === 'split') {
      acts.push(
        act(on, kind, one, bear(`s${i}a`), share),
        act(on, kind, one, bear(`s${i}b`), share && 1 - share),
      )
    }
    if (kind !== 'transfer') end(one)
  }
  return registerOf(
    [...lives].map(([id, { from, to }]) => unit(id, from, to)),
    acts,
  )
}

const valuesOn = (of: Register, on: string) => new Map(aliveOn(of, on).map(({ id }, i) => [id, i * i]))

test('law: on their own map every unit has its own value and nothing else', () => {
  fc.assert(
    fc.property(history, past => {
      const of = registerFrom(past)
      const published = valuesOn(of, before)
      const outcome = onMapOf(of, published, { from: before, to: before })
      assert.ok(outcome.ok)
      for (const { unit: id, members } of outcome.value) {
        assert.deepEqual(members, [{ unit: id, value: published.get(id), share: 1, alsoIn: [] }])
      }
    }),
  )
})

test('law: nothing is lost, shares add up to the whole where all are known, and only living units hold land', () => {
  fc.assert(
    fc.property(history, past => {
      const of = registerFrom(past)
      const alive = new Set(aliveOn(of, after).map(({ id }) => id))
      for (const { id } of aliveOn(of, before)) {
        const shares = whereabouts(of, id, { from: before, to: after })
        assert.ok(shares.size > 0 && [...shares.keys()].every(place => alive.has(place)))
        const known = [...shares.values()].filter(share => share !== undefined)
        const total = known.reduce((a, b) => a + b, 0)
        if (known.length === shares.size) assert.ok(Math.abs(total - 1) < 1e-9)
        else assert.ok(total < 1 + 1e-9)
      }
    }),
  )
})

test('law: going by way of a day between leads to the same places', () => {
  fc.assert(
    fc.property(history, fc.nat(8), (past, i) => {
      const of = registerFrom(past)
      const between = dayOf(i)
      for (const { id } of aliveOn(of, before)) {
        const places = new Set(
          [...whereabouts(of, id, { from: before, to: between }).keys()].flatMap(place => [
            ...whereabouts(of, place, { from: between, to: after }).keys(),
          ]),
        )
        assert.deepEqual(places, new Set(whereabouts(of, id, { from: before, to: after }).keys()))
      }
    }),
  )
})

test('law: a mean lies within the range, and the order of the values is irrelevant', () => {
  fc.assert(
    fc.property(history, past => {
      const of = registerFrom(past)
      const published = valuesOn(of, before)
      const weights = new Map([...published.keys()].map((id, i) => [id, i + 1]))
      const change = { from: before, to: after, weights }
      const outcome = onMapOf(of, published, change)
      assert.ok(outcome.ok)
      for (const { mean, range } of outcome.value) {
        if (mean === undefined) continue
        assert.ok(range && mean >= range.low - 1e-9 && mean <= range.high + 1e-9)
      }
      assert.deepEqual(onMapOf(of, new Map([...published].reverse()), change), outcome)
    }),
  )
})
