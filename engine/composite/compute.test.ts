import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { only } from '../model/observation.ts'
import { observe, smallProgram } from '../testing/small-edition.ts'
import { classify } from './classes.ts'
import { compute } from './compute.ts'
import { rank, ranksOf } from './rank.ts'
import { scoreAt, totals } from './result.ts'

const points = (code: string, max: number, rest = {}) => ({ code, max, rule: { kind: 'given' }, ...rest })
const sumOf = (code: string, children: object[], rest = {}) => ({ code, children, ...rest })

const scoreOf = (
  program: ReturnType<typeof smallProgram>,
  columns: Parameters<typeof observe>[0],
  code = 'all',
  unit = 0,
) => {
  const result = compute(program, observe(columns))
  const node = program.position.get(code) ?? -1
  return { value: scoreAt(result, node, unit), max: result.maxima[node][unit] }
}

test('points add up to the total, out of the sum of the maxima', () => {
  const program = smallProgram(sumOf('all', [points('a', 60), points('b', 40)]))
  assert.deepEqual(scoreOf(program, { a: [50], b: [30] }), { value: 80, max: 100 })
})

test('PCI weighs sub-indices on ten into a total on a hundred', () => {
  const tree = {
    code: 'all',
    combine: { method: 'weighted-sum', scale: 10 },
    children: [points('a', 10, { weight: '1/4' }), points('b', 10, { weight: 0.75 })],
  }
  assert.deepEqual(scoreOf(smallProgram(tree), { a: [8], b: [4] }), { value: 50, max: 100 })
})

test('the worst of the year gets 1, the best 10, and a smaller value is better where the direction says so', () => {
  const leaf = (direction: string) => ({ code: 'all', direction, normalise: { method: 'min-max' } })
  const days = observe({ all: [10, 20, 40] })
  assert.deepEqual([...totals(compute(smallProgram(leaf('negative')), days))], [10, 7, 1])
  assert.deepEqual([...totals(compute(smallProgram(leaf('positive')), days))], [1, 4, 10])
})

test('an expanding range looks back on the years since the indicator began, and no further', () => {
  const leaf = (since?: string) => ({
    code: 'all',
    normalise: { method: 'min-max', lower: 0, upper: 100 },
    range: { kind: 'expanding', ...(since && { since }) },
  })
  const past = [{ ...observe({ all: [0] }), period: '2013' }]
  const now = observe({ all: [50, 100] })
  assert.deepEqual([...totals(compute(smallProgram(leaf()), now, past))], [50, 100])
  assert.deepEqual([...totals(compute(smallProgram(leaf('2014')), now, past))], [0, 100])
})

test('where nobody differs nobody is placed, and the reason says so', () => {
  const program = smallProgram({ code: 'all', normalise: { method: 'min-max' } })
  assert.deepEqual(scoreOf(program, { all: [5, 5] }).value, { missing: 'not-computable' })
})

test('not submitted counts as nothing, and keeps its reason', () => {
  const program = smallProgram(sumOf('all', [points('a', 60), points('b', 40)]))
  const columns = { a: [50], b: ['not-submitted' as const] }
  assert.deepEqual(scoreOf(program, columns), { value: 50, max: 100 })
  assert.deepEqual(scoreOf(program, columns, 'b').value, { missing: 'not-submitted' })
})

test('not published leaves the whole without a number, for the same reason', () => {
  const program = smallProgram(sumOf('all', [points('a', 60), points('b', 40)]))
  assert.deepEqual(scoreOf(program, { a: [50], b: ['not-published'] }).value, { missing: 'not-published' })
})

test('re-basing the total: 68.32 points of a base of 84 is 81.33 %', () => {
  const program = smallProgram(sumOf('all', [points('a', 84), points('b', 16)]))
  const { value, max } = scoreOf(program, { a: [68.32], b: ['not-applicable'] })
  assert.equal(max, 84)
  assert.equal(((100 * Number(value)) / max).toFixed(2), '81.33')
})

test('re-basing a part: 42.63 of 48 stretched back to 50 is 44.41', () => {
  const program = smallProgram(
    sumOf('all', [sumOf('g', [points('a', 48)]), points('b', 2)], { rebase: { variant: 'part' } }),
  )
  const { value, max } = scoreOf(program, { a: [42.63], b: ['not-applicable'] })
  assert.equal(max, 50)
  assert.equal(Number(value).toFixed(2), '44.41')
})

