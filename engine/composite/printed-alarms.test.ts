import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Published, PublishedUnit } from '../model/published.ts'
import { smallProgram } from '../testing/small-edition.ts'
import { printedResult } from './printed.ts'
import { printedAlarms } from './printed-alarms.ts'
import { printedReproductions, printedSums } from './printed-sums.ts'

const leaf = (code: string, max = 50, more: object = {}) => ({ code, max, rule: { kind: 'given' }, ...more })
const tree = { code: 'all', max: 100, children: [leaf('a'), leaf('b')] }
const program = smallProgram(tree)
const name = (unit: string) => ({ vi: unit, en: unit })

const table = (units: { readonly [unit: string]: Partial<PublishedUnit> }): Published =>
  new Map(Object.entries(units).map(([unit, of]) => [unit, { figures: {}, ...of }]))

const alarmsOf = (published: Published, of = program) =>
  printedAlarms(printedResult(of, published), published, name)
const codesOf = (published: Published, of = program) =>
  alarmsOf(published, of).map(({ code, subject }) => [code, subject])

test('parts that add up within a hundredth each raise no alarm: 40.01 + 30.01 is printed as 70', () => {
  const published = table({ A: { score: 70, figures: { a: 40.01, b: 30.01 } } })
  assert.deepEqual(alarmsOf(published), [])
  const [report] = printedReproductions(printedSums(printedResult(program, published), published))
  assert.deepEqual([report.node, report.within, report.units, report.tolerance], ['all', 1, 1, 0.02])
})

