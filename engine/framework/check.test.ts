import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallSource } from '../testing/small-edition.ts'
import { unusedAcknowledgements } from './acknowledge.ts'
import { checkEdition, editionJsonSchema } from './check.ts'

const both = (text: string) => ({ vi: text, en: text })
const leaf = (code: string, max: number, rule: object = { kind: 'given' }) => ({
  code,
  name: both(code),
  max,
  rule,
})
const group = (children: object[], rest: object = {}) => ({
  code: 'all',
  name: both('all'),
  children,
  ...rest,
})

const found = (tree: object, settings: object = {}) =>
  checkEdition(smallSource(tree, settings)).problems.map(p => `${p.severity} ${p.code} ${p.at.join('.')}`)

test('a right edition has no problem', () => {
  assert.deepEqual(found(group([leaf('a', 60), leaf('b', 40)], { max: 100 })), [])
})

test('every fault is said at once, with its place', () => {
  const tree = group([leaf('a', 60), leaf('a', 50)], { max: 100 })
  assert.deepEqual(found(tree), [
    'error code-used-twice tree.children.1.code',
    'error parts-exceed-whole tree.max',
  ])
})

test('parts short of the whole are found too', () => {
  assert.deepEqual(found(group([leaf('a', 60), leaf('b', 30)], { max: 100 })), [
    'error parts-short-of-whole tree.max',
  ])
})

test('the best option below the printed maximum is found: 2 printed, 1 reachable', () => {
  const tree = group([
    leaf('ddci', 2, { kind: 'options', options: { 'trên trung bình': 1, 'dưới trung bình': 0 } }),
  ])
  assert.deepEqual(found(tree), ['error best-below-max tree.children.0.max'])
})

test('the best step above the printed maximum is found', () => {
  assert.deepEqual(found(leaf('all', 2, { kind: 'steps', bands: [{ gte: 0, points: 3 }] })), [
    'error best-above-max tree.max',
  ])
})

test('parts above the whole are found through groups that state no maximum of their own', () => {
  const inner = { code: 'g', name: both('g'), children: [leaf('a', 4)] }
  assert.deepEqual(found(group([inner, leaf('b', 2)], { max: 3 })), ['error parts-exceed-whole tree.max'])
})

test('a relative leaf whose method passes its maximum is found', () => {
  const relative = { code: 'all', name: both('all'), max: 5, normalise: { method: 'min-max', upper: 10 } }
  assert.deepEqual(found(relative), ['error best-above-max tree.max'])
})

test('weights under a plain sum would be passed over, and are found', () => {
  assert.deepEqual(found(group([{ ...leaf('a', 1), weight: 0.5 }, leaf('b', 1)])), [
    'error weights-ignored tree.children',
  ])
})

test('keys that a node cannot use are found', () => {
  assert.deepEqual(found({ ...leaf('all', 1), direction: 'negative', caps: { bonus: 1 } }), [
    'error key-without-effect tree.direction',
    'error key-without-effect tree.caps',
  ])
})

test('the part that may be dropped must be a part of that group', () => {
  const rebase = { variant: 'drop-part', part: 'all' }
  assert.deepEqual(found(group([leaf('a', 1)], { rebase })), ['error unknown-code tree.rebase.part'])
})

test('a fault of the form does not hide the faults of the tree', () => {
  const tree = group([leaf('a', 60), leaf('a', 50)], { max: 100 })
  assert.deepEqual(found(tree, { status: 'oficial' }), [
    'error unknown-name status',
    'error code-used-twice tree.children.1.code',
    'error parts-exceed-whole tree.max',
  ])
})

test('a negative cap, a weight over nought and an impossible day are refused', () => {
  const faults = (tree: object, settings = {}) => checkEdition(smallSource(tree, settings)).ok
  assert.equal(faults(group([leaf('a', 1)], { caps: { penalty: -3 } })), false)
  assert.equal(
    faults(group([{ ...leaf('a', 1), weight: '1/0' }], { combine: { method: 'weighted-mean' } })),
    false,
  )
  assert.equal(faults(leaf('all', 1), { units: { register: 'provinces', on: '2025-99-99' } }), false)
})

test('a hole between steps is found at the rule', () => {
  const bands = [
    { gt: 90, points: 2 },
    { lt: 70, points: 0 },
  ]
  assert.deepEqual(found(leaf('all', 2, { kind: 'steps', bands })), ['error band-gap tree.rule'])
})

