import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EditionNode } from '@thuocdo/engine'
import { exampleSite } from '../testing/example-site.ts'
import { hasNewMethod, hasSameParts } from './unit-year.ts'

const { framework } = (await exampleSite().edition('demo/2020')) ?? assert.fail()
const name = { vi: 'Phần', en: 'Part' }

/** A dimension of ten points from so many equal parts. */
const dimension = (...codes: readonly string[]): EditionNode => ({
  code: '5',
  name,
  max: 10,
  children: codes.map(code => ({ code, name, max: 10 / codes.length })),
})

const editionOf = (node: EditionNode) => ({ ...framework, tree: { ...framework.tree, children: [node] } })

test('a part that is dropped below the first level is a change of method', () => {
  const [four, three] = [dimension('5.1', '5.2', '5.3', '5.4'), dimension('5.1', '5.3', '5.4')]
  assert.equal(hasNewMethod(editionOf(four), editionOf(three)), true)
  assert.equal(hasSameParts(four, three), false)
})

test('other words for the same parts are none', () => {
  const [one] = [dimension('5.1', '5.2')]
  const renamed = { ...dimension('5.1', '5.2'), name: { vi: 'Tên khác', en: 'Another name' } }
  assert.equal(hasNewMethod(editionOf(one), editionOf(renamed)), false)
  assert.equal(hasSameParts(one, renamed), true)
})

test('the same parts with another maximum of the whole do not compare', () => {
  assert.equal(hasSameParts(dimension('5.1'), { ...dimension('5.1'), max: 12 }), false)
})