test('parts that miss their total name the unit, both numbers and how far: 40 + 30 is no 71', () => {
  const [alarm] = alarmsOf(table({ A: { score: 71, figures: { a: 40, b: 30 } } }))
  assert.deepEqual([alarm.code, alarm.subject, alarm.severity], ['parts-miss-total', 'A', 'warning'])
  assert.match(
    alarm.words.vi,
    /^“A”: các phần của “all” gộp lại được 70, nguồn in 71 \(lệch 1, việc làm tròn chỉ có thể gây lệch 0,02\)/,
  )
  assert.match(alarm.words.en, /^“A”: the parts of “all” come to 70, the source prints 71 \(1 apart/)
})

test('where most units miss, it is one alarm about the node, with the one that is furthest off', () => {
  const printed = (score: number) => ({ score, figures: { a: 40, b: 30 } })
  const published = table({ A: printed(71), B: printed(73), C: printed(72), D: printed(70) })
  const [alarm, ...others] = alarmsOf(published)
  assert.deepEqual([alarm.code, alarm.subject, others.length], ['parts-miss-total', 'all', 0])
  assert.match(alarm.words.en, /for 3 of 4 units.*at most 3 \(B: 70, printed 73\)/)
})

test('a total of which a part was not printed is not checked', () => {
  assert.deepEqual(alarmsOf(table({ A: { score: 71, figures: { a: 40 } } })), [])
})

test('the sources of points are added up apart from the tree: 57.04 + 30.85 is no 86.89', () => {
  const split = [
    { code: 'appraisal', name: name('appraisal'), source: 'unit', max: 61.5 },
    { code: 'surveys', name: name('surveys'), source: 'survey', max: 38.5 },
  ]
  const published = table({
    A: { score: 86.89, figures: { appraisal: 57.04, surveys: 30.85 } },
    B: { score: 60.02, figures: { appraisal: 40, surveys: 20 } },
    C: { score: 60, figures: { appraisal: 40 } },
  })
  const children = [leaf('a', 61.5, { source: 'unit' }), leaf('b', 38.5, { source: 'survey' })]
  const of = smallProgram({ ...tree, children }, { split })
  assert.deepEqual(codesOf(published, of), [['parts-miss-total', 'A']])
  const [report] = printedReproductions(printedSums(printedResult(of, published), published))
  assert.deepEqual([report.by, report.within, report.units], ['split', 1, 2])
})

test('where a unit has a base of its own the parts add up to its points: 40 + 20 of 80 are 75 %', () => {
  const right = { score: 75, points: 60, base: 80, figures: { a: 40, b: 20 } }
  assert.deepEqual(alarmsOf(table({ A: right })), [])
  assert.deepEqual(codesOf(table({ A: { ...right, score: 76 } })), [['score-not-of-base', 'A']])
})

test('68.32 of 84 is 81.33, and not 81.35', () => {
  const printed = (score: number) => table({ A: { score, points: 68.32, base: 84 } })
  assert.deepEqual(codesOf(printed(81.33)), [])
  const [alarm] = alarmsOf(printed(81.35))
  assert.match(alarm.words.vi, /68,32\/84 điểm là 81,3333 %, nguồn in 81,35/)
})

test('ranks that contradict scores tell the first pair and how many pairs there are', () => {
  const [alarm, ...others] = alarmsOf(
    table({
      A: { score: 80, rank: 1 },
      B: { score: 85, rank: 2 },
      C: { score: 84, rank: 3 },
      D: { score: 10, rank: 4 },
    }),
  )
  assert.deepEqual([alarm.code, alarm.subject, others.length], ['ranks-contradict-scores', 'all', 0])
  assert.match(
    alarm.words.en,
    /in 2 pairs of units; the first: “A” \(80, rank 1\) stands above “B” \(85, rank 2\)/,
  )
})

test('equal scores may have any ranks, equal ranks any scores, and blocks are ranked apart', () => {
  assert.deepEqual(alarmsOf(table({ A: { score: 90.02, rank: 2 }, B: { score: 90.02, rank: 3 } })), [])
  assert.deepEqual(alarmsOf(table({ A: { score: 90, rank: 2 }, B: { score: 89, rank: 2 } })), [])
  const blocks = table({ A: { score: 60, rank: 1, block: 'so' }, B: { score: 90, rank: 2, block: 'huyen' } })
  assert.deepEqual(alarmsOf(blocks), [])
})

test('a figure above its maximum is told with the highest of them; a bonus explains it up to its own maximum', () => {
  const [alarm] = alarmsOf(table({ A: { score: 101 }, B: { score: 103 }, C: { score: 100 } }))
  assert.deepEqual([alarm.code, alarm.subject], ['above-maximum', 'all'])
  assert.match(alarm.words.vi, /2 đơn vị có điểm đã in vượt điểm tối đa 100, cao nhất 103 \(B\)/)
  const withBonus = smallProgram({
    ...tree,
    children: [...tree.children, leaf('plus', 2, { role: 'bonus' })],
  })
  assert.deepEqual(codesOf(table({ A: { score: 102 } }), withBonus), [])
  assert.deepEqual(codesOf(table({ A: { score: 102.5 } }), withBonus), [['above-maximum', 'all']])
  assert.deepEqual(codesOf(table({ A: { score: 60, figures: { a: 51 } } })), [['above-maximum', 'a']])
})

test('whatever was printed comes back as it was, and the order of the rows changes no alarm', () => {
  const hundredths = (most: number) => fc.integer({ min: 0, max: most * 100 }).map(n => n / 100)
  const unit = fc.record({
    score: hundredths(110),
    rank: fc.integer({ min: 1, max: 9 }),
    figures: fc.record({ a: hundredths(50), b: hundredths(50) }),
  })
  const subjects = (published: Published) =>
    alarmsOf(published).map(({ code, subject }) => `${code} ${subject}`)
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), units => {
      const rows = units.map((of, i) => [String.fromCharCode(65 + i), of] as const)
      const result = printedResult(program, new Map(rows))
      assert.deepEqual(
        [...result.scores[2]],
        units.map(({ score }) => score),
      )
      assert.deepEqual(subjects(new Map(rows)).sort(), subjects(new Map([...rows].reverse())).sort())
    }),
  )
})
