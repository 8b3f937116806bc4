import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { serverCodeIn } from './server-code-in.ts'

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('files that a browser can run pass, also where they speak of an ArrayBuffer', () => {
  assert.equal(serverCodeIn(folderWith({ 'a.js': 'new ArrayBuffer(8)', 'b.css': 'Buffer.from' })), null)
})

test('a file with a global or a module of Node, or with a package of ours left outside, is named', () => {
  const said = serverCodeIn(
    folderWith({
      'a.js': 'var n=Buffer.from(x)',
      'b.js': 'import "node:fs"',
      'c.js': 'import{x}from"@thuocdo/operations/acts"',
      'd.js': 'let e=1',
    }),
  )
  assert.match(said ?? '', /a\.js .*Buffer\.from[\s\S]*b\.js .*node:fs[\s\S]*c\.js .*@thuocdo/)
  assert.doesNotMatch(said ?? '', /d\.js/)
})
