import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { combiners, normalisers, rules } from '@thuocdo/engine'
import { cataloguePage } from './catalogue-page.ts'
import { flow } from './catalogue-text.ts'
import { root } from './root.ts'

test('docs/guide/catalogue.md is what the catalogues say; if not: npm run catalogue', () => {
  assert.equal(readFileSync(join(root, 'docs', 'guide', 'catalogue.md'), 'utf8'), cataloguePage())
})

test('every rule and every method has its heading', () => {
  const page = cataloguePage()
  for (const name of Object.keys(rules)) assert.ok(page.includes(`\n### \`kind: ${name}\`\n`), name)
  for (const name of [...Object.keys(normalisers), ...Object.keys(combiners)])
    assert.ok(page.includes(`\n### \`method: ${name}\`\n`), name)
})

test('nothing on the page is undefined, and every parameter has its meaning', () => {
  assert.doesNotMatch(cataloguePage(), /undefined|NaN|\[object/)
  assert.doesNotMatch(cataloguePage(), /\| {2}\|$/m)
})

test('parameters are written as YAML takes them on one line', () => {
  assert.equal(flow({ bands: [{ gte: 90, points: 3 }] }), '{ bands: [{ gte: 90, points: 3 }] }')
})
