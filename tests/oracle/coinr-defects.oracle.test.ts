import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { asemEdition, type Meta } from './asem.ts'
import { assertClose, oracle, readText } from './coinr.ts'
import {
  columnOf,
  compile,
  compute,
  copeland,
  dominantPairs,
  imputations,
  type Observations,
  outrankingMatrix,
  pearson,
  profile,
  treatments,
  weighings,
} from './engine.ts'

// The numbers are those of the list of defects in the README of the reference results, which an engine must not copy.

const missing = Number.NaN
const numbers = (...xs: readonly number[]): Float64Array => Float64Array.from(xs)

test('defect 1: a weight changed in the framework changes the index', () => {
  assert.deepEqual([...indexOf([1, 1], [numbers(10), numbers(20)])], [15])
  assert.deepEqual([...indexOf([3, 1], [numbers(10), numbers(20)])], [12.5])
})

test('defect 2: Copeland takes the same columns of scores and weights as every other method', () => {
  assert.deepEqual([...copeland([numbers(3, 2, 1), numbers(9, 5, 7)], [2, 1])], [2, 0, -2])
})

test('defect 3: a unit better on all of 49 equally weighted criteria dominates, though 49 times 1/49 is not 1', () => {
  const columns = Array.from({ length: 49 }, () => numbers(2, 1))
  const weights = new Float64Array(49).fill(1 / 49)
  assert.notEqual(
    weights.reduce((a, b) => a + b, 0),
    1,
  )
  assert.equal(dominantPairs(outrankingMatrix(columns, weights)), 1)
})

test('defect 4: a generalised mean skips what is missing', () => {
  const columns = [numbers(3, 3), numbers(4, 4), numbers(missing, 5)]
  const [two, three] = indexOf([1, 1, 1], columns, { method: 'generalised-mean', p: 2 })
  assertClose([two, three], [Math.sqrt(25 / 2), Math.sqrt(50 / 3)], 'quadratic mean')
})

test('defect 5: what is filled in stays with its unit, whatever the order of the table', () => {
  const impute = imputations['group-mean'].bind({})
  assert.deepEqual([...impute(numbers(1, missing, 3, 10), ['a', 'a', 'a', 'b']).column], [1, 2, 3, 10])
  assert.deepEqual([...impute(numbers(10, 3, missing, 1), ['b', 'a', 'a', 'a']).column], [10, 3, 2, 1])
})

test('defect 6: a column with a single value, or with none, stops nothing', () => {
  assert.deepEqual([...imputations.mean.bind({})(numbers(missing, 7, missing)).column], [7, 7, 7])
  assert.deepEqual(imputations.mean.bind({})(numbers(missing, missing)).imputed, [])
})

test('defect 7: an index computed again from the same framework and observations is the same', () => {
  const again = () => [...indexOf([1, 2], [numbers(10, 30), numbers(20, 50)])]
  assert.deepEqual(again(), again())
})

test('defect 8: drawing points in by force has its effect although the column passes', () => {
  const column = numbers(1, 2, 3, 4, 5)
  assert.deepEqual([...treatments.winsorise.bind({ most: 1 })(column).column], [1, 2, 3, 4, 5])
  assert.deepEqual([...treatments.winsorise.bind({ most: 1, always: true })(column).column], [1, 2, 3, 4, 4])
  assert.deepEqual(
    [...treatments['skew-kurtosis'].bind({ most: 1, always: true })(column).column],
    [1, 2, 3, 4, 4],
  )
})

test('defect 9: a correlation is neither hidden when it is not significant nor rounded', () => {
  assertClose([pearson(numbers(1, 2, 4), numbers(1, 3, 2))], [Math.sqrt(3 / 28)], 'Pearson', 1e-14)
})

test('defect 10: weights by principal component are never negative: they are refused in words', () => {
  const against = [numbers(1, 2, 3, 4), numbers(1, 2, 3, 5), numbers(4, 3, 2, 1)]
  const outcome = weighings.pca.bind({})(against, new Float64Array(0))
  assert.equal(outcome.ok, false)
  assert.deepEqual(
    outcome.problems.map(({ code, at }) => [code, at]),
    [['negative-weight', [2]]],
  )
  assert.equal(weighings.pca.bind({})(against.slice(0, 2), new Float64Array(0)).ok, true)
})

test('not in that list: a criterion that one of two units lacks counts for neither', () => {
  const matrix = outrankingMatrix([numbers(1, 2), numbers(5, missing)], [1, 9])
  assert.deepEqual([...matrix], [0, 0, 1, 0])
})

test('not in that list: to stand last on an item is a weakness', () => {
  const { strengths, weaknesses } = profile([numbers(1, 2, 3), numbers(3, 2, 1)], 0, 1)
  assert.deepEqual(strengths, [{ item: 1, rank: 1 }])
  assert.deepEqual(weaknesses, [{ item: 0, rank: 3 }])
})

oracle('the manifest', 'every case that it lists has a test here', ['manifest.json'], () => {
  const { cases }: { readonly cases: readonly { readonly id: string }[] } = JSON.parse(
    readText('manifest.json'),
  )
  const here = new URL('./', import.meta.url)
  const sources = readdirSync(here).map(name => readFileSync(new URL(name, here), 'utf8'))
  const written = sources.join('\n')
  const prefixes = [...written.matchAll(/`([a-z._]+\.)\$\{(?:variant|file)\}`/g)].map(([, prefix]) => prefix)
  const tested = ({ id }: { readonly id: string }): boolean =>
    written.includes(id) ||
    prefixes.some(prefix => id.startsWith(prefix) && written.includes(`'${id.slice(prefix.length)}'`))
  assert.deepEqual(
    cases.filter(found => !tested(found)),
    [],
  )
})

test('COINr sensitivity.UA: the replicates are not computed again', (t: TestContext) => {
  t.diagnostic(
    'not run: sensitivity.UA replicates (their files are not in the folder; rank statistics are compared)',
  )
})

/** The scores of an index over leaves with these weights and columns. */
function indexOf(
  weights: readonly number[],
  columns: readonly Float64Array[],
  combine: object = { method: 'weighted-mean' },
): Float64Array {
  const leaves = weights.map(
    (weight, i): Meta => ({ ...root, code: `c${i}`, level: 1, parent: 'Index', weight }),
  )
  const edition = asemEdition([...leaves, root], { leaf: () => ({ normalise: { method: 'none' } }), combine })
  const units = Array.from(columns[0], (_, row) => `u${row}`)
  const observations: Observations = {
    period: '2018',
    units,
    blocks: units.map(() => ''),
    columns: new Map(columns.map((column, i) => [`c${i}`, columnOf(column)])),
  }
  return compute(compile(edition), observations).scores[columns.length]
}

const root: Meta = { code: 'Index', level: 2, parent: '', direction: 1, weight: 1, denominator: '' }
