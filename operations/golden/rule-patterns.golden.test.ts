import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import {
  bySource,
  type Column,
  checkEdition,
  classify,
  columnOf,
  compile,
  compute,
  measures,
  type Observations,
  place,
  rules,
  totals,
} from '@thuocdo/engine'
import { parse } from 'yaml'
import { scored } from './editions.ts'

// The scoring rules that real Vietnamese documents use, each with the numbers of its document. The sources stand beside each.

type RuleName = keyof typeof rules
const none = Number.NaN
const points = (kind: RuleName, params: object, max: number, x: number, of = none): number =>
  rules[kind].bind(params, max).score(x, of)
const option = (
  params: { readonly options: { readonly [name: string]: number } },
  max: number,
  taken: string,
) => points('options', params, max, Object.keys(params.options).indexOf(taken))

const name = (vi: string) => ({ vi, en: vi })
const leaf = (code: string, max: number, rest: object = {}) => ({
  code,
  name: name(code),
  max,
  rule: { kind: 'given' },
  ...rest,
})

/** The result of a small edition around a tree; `NaN` in a column does not apply. */
function result(
  tree: object,
  columns: { readonly [code: string]: readonly number[] },
  settings: object = {},
) {
  const checked = checkEdition({
    index: 'patterns',
    edition: '1',
    kind: 'model',
    status: 'model',
    title: name('Mẫu'),
    publisher: name('Mẫu'),
    period: '2025',
    units: { register: 'offices', on: '2025-01-01' },
    sources: [{ id: 'x', title: name('x'), credit: 'x' }],
    rounding: { decimals: 2, mode: 'half-up' },
    measure: 'percent',
    rank: { basis: 'unrounded', ties: 'share' },
    classes: { none: name('không') },
    tree: { code: 'all', name: name('all'), ...tree },
    ...settings,
  })
  assert.ok(checked.ok, JSON.stringify(checked.problems))
  const units = Object.values(columns)[0].map((_, u) => `u${u}`)
  const entries = Object.entries(columns).map(([code, xs]): [string, Column] => [
    code,
    columnOf(xs, 'not-applicable'),
  ])
  const observations: Observations = {
    period: '2025',
    units,
    blocks: units.map(() => ''),
    columns: new Map(entries),
  }
  return compute(compile(checked.value), observations)
}