test('re-basing inside each group: four points of an assigned four count as the ten of the group', () => {
  const group = sumOf('g', [points('a', 4), points('b', 6)])
  const program = smallProgram(sumOf('all', [group, points('c', 90)], { rebase: { variant: 'group' } }))
  assert.deepEqual(scoreOf(program, { a: [4], b: ['not-applicable'], c: [45] }), { value: 55, max: 100 })
})

test('dropping a part: without a survey 56 of 70 is brought to a hundred; another missing part only lowers the base', () => {
  const program = smallProgram(
    sumOf('all', [points('a', 50), points('b', 20), points('survey', 30)], {
      rebase: { variant: 'drop-part', part: 'survey' },
    }),
  )
  assert.deepEqual(scoreOf(program, { a: [40], b: [16], survey: ['not-applicable'] }), {
    value: 80,
    max: 100,
  })
  assert.deepEqual(scoreOf(program, { a: [40], b: ['not-applicable'], survey: [24] }), { value: 64, max: 80 })
})

test('a group of which nothing applies does not apply itself', () => {
  const program = smallProgram(sumOf('all', [sumOf('g', [points('a', 20)]), points('b', 80)]))
  assert.deepEqual(scoreOf(program, { a: ['not-applicable'], b: [60] }), { value: 60, max: 80 })
  assert.deepEqual(scoreOf(program, { a: ['not-applicable'], b: [60] }, 'g').value, {
    missing: 'not-applicable',
  })
})

test('too few known parts leave a group without a number', () => {
  const children = ['a', 'b', 'c'].map(code => points(code, 10))
  const tree = { code: 'all', combine: { method: 'weighted-mean', enough: 0.5 }, missing: {}, children }
  const program = smallProgram(tree)
  assert.equal(scoreOf(program, { a: [6], b: [8], c: ['not-applicable'] }).value, 7)
  assert.deepEqual(scoreOf(program, { a: [6], b: ['not-applicable'], c: ['not-applicable'] }).value, {
    missing: 'not-applicable',
  })
})

test('two of three are enough where two thirds are asked for', () => {
  const children = ['a', 'b', 'c'].map(code => points(code, 10))
  const program = smallProgram({ code: 'all', combine: { method: 'weighted-mean', enough: '2/3' }, children })
  assert.equal(scoreOf(program, { a: [6], b: [8], c: ['not-applicable'] }).value, 7)
})

test('bonus and penalty stand outside the base, each within its cap, and a total may pass a hundred', () => {
  const children = [
    points('a', 100),
    points('plus', 9, { role: 'bonus' }),
    points('minus', 9, { role: 'penalty' }),
  ]
  const program = smallProgram(sumOf('all', children, { caps: { bonus: 3, penalty: 2 } }))
  assert.deepEqual(scoreOf(program, { a: [99], plus: [5], minus: [0] }), { value: 102, max: 100 })
  assert.deepEqual(scoreOf(program, { a: [50], plus: [1], minus: [5] }), { value: 49, max: 100 })
  assert.deepEqual(scoreOf(program, { a: [50], plus: ['not-submitted'], minus: [0] }), {
    value: 50,
    max: 100,
  })
})

test('a rule against the mean of the block uses the block of the unit', () => {
  const program = smallProgram({ code: 'all', max: 2, rule: { kind: 'group-mean', atOrAbove: 2 } })
  const result = compute(program, observe({ all: [80, 90, 10, 30] }, ['x', 'x', 'y', 'y']))
  assert.deepEqual([...totals(result)], [0, 2, 0, 2])
})

test('blocks are ranked apart', () => {
  const program = smallProgram(points('all', 10))
  const result = compute(program, observe({ all: [1, 2, 3, 4] }, ['x', 'x', 'y', 'y']))
  assert.deepEqual([...rank(totals(result), result.blocks, program.edition)], [2, 1, 2, 1])
})

test('ranks on printed values tie what unrounded values tell apart', () => {
  const scores = observe({ all: [90.021, 90.019] })
  const ranked = (basis: string) => {
    const program = smallProgram(points('all', 100), { rank: { basis, ties: 'share' } })
    return [...rank(totals(compute(program, scores)), ['', ''], program.edition)]
  }
  assert.deepEqual(ranked('unrounded'), [1, 2])
  assert.deepEqual(ranked('printed'), [1, 1])
})

