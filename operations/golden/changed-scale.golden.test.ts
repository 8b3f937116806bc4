import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Change, changeOf, type Result } from '@thuocdo/engine'
import { scored } from './editions.ts'

/** What a unit reached of the maximum of a node, from 0 to 1. */
function shareOf({ program, units, scores }: Result, code: string, unit: string): number {
  const at = program.position.get(code) ?? -1
  return at === -1 ? Number.NaN : scores[at][units.indexOf(unit)] / program.nodes[at].max
}

const sumOf = (parts: Change['parts']): number =>
  parts.reduce((total, { own, framework, other }) => total + own + framework + other, 0)

/** The parts without parts of their own: those of the second level of PAPI. */
const leavesOf = ({ parts }: Change): Change['parts'] => parts.filter(({ depth }) => depth === 1)

test('from year to year what each part of PAPI did by itself has the sign of its share of the maximum', async () => {
  for (let year = 2018; year < 2024; year++) {
    const [from, to] = [await scored(`papi/${year}`), await scored(`papi/${year + 1}`)]
    for (const unit of to.result.units) {
      const change = changeOf(from, to, unit)
      if (!change) continue
      assert.ok(change.sources)
      const { own, rivals, framework, membership } = change.sources
      const near = (a: number, b: number): void =>
        assert.ok(Math.abs(a - b) < 1e-9, `${unit} ${year}: ${a}, ${b}`)
      near(own + rivals + framework + membership, change.delta)
      near(sumOf(change.parts.filter(({ depth }) => depth === 0)), change.delta)
      near(sumOf(leavesOf(change)), change.delta)
      near(
        leavesOf(change).reduce((total, part) => total + part.own, 0),
        own,
      )
      for (const part of change.parts) {
        const moved = shareOf(to.result, part.code, unit) - shareOf(from.result, part.code, unit)
        assert.ok(!(part.own * moved < -1e-15), `${unit} ${year} ${part.code}: ${part.own}, ${moved}`)
      }
    }
  }
})

test('PAPI 2021 stretched three parts of dimension 5 and dropped one: An Giang lost 0.1330 there by itself, of 0.0671', async () => {
  const change = changeOf(await scored('papi/2020'), await scored('papi/2021'), 'an-giang-1976')
  assert.ok(change)
  const below = leavesOf(change).filter(({ code }) => code.startsWith('5.'))
  // 5.1: from 1.7652 of 2.5 to 2.3809 of 3.3333 is 0.8196 percent points more, times the mean of the two maxima.
  assert.deepEqual(
    below.map(({ code, own }) => [code, own.toFixed(4)]),
    [
      ['5.1', '0.0239'],
      ['5.3', '-0.0753'],
      ['5.4', '-0.0816'],
      ['5.2', '0.0000'],
    ],
  )
  assert.equal(sumOf(below).toFixed(4), '-0.0671')
})
