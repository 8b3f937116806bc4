import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallSource } from '../testing/small-edition.ts'
import { checkEdition } from './check.ts'

const name = (vi: string) => ({ vi, en: vi })
const points = (code: string, max: number | null, rest = {}) => ({
  code,
  max,
  rule: { kind: 'given' },
  ...rest,
})
const sumOf = (code: string, children: object[], rest = {}) => ({ code, children, ...rest })
const found = (tree: object, settings: object = {}) =>
  checkEdition(smallSource(tree, settings)).problems.map(p => `${p.severity} ${p.code} ${p.at.join('.')}`)

const whole = sumOf('all', [points('a', 60), points('b', 40, { source: 'survey' })])

test('a maximum that nobody published is a note with its reason, and an error without one', () => {
  const tree = (rest: object) => sumOf('all', [points('a', 60), points('b', null, rest)], { max: 100 })
  const { problems } = checkEdition(smallSource(tree({ unpublished: name('phụ lục không đăng') })))
  assert.deepEqual(
    problems.map(p => [p.severity, p.code, p.words.vi]),
    [['note', 'not-published', '“b”: chưa tìm được điểm tối đa. phụ lục không đăng']],
  )
  assert.deepEqual(found(tree({})), ['error null-without-reason tree.children.1.max'])
})

test('a rule that needs a maximum cannot do with null', () => {
  const leaf = { code: 'all', max: null, unpublished: name('x'), rule: { kind: 'per-item', each: 1 } }
  assert.deepEqual(found(leaf), ['note not-published tree', 'error max-missing tree'])
})

test('a split adds up to the whole and agrees with the sources of the leaves', () => {
  const split = (unit: number, survey: number) => ({
    split: [
      { code: 'appraisal', name: name('thẩm định'), source: 'unit', max: unit },
      { code: 'people', name: name('khảo sát'), source: 'survey', max: survey },
    ],
  })
  assert.deepEqual(found(whole, split(60, 40)), [])
  assert.deepEqual(found(whole, split(50, 40)), [
    'error split-differs split',
    'error split-differs split.0.max',
  ])
  assert.deepEqual(found(whole, split(40, 60)), [
    'error split-differs split.0.max',
    'error split-differs split.1.max',
  ])
})

test('blocks have codes of their own, and what does not apply to them exists', () => {
  const block = (code: string, of: string[] = []) => ({
    code,
    name: name(code),
    notApplicable: [{ of, reason: name('không') }],
  })
  assert.deepEqual(found(whole, { blocks: [block('x', ['a']), block('y')] }), [])
  assert.deepEqual(found(whole, { blocks: [block('x', ['c']), block('x')] }), [
    'error unknown-code blocks.0.notApplicable.0.of.0',
    'error block-used-twice blocks.1.code',
  ])
})

const classes = (rest: object, bands = [90, 80]) => ({
  classes: [
    {
      of: ['all'],
      method: 'bands',
      status: 'model',
      bands: [
        { label: name('Tốt'), gte: bands[0] },
        { label: name('Khá'), gte: bands[1], lt: bands[0] },
        { label: name('Yếu'), lt: bands[1] },
      ],
      ...rest,
    },
  ],
})
const limit = (highest: string, when: object = { kind: 'zero-points' }) => ({
  limits: [{ when, highest, reason: name('vì') }],
})

test('vetoes name classes and nodes that exist, and classes stand from the best down', () => {
  assert.deepEqual(found(whole, classes(limit('Khá'))), [])
  assert.deepEqual(found(whole, classes(limit('Trung bình'))), [
    'error unknown-label classes.0.limits.0.highest',
  ])
  assert.deepEqual(found(whole, classes(limit('Khá', { kind: 'below', node: 'z', percent: 50 }))), [
    'error unknown-code classes.0.limits.0.when.0',
  ])
  const upwards = [
    { label: name('Yếu'), lt: 50 },
    { label: name('Tốt'), gte: 50 },
  ]
  assert.deepEqual(found(whole, classes({ bands: upwards, ...limit('Tốt') })), [
    'error classes-not-in-order classes.0.bands',
  ])
  assert.deepEqual(found(whole, classes({ blocks: ['x'] })), ['error unknown-block classes.0.blocks.0'])
})

test('results are compared at a node that exists and does not hold the comparison', () => {
  const tree = (of: string) =>
    sumOf('all', [
      sumOf('work', [points('a', 8), { code: 'm', max: 2, rule: { kind: 'group-mean', of, atOrAbove: 2 } }]),
      points('b', 10),
    ])
  assert.deepEqual(found(tree('b')), [])
  assert.deepEqual(found(tree('z')), ['error unknown-code tree.children.0.children.1.rule.of'])
  for (const group of ['work', 'all'])
    assert.deepEqual(found(tree(group)), ['error compares-itself tree.children.0.children.1.rule.of'])
})

test('caps do not contradict each other, and cap only what is there', () => {
  const tree = (caps: object) => sumOf('all', [points('a', 10)], { caps })
  assert.deepEqual(found(tree({ least: 0, most: 10 })), [])
  assert.deepEqual(found(tree({ least: 5, most: 4 })), ['error caps-contradict tree.caps'])
  assert.deepEqual(found(tree({ bonus: 3 })), ['error key-without-effect tree.caps.bonus'])
})

test('a veto that leaves the best class holds nobody, and a reason is never empty', () => {
  assert.deepEqual(found(whole, classes(limit('Tốt'))), [
    'error limit-without-effect classes.0.limits.0.highest',
  ])
  const silent = { code: 'x', name: name('x'), notApplicable: [{ of: ['a'], reason: { vi: ' ', en: 'y' } }] }
  assert.deepEqual(
    checkEdition(smallSource(whole, { blocks: [silent] })).problems.map(p => p.at.join('.')),
    ['blocks.0.notApplicable.0.reason.vi'],
  )
})

test('two comparisons that wait for each other are both found', () => {
  const waits = (code: string, of: string) => ({
    code,
    max: 1,
    rule: { kind: 'group-mean', of, atOrAbove: 1 },
  })
  const tree = sumOf('all', [
    sumOf('x', [points('a', 1), waits('p', 'y')]),
    sumOf('y', [points('b', 1), waits('q', 'x')]),
  ])
  assert.equal(found(tree).filter(line => line.startsWith('error compares-itself')).length, 2)
})