test('where the edition measures in percent, 68.32 of a base of 84 stands above 70 of 100', () => {
  const ranked = (measure: string) => {
    const program = smallProgram(sumOf('all', [points('a', 84), points('b', 16)]), { measure })
    return [...ranksOf(compute(program, observe({ a: [68.32, 60], b: ['not-applicable', 10] })))]
  }
  assert.deepEqual(ranked('points'), [2, 1])
  assert.deepEqual(ranked('percent'), [1, 2])
})

test('a unit of which too little is known is screened out and named', () => {
  const children = ['a', 'b'].map(code => ({ code, normalise: { method: 'min-max' } }))
  const program = smallProgram(
    { code: 'all', combine: { method: 'weighted-mean' }, children },
    { prepare: { screen: { atLeast: 0.9 } } },
  )
  const result = compute(program, observe({ a: [1, 2, 3], b: [1, 'not-published', 3] }))
  assert.deepEqual(result.screened, ['B'])
  assert.deepEqual(result.units, ['A', 'C'])
})

const columns = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 })), {
  minLength: 2,
  maxLength: 20,
})

test('the order of the units is irrelevant', () => {
  const program = smallProgram({
    code: 'all',
    combine: { method: 'weighted-mean' },
    children: [{ code: 'a', weight: 2, normalise: { method: 'min-max' } }, points('b', 40)],
  })
  fc.assert(
    fc.property(columns, rows => {
      const observed = observe({ a: rows.map(([a]) => a), b: rows.map(([, b]) => b) })
      const usual = compute(program, observed)
      const turned = compute(program, only(observed, [...observed.units].reverse()))
      assert.deepEqual([...totals(usual)].reverse(), [...totals(turned)])
    }),
  )
})

test('weights made from the data: parts that vary together weigh the same, a part that runs against them is refused', () => {
  const tree = {
    code: 'all',
    combine: { method: 'weighted-mean' },
    weigh: { method: 'pca' },
    children: [points('a', 10, { weight: 9 }), points('b', 10)],
  }
  const together = compute(smallProgram(tree), observe({ a: [1, 2, 3], b: [2, 4, 6] }))
  assert.deepEqual(
    [...totals(together)].map(x => Math.round(100 * x) / 100),
    [1.5, 3, 4.5],
  )
  const against = compute(smallProgram(tree), observe({ a: [1, 2, 3], b: [6, 4, 2] }))
  assert.deepEqual(scoreAt(against, 2, 0), { missing: 'not-computable' })
})

test('imputation fills what is not known, and leaves alone what does not apply', () => {
  const tree = {
    code: 'all',
    combine: { method: 'weighted-mean' },
    children: ['a', 'b'].map(code => ({ code, normalise: { method: 'min-max', lower: 0, upper: 100 } })),
  }
  const program = smallProgram(tree, { prepare: { impute: { method: 'mean' } } })
  const result = compute(
    program,
    observe({ a: [0, 10, 'not-published', 'not-applicable'], b: [0, 10, 10, 10] }),
  )
  assert.deepEqual([...totals(result)], [0, 100, 75, 100])
  assert.deepEqual(scoreAt(result, 0, 3), { missing: 'not-applicable' })
})

test('units whose points are equal on paper share rank and class, however the points were added', () => {
  const cents = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 2,
    maxLength: 12,
  })
  const label = (text: string) => ({ vi: text, en: text })
  const bands = [
    { label: label('A'), gte: 0.8 },
    { label: label('B'), lt: 0.8 },
  ]
  const classes = [{ of: ['all'], method: 'bands', status: 'official', bands }]
  const program = smallProgram(sumOf('all', [points('a', 1), points('b', 1)]), { classes })
  fc.assert(
    fc.property(cents, rows => {
      const result = compute(
        program,
        observe({ a: rows.map(([a]) => a / 100), b: rows.map(([, b]) => b / 100) }),
      )
      const exact = rows.map(([a, b]) => a + b)
      const ranks = ranksOf(result)
      const { classes: found } = classify(result).get('all') ?? { classes: [] }
      exact.forEach((sum, i) => {
        assert.equal(ranks[i], 1 + exact.filter(other => other > sum).length)
        assert.equal(found[i], sum >= 80 ? 0 : 1)
      })
    }),
  )
})
