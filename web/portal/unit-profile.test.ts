import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReleasedUnit } from '@thuocdo/operations'
import { exampleSite } from '../testing/example-site.ts'
import type { OpenEdition } from './site.ts'
import { type PartStanding, pairsOf, profileOf, shareAt, strengthsOf } from './unit-profile.ts'

const site = exampleSite()
const opened = (await site.edition('demo/2020')) ?? assert.fail()
const before = opened

/** The example with so many copies of its units as are needed for a middle: each has its own points out of ten. */
function editionOf(
  speeds: readonly (number | null)[],
  over: Partial<OpenEdition['framework']> = {},
): OpenEdition {
  const units = speeds.map(
    (speed, i): ReleasedUnit => ({
      ...opened.results.units[0],
      unit: `u${i}`,
      block: '',
      nodes: {
        speed: { score: speed, max: 10, missing: null },
        care: { score: 5, max: 10, missing: null },
      },
    }),
  )
  return { ...opened, framework: { ...opened.framework, ...over }, results: { ...opened.results, units } }
}

const standing = (edition: OpenEdition, at: number): PartStanding | undefined =>
  profileOf(edition, edition.results.units[at]).find(({ code }) => code === 'speed')

test('a part stands as the share of its maximum, against the middle and the best of the block, with its place', () => {
  const part = standing(editionOf([2, 4, 6, 8, 8]), 1)
  assert.deepEqual([part?.share, part?.median, part?.best, part?.of, part?.rank], [0.4, 0.6, 0.8, 5, 4])
})

test('those that are level share the better place; a unit without a figure has no standing', () => {
  const edition = editionOf([2, 4, 6, 8, 8, null])
  assert.equal(standing(edition, 4)?.rank, 1)
  assert.equal(standing(edition, 5), undefined)
})

test('four units are too few for a middle', () => {
  assert.equal(standing(editionOf([2, 4, 6, 8]), 1), undefined)
})

test('an edition that ranks nobody gives quarters, and only where there are enough units; printed results give neither', () => {
  const none = { rank: { none: { vi: 'Không.', en: 'No.' } } }
  const eight = editionOf([1, 2, 3, 4, 5, 6, 7, 8], none)
  assert.deepEqual(
    [7, 6, 5, 0].map(at => standing(eight, at)?.level),
    [0, 0, 0.5, 1],
  )
  assert.deepEqual(
    [standing(eight, 7)?.rank, standing(editionOf([1, 2, 3, 4, 5], none), 1)?.level],
    [null, null],
  )
  const printed = standing(editionOf([1, 2, 3, 4, 5], { kind: 'published' }), 1)
  assert.deepEqual([printed?.rank, printed?.level], [null, null])
})

test('of a selection nobody is in the last quarter, and nobody has a rank', () => {
  const none = { rank: { none: { vi: 'Không xếp hạng.', en: 'No ranks.' } } } as const
  const eight = [1, 2, 3, 4, 5, 6, 7, 8]
  const selected = (edition: OpenEdition): OpenEdition => ({
    ...edition,
    results: { ...edition.results, coverage: { known: 8, of: 63 } },
  })
  assert.equal(standing(editionOf(eight, none), 0)?.level, 1)
  assert.equal(standing(selected(editionOf(eight, none)), 0)?.level, null)
  const ranked = standing(selected(editionOf(eight)), 0)
  assert.deepEqual([ranked?.rank, ranked?.level], [null, null])
})

test('a figure above its maximum has no share, nor one without a maximum', () => {
  const unit = {
    ...opened.results.units[0],
    nodes: { a: { score: 3, max: 2, missing: null }, b: { score: 3, max: null, missing: null } },
  }
  assert.deepEqual([shareAt(unit, 'a'), shareAt(unit, 'b')], [null, null])
})

const part = (code: string, level: number | null, share: number): PartStanding => ({
  code,
  name: { vi: code, en: code },
  share,
  median: 0.5,
  best: 1,
  of: 10,
  rank: null,
  group: null,
  level,
})

test('strong is in the upper half and above the middle, weak the opposite; three of each at most, the clearest first', () => {
  const { best, worst } = strengthsOf([
    part('a', 0.2, 0.6),
    part('b', 0, 0.9),
    part('c', 0.3, 0.55),
    part('d', 0.4, 0.52),
    part('e', 1, 0.1),
    part('level', 0.1, 0.5),
    part('unknown', null, 0.9),
  ])
  assert.deepEqual([best.map(({ code }) => code), worst.map(({ code }) => code)], [['b', 'a', 'c'], ['e']])
})

test('what equals the median in whole percent is no strength and no weakness: 50.4 and 49.6 against 50', () => {
  const level = [part('a', 0, 0.504), part('b', 1, 0.496)]
  assert.deepEqual(strengthsOf(level), { best: [], worst: [] })
  const clear = strengthsOf([part('a', 0, 0.506), part('b', 1, 0.494)])
  assert.deepEqual([clear.best.length, clear.worst.length], [1, 1])
})

test('two years pair the parts of one maximum; a cut pairs nothing', () => {
  const [unit] = opened.results.units
  const pair = pairsOf(before, opened, unit).map(({ code, from, to, max }) => [code, from, to, max])
  assert.deepEqual(pair, [
    ['speed', 6, 6, 10],
    ['care', 7, 7, 10],
  ])
  const other = { ...unit, nodes: { ...unit.nodes, speed: { score: 3, max: 5, missing: null } } }
  assert.deepEqual(
    pairsOf(before, opened, other).map(({ code }) => code),
    ['care'],
  )
  const [first = assert.fail(), ...rest] = opened.framework.tree.children ?? []
  const split = { ...first, children: [{ code: 'new', name: first.name, max: 10 }] }
  const rebuilt = { ...opened.framework, tree: { ...opened.framework.tree, children: [split, ...rest] } }
  assert.deepEqual(
    pairsOf(before, { ...opened, framework: rebuilt }, unit).map(({ code }) => code),
    [first.code === 'speed' ? 'care' : 'speed'],
  )
  const cut = { ...opened, framework: { ...opened.framework, breaks: { vi: 'Mới.', en: 'New.' } } }
  assert.deepEqual(pairsOf(before, cut, unit), [])
  assert.deepEqual(pairsOf(undefined, opened, unit), [])
})
