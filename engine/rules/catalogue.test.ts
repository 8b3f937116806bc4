import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { rules } from './catalogue.ts'

for (const [name, rule] of Object.entries(rules)) {
  test(`every example of the rule ${name} earns the points it says`, () => {
    assert.ok(rule.examples.length > 0)
    for (const { params, max, x, of, counts, points } of rule.examples) {
      assert.equal(rule.bind(params, max).score(x, of ?? Number.NaN, counts), points)
    }
  })

  test(`the rule ${name} says why in both languages`, () => {
    const [{ params, max, x, of, counts }] = rule.examples
    const words = rule.bind(params, max).because(x, of ?? Number.NaN, counts)
    assert.ok(words.vi.length > 2 && words.en.length > 2)
    assert.doesNotMatch(`${words.vi}${words.en}`, /NaN|undefined/)
  })
}

const between0And100 = fc.double({ min: 0, max: 100, noNaN: true })

test('points on a line never leave nought to the maximum', () => {
  const line = rules.linear.bind({ floor: 20, target: 80 }, 3)
  fc.assert(
    fc.property(
      fc.double({ noNaN: true }),
      x => line.score(x, Number.NaN) >= 0 && line.score(x, Number.NaN) <= 3,
    ),
  )
})

test('a target below the floor turns the line round', () => {
  const days = rules.linear.bind({ floor: 30, target: 10 }, 2)
  assert.equal(days.score(20, Number.NaN), 1)
  assert.equal(days.score(10, Number.NaN), 2)
})

test('doing more never earns less', () => {
  const done = rules.ratio.bind({ fullAt: 0.9 }, 6)
  fc.assert(
    fc.property(
      between0And100,
      between0And100,
      (a, b) => done.score(Math.min(a, b), 100) <= done.score(Math.max(a, b), 100),
    ),
  )
})

test('an option that does not exist earns no number', () => {
  const options = rules.options.bind({ options: { đạt: 1, 'không đạt': 0 } }, 1)
  assert.ok(Number.isNaN(options.score(2, Number.NaN)))
})

test('a value in a hole between steps earns no number, and the hole is found', () => {
  const holed = rules.steps.bind(
    {
      bands: [
        { gt: 90, points: 2 },
        { lt: 70, points: 0 },
      ],
    },
    2,
  )
  assert.ok(Number.isNaN(holed.score(80, Number.NaN)))
  assert.deepEqual(
    holed.findings.map(finding => finding.code),
    ['band-gap'],
  )
})

test('steps that meet have no finding, steps that overlap do', () => {
  const meet = rules.steps.bind(
    {
      bands: [
        { gt: 90, points: 2 },
        { lte: 90, points: 0 },
      ],
    },
    2,
  )
  const overlap = rules.steps.bind(
    {
      bands: [
        { gte: 90, points: 2 },
        { lte: 90, points: 0 },
      ],
    },
    2,
  )
  assert.deepEqual(meet.findings, [])
  assert.deepEqual(
    overlap.findings.map(finding => finding.code),
    ['band-overlap'],
  )
})

test('units that equal the mean of their block are at it, whatever the last bit of the mean', () => {
  const mean = (0.1 + 0.1 + 0.1) / 3
  assert.equal(rules['group-mean'].bind({ atOrAbove: 6, below: 2 }, 6).score(0.1, mean), 6)
})

test('no count below nought earns or costs anything', () => {
  assert.equal(rules.deduct.bind({ each: 0.1 }, 4).score(-50, Number.NaN), 4)
  assert.equal(rules['per-item'].bind({ each: 2 }, 6).score(-3, Number.NaN), 0)
  assert.equal(rules.deduct.bind({ each: 0.1 }, 4).least, 0)
})

test('steps without a lowest band leave values without points, and are found', () => {
  const steps = rules.steps.bind(
    {
      bands: [
        { gte: 80, points: 2 },
        { gte: 50, lt: 80, points: 1 },
      ],
    },
    2,
  )
  assert.deepEqual(
    steps.findings.map(finding => finding.code),
    ['band-gap'],
  )
})

test('a line whose floor is its target is found', () => {
  assert.deepEqual(
    rules.linear.bind({ floor: 5, target: 5 }, 2).findings.map(finding => finding.code),
    ['no-spread'],
  )
})
