import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compute } from '../composite/compute.ts'
import type { Program } from '../framework/compile.ts'
import type { Observations } from '../model/observation.ts'
import { observe, smallProgram } from '../testing/small-edition.ts'
import { changeOf } from './change.ts'

const given = (code: string, max: number, rest = {}) => ({ code, max, rule: { kind: 'given' }, ...rest })
const scoring = (program: Program, inputs: Observations) => ({
  result: compute(program, inputs),
  inputs,
  history: [],
})
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9
const unclosed = ['all', 'g'].map(at => ({
  code: 'weights-do-not-close',
  at,
  reason: { vi: 'x', en: 'x' },
}))
const methods = fc.constantFrom('weighted-sum', 'weighted-mean', 'geometric-mean', 'harmonic-mean')
const weight = fc.double({ min: 0.1, max: 1, noNaN: true })

const scale = fc.constantFrom(2.5, 10 / 3, 5, 10)
const scaledYear = fc.record({
  ma: scale,
  mb: scale,
  mg: fc.constantFrom(20, 25, 60),
  a: fc.double({ min: 0.1, max: 1, noNaN: true }),
  b: fc.double({ min: 0.1, max: 1, noNaN: true }),
  w: weight,
})

test('under other maxima the parts still add up, and each part’s own is its share of the maximum', () => {
  fc.assert(
    fc.property(scaledYear, scaledYear, methods, methods, (x, y, outer, inner) => {
      const program = ({ ma, mb, mg, w }: typeof x) =>
        smallProgram(
          {
            code: 'all',
            max: 60,
            combine: { method: outer },
            children: [
              {
                code: 'g',
                max: mg,
                weight: 0.5,
                combine: { method: inner },
                children: [given('a', ma, { weight: w }), given('b', mb, { weight: 1 })],
              },
            ],
          },
          { acknowledged: unclosed },
        )
      const of = (v: typeof x) => scoring(program(v), observe({ a: [v.a * v.ma], b: [v.b * v.mb] }))
      const [from, to] = [of(x), of(y)]
      const change = changeOf(from, to, 'A')
      assert.ok(change)
      const [g, a, b] = ['g', 'a', 'b'].map(code => change.parts.find(part => part.code === code))
      assert.ok(g && a && b)
      assert.ok(near(g.own + g.framework, change.delta))
      assert.ok(near(a.own + a.framework + b.own + b.framework, change.delta))
      assert.ok(isAlike(a.own, y.a - x.a) && isAlike(b.own, y.b - x.b))
      const shareOf = ({ result }: typeof from, max: number) =>
        result.scores[result.program.position.get('g') ?? 0][0] / max
      assert.ok(isAlike(g.own, shareOf(to, y.mg) - shareOf(from, x.mg)))
      assert.ok(change.sources)
      const { own, rivals, framework, membership } = change.sources
      assert.ok(near(own + rivals + framework + membership, change.delta))
    }),
    { numRuns: 200 },
  )
})

/** Two moves of one sign, or either too small to have one. */
const isAlike = (a: number, b: number): boolean => a * b > 0 || Math.abs(a) < 1e-9 || Math.abs(b) < 1e-9

/** Four parts of 2.5 at half their maximum, and three of 10/3 as far as is said; the second part is dropped. */
const dropped = (share: number) => {
  const of = (codes: readonly string[], max: number, reached: number) =>
    scoring(
      smallProgram({ code: 'all', children: codes.map(code => given(code, max)) }),
      observe(Object.fromEntries(codes.map(code => [code, [max * reached]]))),
    )
  return changeOf(of(['a', 'b', 'c', 'd'], 2.5, 0.5), of(['a', 'c', 'd'], 10 / 3, share), 'A')
}

test('where one of four equal parts is dropped and the others stretched, nothing moved but the framework', () => {
  const change = dropped(0.5)
  assert.ok(change?.sources)
  assert.ok(near(change.delta, 0) && near(change.sources.own, 0) && near(change.sources.framework, 0))
  assert.ok(change.parts.every(({ own }) => near(own, 0)))
  const pushed = change.parts.map(({ code, framework }) => [code, Math.round(framework * 1e4) / 1e4])
  assert.deepEqual(pushed.toSorted(), [
    ['a', 0.4167],
    ['b', -1.25],
    ['c', 0.4167],
    ['d', 0.4167],
  ])
})

test('a part that fell under a greater maximum lost, though it has more points than before: 1.25 → 1.33', () => {
  const change = dropped(0.4)
  assert.ok(change?.sources)
  const own = change.parts.reduce((t, part) => t + part.own, 0)
  assert.ok(near(own, (3 * -0.1 * (2.5 + 10 / 3)) / 2))
  assert.ok(near(change.sources.own, own))
})

test('a part that reaches 2 of 2.5 and then 2.4 of 3 did nothing by itself: + 0.4 is its new maximum', () => {
  const of = (max: number, a: number) =>
    scoring(smallProgram({ code: 'all', children: [given('a', max)] }), observe({ a: [a] }))
  const change = changeOf(of(2.5, 2), of(3, 2.4), 'A')
  assert.ok(change?.sources)
  const [part] = change.parts
  assert.ok(near(part.own, 0) && near(part.framework, 0.4))
  assert.ok(near(change.sources.own, 0) && near(change.sources.framework, 0.4))
})

test('what a rule judges is taken over as it is: 25 of 50 under twice the maximum is the framework’s 5 points', () => {
  const of = (max: number, a: number) =>
    scoring(
      smallProgram({ code: 'all', children: [{ code: 'a', max, rule: { kind: 'ratio' } }] }),
      observe({ a: [[a, 50]] }),
    )
  assert.deepEqual(changeOf(of(10, 25), of(20, 25), 'A')?.sources, {
    own: 0,
    rivals: 0,
    framework: 5,
    membership: 0,
  })
})

test('points out of the unit’s own base are taken over with their base: 40 of 80 stays 20 of 40', () => {
  const of = (max: number, a: readonly [number, number]) =>
    scoring(
      smallProgram({ code: 'all', children: [{ code: 'a', max, rule: { kind: 'given-of-base' } }] }),
      observe({ a: [a] }),
    )
  const change = changeOf(of(100, [40, 80]), of(50, [20, 40]), 'A')
  assert.deepEqual(change?.sources, { own: 0, rivals: 0, framework: -20, membership: 0 })
  assert.deepEqual(
    change.parts.map(({ own, framework }) => [own, framework]),
    [[0, -20]],
  )
})
