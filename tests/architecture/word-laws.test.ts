import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkBreaches } from './link-law.ts'
import { source } from './source.ts'
import { globalBreaches, lockBreaches, machineBreaches, skippedBreaches } from './word-laws.ts'

const inEngine = (text: string): number => globalBreaches([source('engine/model/a.ts', text)]).length

test('the engine may not read the clock, but may read an instant it is given', () => {
  assert.equal(inEngine('Date.now()'), 1)
  assert.equal(inEngine('new Date()'), 1)
  assert.equal(inEngine('performance.now()'), 1)
  assert.equal(inEngine('new Date(text)'), 0)
  assert.equal(inEngine('Date.UTC(2025, 6, 1)'), 0)
})

test('the engine may not use chance, network, environment or console', () => {
  for (const text of ['Math.random()', 'fetch(a)', 'process.env', "console.log('a')", 'globalThis.a']) {
    assert.equal(inEngine(text), 1, text)
  }
})

test('words that only look like a forbidden global are allowed', () => {
  for (const text of ['// Date.now()', "'Math.random()'", 'prefetch(a)', 'this.console', 'Math.round(a)']) {
    assert.equal(inEngine(text), 0, text)
  }
})

test('what the engine may not use, its tests and other packages may', () => {
  assert.deepEqual(globalBreaches([source('engine/model/a.test.ts', 'Date.now()')]), [])
  assert.deepEqual(globalBreaches([source('cli/main.ts', 'Date.now()')]), [])
})

test('a test that is skipped, put off or alone is refused', () => {
  const check = (text: string) => skippedBreaches([source('engine/model/a.test.ts', text)]).length
  assert.equal(check("test('a', () => {})"), 0)
  assert.equal(check("test.skip('a', () => {})"), 1)
  assert.equal(check("test.only('a', () => {})"), 1)
  assert.equal(check("test.todo('a')"), 1)
  assert.equal(check("test('a', { skip: true }, () => {})"), 1)
  assert.equal(check("test('a', t => t.skip('b'))"), 1)
})

test('a path of one machine and the address of a registry are refused in any file', () => {
  // Put together here, so that this file itself stays clean.
  const paths = ['work', 'root', 'home/an', 'Users/an'].map(folder => `see /${folder}/notes`)
  const check = (text: string) => machineBreaches([{ path: 'README.md', text }]).length
  for (const text of [...paths, ['registry', 'example', 'org'].join('.')]) assert.equal(check(text), 1, text)
  assert.equal(check('see docs/work/notes and ./root/notes'), 0)
})

test('an address in the lock file is refused', () => {
  const check = (text: string) => lockBreaches({ path: 'package-lock.json', text }).length
  assert.equal(check('"resolved": "https://example.org/a.tgz"'), 1)
  assert.equal(check('"resolved": "engine", "link": true'), 0)
})

const links = (text: string): readonly string[] =>
  linkBreaches({
    paths: new Set(['docs', 'docs/a.md', 'docs/b.md', 'LICENSE']),
    pages: [
      { path: 'docs/a.md', text },
      { path: 'docs/b.md', text: '# Từ điển: đơn vị\n' },
    ],
  })

test('a link to a file, a folder, a heading or the world outside is alive', () => {
  const alive = [
    'b.md',
    './b.md',
    '../LICENSE',
    '..',
    '../docs/',
    'b.md#từ-điển-đơn-vị',
    'https://example.org',
  ]
  for (const target of alive) assert.deepEqual(links(`[x](${target})`), [], target)
})

test('a link to nothing is refused, with its line', () => {
  assert.deepEqual(links('\n[x](c.md)'), ['docs/a.md:2 a dead link: c.md'])
  assert.equal(links('[x](b.md#nothing)').length, 1)
  assert.equal(links('![x](c.png)').length, 1)
  assert.equal(links('[x]: c.md').length, 1)
})

test('a link inside code is not a link', () => {
  assert.deepEqual(links('`[x](c.md)`\n```\n[x](c.md)\n```\n'), [])
})