const patterns: { readonly [id: string]: () => void | Promise<void> } = {
  // Cà Mau 1880/QĐ-UBND 2013
  options_3: () => {
    const plan = { options: { 'kịp thời': 1, 'không kịp thời': 0.5, 'không ban hành': 0 } }
    assert.deepEqual(
      Object.keys(plan.options).map(taken => option(plan, 1, taken)),
      [1, 0.5, 0],
    )
  },
  yes_no: () => assert.equal(option({ options: { đạt: 1, 'không đạt': 0 } }, 1, 'không đạt'), 0),
  steps_on_percentage: () => {
    const bands = [
      { gt: 90, points: 2 },
      { gte: 70, lte: 90, points: 1 },
      { lt: 70, points: 0 },
    ]
    assert.deepEqual(
      [90.1, 90, 70, 69.9].map(x => points('steps', { bands }, 2, x)),
      [2, 1, 1, 0],
    )
  },
  // Hải Phòng 212/2025/QĐ-UBND
  single_threshold: () => {
    const bands = [
      { gte: 95, points: 2.5 },
      { lt: 95, points: 0 },
    ]
    assert.deepEqual(
      [95, 94.9].map(x => points('steps', { bands }, 2.5, x)),
      [2.5, 0],
    )
  },
  linear_ratio: () => assert.equal(points('ratio', {}, 10, 46, 50), 9.2),
  // Phú Thọ’s assessment software
  count_times_unit: () =>
    assert.deepEqual(
      [3, 4, 5].map(x => points('per-item', { each: 0.5 }, 2, x)),
      [1.5, 2, 2],
    ),
  // Hải Phòng 212/2025/QĐ-UBND
  relative_to_group_mean: () =>
    assert.deepEqual(
      [88, 85, 84.9].map(x => points('group-mean', { atOrAbove: 2 }, 2, x, 85)),
      [2, 2, 0],
    ),
  published_max_not_reachable: () => {
    const ddci = leaf('5.1', 2, { rule: { kind: 'options', options: { 'từ trung bình': 1, dưới: 0 } } })
    const { problems } = checkEdition({ tree: { code: 'all', name: name('all'), children: [ddci] } })
    assert.ok(problems.some(({ code }) => code === 'best-below-max'))
  },
  // Thanh Hóa 2023: Ban Dân tộc 68.32 of 84
  not_applicable_rescale_total: () => {
    const { maxima, ...of } = result({ children: [leaf('a', 84), leaf('b', 16)] }, { a: [68.32], b: [none] })
    assert.equal(maxima[maxima.length - 1][0], 84)
    assert.equal(measures({ maxima, ...of })[0].toFixed(2), '81.33')
  },
  // Huế 2020: 42.63 of 48 brought back to 50
  not_applicable_rescale_part: () => {
    const part = { rebase: { variant: 'part' }, children: [leaf('a', 48), leaf('b', 2)] }
    assert.equal(totals(result(part, { a: [42.63], b: [none] }))[0].toFixed(2), '44.41')
  },
  // Hải Phòng 212/2025/QĐ-UBND, note 7: what is assigned, 4 points, counts as the fixed 10 of the group
  not_applicable_rescale_group: () => {
    const group = { code: 'g', name: name('g'), max: 10, children: [leaf('a', 4), leaf('b', 6)] }
    const tree = { rebase: { variant: 'group' }, children: [group, leaf('c', 90)] }
    assert.equal(totals(result(tree, { a: [3], b: [none], c: [80] }))[0], 87.5)
  },
  // Hà Nội, divisions of districts: without a survey the 70 appraised points are brought to 100
  survey_optional_rescale: () => {
    const tree = { rebase: { variant: 'drop-part', part: 's' }, children: [leaf('a', 70), leaf('s', 30)] }
    assert.deepEqual([...totals(result(tree, { a: [63, 63], s: [none, 24] }))], [90, 87])
  },
  // Yên Bái’s survey software
  survey_option_weights: () => {
    const bound = rules['survey-options'].bind({ options: { A: 1, B: 0.6, C: 0.2, D: 0 } }, 2)
    assert.equal(bound.score(100, none, [50, 30, 10, 10]), 1.4)
  },
  // Hà Tĩnh 2021: 91.17 % is 9.12 of 10
  sipas_to_points: () =>
    assert.equal(points('linear', { floor: 0, target: 100 }, 10, 91.17).toFixed(2), '9.12'),
  // Cần Thơ 2579/QĐ-UBND 2025
  bonus_penalty_capped: () => {
    const tree = {
      caps: { bonus: 3, penalty: 3 },
      children: [leaf('a', 100), leaf('plus', 9, { role: 'bonus' }), leaf('less', 9, { role: 'penalty' })],
    }
    const columns = { a: [90, 90, 90], plus: [5, 0, 2], less: [0, 5, 1] }
    assert.deepEqual([...totals(result(tree, columns))], [93, 87, 91])
  },
  // Tiền Giang 2020: Cục Thuế tỉnh 102.50
  total_above_100: async () => {
    const { published } = await scored('par-tien-giang/2020')
    assert.equal(Math.max(...[...published.values()].map(({ score = 0 }) => score)), 102.5)
  },
  // Cần Thơ 2579/QĐ-UBND 2025
  class_with_veto: () => {
    const bands = [
      { label: name('Hoàn thành xuất sắc'), gte: 95 },
      { label: name('Hoàn thành tốt'), gte: 85, lt: 95 },
      { label: name('Hoàn thành'), gte: 75, lt: 85 },
      { label: name('Không hoàn thành'), lt: 75 },
    ]
    const veto = {
      when: { kind: 'zero-points' },
      highest: 'Hoàn thành',
      reason: name('không tiêu chí nào 0 điểm'),
    }
    const classes = [{ of: ['all'], method: 'bands', status: 'official', bands, limits: [veto] }]
    const tree = { children: [leaf('a', 96), leaf('b', 4)] }
    const found = classify(result(tree, { a: [93, 96, 82], b: [3, 0, 0] }, { classes })).get('all')
    assert.deepEqual(
      Array.from(found?.classes ?? [], at => bands[at].label.vi),
      ['Hoàn thành xuất sắc', 'Hoàn thành', 'Hoàn thành'],
    )
  },
  tie_decided_by_authority: () =>
    assert.deepEqual([...place(Float64Array.of(9, 8, 8), 'by-hand', Float64Array.of(none, 2, 1))], [1, 3, 2]),
  // Đà Nẵng 2008
  dense_rank: () =>
    assert.deepEqual([...place(Float64Array.of(9, 8, 8, 7, 6, 5), 'dense')], [1, 2, 2, 3, 4, 5]),
  // Thanh Hóa 2024: 90.02 is printed twice, with ranks 2 and 3
  rank_on_unrounded: () =>
    assert.deepEqual([...place(Float64Array.of(90.05, 90.024, 90.016), 'share')], [1, 2, 3]),
}

for (const [id, holds] of Object.entries(patterns))
  test(`the pattern ${id} scores as its document says`, holds)

const shared = new URL('../../../shared/data/parindex-scoring-rule-patterns.yaml', import.meta.url)

test('every pattern that was collected is here', async t => {
  const text = await readFile(shared, 'utf8').catch(() => undefined)
  if (text === undefined) return t.diagnostic('not run: the collected patterns are not beside the checkout')
  const { patterns: collected } = parse(text)
  assert.deepEqual(
    collected.map(({ id }: { id: string }) => id).filter((id: string) => !(id in patterns)),
    [],
  )
})

test('the model of the departments tells every unit apart by where its points come from, to the last bit', async () => {
  const { result: of } = await scored('par-model-department/2025')
  const root = of.program.nodes.length - 1
  const { work } = of.program.nodes[root]
  assert.ok(work.kind === 'group')
  for (const unit of of.units.keys()) {
    const parts = bySource(of, unit) ?? []
    const sum = parts.reduce((all, { points }) => all + points, 0)
    const adjusted = [...work.bonus].reduce((all, node) => all + (of.scores[node][unit] || 0), 0)
    const taken = [...work.penalty].reduce((all, node) => all + (of.scores[node][unit] || 0), 0)
    const total = sum + Math.min(work.caps.bonus, adjusted) - Math.min(work.caps.penalty, taken)
    assert.ok(Math.abs(total - totals(of)[unit]) < 1e-9, of.units[unit])
    assert.ok(Math.abs(parts.reduce((all, { max }) => all + max, 0) - of.maxima[root][unit]) < 1e-9)
  }
})
