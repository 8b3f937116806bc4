import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byRegion, fifths, shadesOfGroups, stepsByUnit } from './map-steps.ts'

const figures = (...numbers: readonly number[]) => new Map(numbers.map((x, i) => [`u${i}`, x]))

test('ten units take five shades of two, the highest the darkest, each with its limits', () => {
  const shades = fifths(figures(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
  assert.deepEqual(
    shades.map(({ step, units, limits }) => [step, units, limits]),
    [
      [5, ['u9', 'u8'], [9, 10]],
      [4, ['u7', 'u6'], [7, 8]],
      [3, ['u5', 'u4'], [5, 6]],
      [2, ['u3', 'u2'], [3, 4]],
      [1, ['u1', 'u0'], [1, 2]],
    ],
  )
})

test('units that are level stand in one shade', () => {
  assert.deepEqual(
    fifths(figures(7, 7, 7, 7, 7)).map(({ step, units }) => [step, units.length]),
    [[5, 5]],
  )
  assert.deepEqual(fifths(new Map()), [])
})

test('law: a higher figure is never lighter, and every unit has one shade', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 70 }), numbers => {
      const steps = stepsByUnit(fifths(figures(...numbers)))
      assert.equal(steps.size, numbers.length)
      for (const [i, a] of numbers.entries())
        for (const [j, b] of numbers.entries())
          if (a > b) assert.ok(Number(steps.get(`u${i}`)) >= Number(steps.get(`u${j}`)))
    }),
  )
})

test('groups take shades as far apart as five allow', () => {
  const words = (text: string) => ({ vi: text, en: text })
  const stepsOf = (count: number) =>
    shadesOfGroups(Array.from({ length: count }, (_, i) => ({ label: words(`${i}`), units: [] }))).map(
      ({ step }) => step,
    )
  assert.deepEqual([1, 2, 3, 4, 5].map(stepsOf), [[5], [5, 1], [5, 3, 1], [5, 4, 2, 1], [5, 4, 3, 2, 1]])
})

test('units are counted by region, the fullest first; those of no region are left out', () => {
  const region = (vi: string) => ({ vi, en: vi })
  const regions = new Map([
    ['a', region('Nam')],
    ['b', region('Bắc')],
    ['c', region('Bắc')],
  ])
  assert.deepEqual(
    byRegion(['a', 'b', 'c', 'd'], regions).map(({ region: { vi }, count }) => [vi, count]),
    [
      ['Bắc', 2],
      ['Nam', 1],
    ],
  )
})
