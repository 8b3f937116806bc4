import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { answerOf } from './answer-of.ts'
import { consolePages, fillBlocks, typed } from './console-blocks.ts'
import { root } from './root.ts'

for (const name of consolePages.flatMap(name => [`${name}.vi.md`, `${name}.en.md`])) {
  test(`the guide shows real answers (${name}); if not: npm run console`, async () => {
    const page = readFileSync(join(root, 'docs', 'guide', name), 'utf8')
    assert.equal(page, await fillBlocks(page, answerOf))
  })
}

test('texts in quotes are one word, and head cuts the answer', () => {
  assert.deepEqual(typed('npx thuocdo rank pci/2021 "Hà Nội" | head -3'), {
    argv: ['rank', 'pci/2021', 'Hà Nội'],
    lines: 3,
  })
})

test('a block takes the answer in place of what it held, other code is left alone', async () => {
  const page = [
    '```console',
    '$ npx thuocdo x | head -1',
    'old',
    '```',
    '```',
    '$ npx other',
    '```',
    '',
  ].join('\n')
  const filled = await fillBlocks(page, async () => 'one  \ntwo\n')
  assert.equal(filled, page.replace('old', 'one'))
})
