import assert from 'node:assert/strict'
import { test } from 'node:test'
import { because } from '../explain/because.ts'
import { changeOf } from '../explain/change.ts'
import type { Published, PublishedUnit } from '../model/published.ts'
import { smallProgram } from '../testing/small-edition.ts'
import { classify } from './classes.ts'
import { printedResult } from './printed.ts'
import { ranksOf } from './rank.ts'
import { scoreboard } from './scoreboard.ts'

const leaf = (code: string, max = 5) => ({ code, max, rule: { kind: 'given' } })
const tree = { code: 'all', max: 10, children: [leaf('a'), leaf('b')] }
const bands = (...of: readonly [string, number][]) => ({
  classes: [
    {
      of: ['all'],
      method: 'bands',
      status: 'official',
      bands: of.map(([vi, gte], i) => ({
        label: { vi, en: vi },
        gte,
        ...(i > 0 && { lt: of[i - 1][1] }),
      })),
    },
  ],
})

const table = (units: { readonly [unit: string]: Partial<PublishedUnit> }): Published =>
  new Map(Object.entries(units).map(([unit, of]) => [unit, { figures: {}, ...of }]))

test('the total is the printed score, nodes are the printed figures, and the rest was not published', () => {
  const result = printedResult(
    smallProgram(tree),
    table({ A: { score: 7, figures: { a: 4 } }, B: { rank: 9 } }),
  )
  const [a, b] = scoreboard(result)
  assert.deepEqual([a.score, a.nodes.a.score, a.nodes.b.missing], [7, 4, 'not-published'])
  assert.deepEqual([b.score, b.missing, b.rank], [null, 'not-published', 9])
})

test('nothing is computed: 3 + 3 does not become a total of 6 that nobody printed', () => {
  const [line] = scoreboard(printedResult(smallProgram(tree), table({ A: { figures: { a: 3, b: 3 } } })))
  assert.equal(line.score, null)
})

test('ranks are the printed ones, even against the scores, and at no other node', () => {
  const result = printedResult(
    smallProgram(tree),
    table({ A: { score: 6, rank: 1 }, B: { score: 8 }, C: { score: 6, rank: 3 } }),
  )
  assert.deepEqual([...ranksOf(result)], [1, 0, 3])
  assert.deepEqual([...ranksOf(result, 2)], [1, 0, 3])
  assert.deepEqual([...ranksOf(result, 0)], [0, 0, 0])
})

test('classes are the printed ones in the order of the bands, however high the score', () => {
  const program = smallProgram(tree, bands(['Tốt', 8], ['Khá', 0]))
  const result = printedResult(
    program,
    table({ A: { score: 9, class: 'khá' }, B: { score: 4 }, C: { score: 5, class: 'Tốt' } }),
  )
  const found = classify(result).get('all')
  assert.deepEqual(
    found?.labels.map(({ vi }) => vi),
    ['Tốt', 'Khá'],
  )
  assert.deepEqual([...(found?.classes ?? [])], [1, -1, 0])
  assert.deepEqual(
    found?.limits.map(({ low, high, count }) => [low, high, count]),
    [
      [5, 5, 1],
      [9, 9, 1],
    ],
  )
})

test('without bands the classes stand in the order in which they appear, and without classes there are none', () => {
  const program = smallProgram(tree)
  const some = printedResult(
    program,
    table({ A: { class: 'Loại II' }, B: { class: 'Loại I' }, C: { class: 'Loại II' } }),
  )
  assert.deepEqual(
    classify(some)
      .get('all')
      ?.labels.map(({ vi }) => vi),
    ['Loại II', 'Loại I'],
  )
  assert.equal(classify(printedResult(program, table({ A: { score: 9 } }))).size, 0)
})

test('units keep the blocks that the source lists them in', () => {
  const { blocks, units } = printedResult(smallProgram(tree), table({ A: { block: 'so' }, B: {} }))
  assert.deepEqual(
    [units, blocks],
    [
      ['A', 'B'],
      ['so', ''],
    ],
  )
})

test('a printed figure is explained by its source alone', () => {
  const tree_ = because(printedResult(smallProgram(tree), table({ A: { score: 7, figures: { a: 4 } } })), 0)
  assert.equal(tree_.words.en, 'as the source printed it')
  assert.deepEqual(
    tree_.parts.map(({ words }) => words.vi),
    ['như nguồn đã công bố', 'chưa thấy công bố'],
  )
})

test('between printed results scores and ranks are compared, and no cause is told', () => {
  const scoring = (score: number, rank: number) => {
    const result = printedResult(smallProgram(tree), table({ A: { score, rank } }))
    return { result, inputs: result.observations, history: [] }
  }
  const change = changeOf(scoring(6, 30), scoring(7.5, 20), 'A')
  assert.deepEqual([change?.delta, change?.places, change?.sources, change?.parts], [1.5, 10, undefined, []])
})