test('weights that do not close are found only where they count as they are', () => {
  const children = [
    { ...leaf('a', 10), weight: 0.6 },
    { ...leaf('b', 10), weight: 0.3 },
  ]
  assert.deepEqual(found(group(children, { combine: { method: 'weighted-sum' } })), [
    'error weights-do-not-close tree.children',
  ])
  assert.deepEqual(found(group(children, { combine: { method: 'weighted-mean' } })), [])
})

test('a third is a third: 1/3 three times closes', () => {
  const children = ['a', 'b', 'c'].map(code => ({ ...leaf(code, 10), weight: '1/3' }))
  assert.deepEqual(found(group(children, { combine: { method: 'weighted-sum' } })), [])
})

test('a leaf needs one way to be scored, a group none', () => {
  assert.deepEqual(found(group([{ code: 'a', name: both('a'), max: 1 }])), [
    'error leaf-without-rule tree.children.0',
  ])
  assert.deepEqual(found(group([leaf('a', 1)], { rule: { kind: 'given' } })), ['error group-with-rule tree'])
})

test('a class of a code that is not there is found', () => {
  const classes = [{ of: ['al'], method: 'quantiles', status: 'official', labels: [both('a'), both('b')] }]
  assert.deepEqual(found(leaf('all', 1), { classes }), ['error unknown-code classes.0.of.0'])
})

test('a misspelt key, rule and method are met with the nearest name', () => {
  const words = (tree: object) =>
    checkEdition(smallSource(tree))
      .problems.map(p => p.words.vi)
      .join(' ')
  assert.match(words(group([{ ...leaf('a', 1), wieght: 1 }])), /“wieght”.*Có phải “weight”/)
  assert.match(words(leaf('a', 1, { kind: 'option' })), /Có phải “options”/)
  assert.match(words(leaf('a', 1, { kind: 'ratio', fulAt: 1 })), /Có phải “fullAt”/)
  assert.match(
    words(group([leaf('a', 1)], { combine: { method: 'weigted-mean' } })),
    /Có phải “weighted-mean”/,
  )
})

test('a text where a number belongs is said in words', () => {
  const [first] = checkEdition(smallSource({ ...leaf('all', 1), max: '2,5' })).problems
  assert.equal(first.code, 'wrong-type')
  assert.match(first.words.vi, /“max” phải là số/)
})

test('a missing key is named', () => {
  const { publisher: _, ...source } = smallSource(leaf('all', 1)) as { publisher: object }
  assert.deepEqual(
    checkEdition(source).problems.map(p => [p.code, p.at.join('.')]),
    [['missing-key', 'publisher']],
  )
})

test('what an edition acknowledges no longer refuses, and keeps its reason', () => {
  const children = [
    { ...leaf('a', 10), weight: 0.6 },
    { ...leaf('b', 10), weight: 0.3 },
  ]
  const acknowledged = [
    { code: 'weights-do-not-close', at: 'all', reason: { vi: 'Bản in ghi như vậy.', en: 'Printed so.' } },
  ]
  const checked = checkEdition(
    smallSource(group(children, { combine: { method: 'weighted-sum' } }), { acknowledged }),
  )
  assert.ok(checked.ok)
  assert.deepEqual(
    checked.problems.map(p => [p.severity, p.acknowledged]),
    [['note', true]],
  )
  assert.match(checked.problems[0].words.en, /Printed so\.$/)
})

test('an acknowledgement that nothing needs is found', () => {
  const acknowledged = [{ code: 'band-gap', at: 'classes', reason: both('x') }]
  const checked = checkEdition(smallSource(leaf('all', 1), { acknowledged }))
  assert.ok(checked.ok)
  assert.deepEqual(
    unusedAcknowledgements(checked.value, []).map(p => p.code),
    ['acknowledgement-unused'],
  )
})

test('anything at all is refused with sentences and never throws', () => {
  for (const source of [null, 1, 'x', [], {}, { tree: [] }, { tree: { children: [{}] } }]) {
    const checked = checkEdition(source)
    assert.equal(checked.ok, false)
    assert.ok(checked.problems.every(p => p.words.vi !== '' && p.words.en !== ''))
  }
})

test('the JSON Schema knows every rule and method by name', () => {
  const text = JSON.stringify(editionJsonSchema())
  for (const name of [
    'per-item',
    'group-mean',
    'min-max',
    'geometric-mean',
    'quantiles',
    'skew-kurtosis',
    'group-median',
  ]) {
    assert.ok(text.includes(`"${name}"`), name)
  }
})
