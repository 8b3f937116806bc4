import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { commands } from './commands.ts'
import { readLine } from './read-line.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'guide')

/** What a page tells people to type: whole lines of its blocks, and what stands between single backticks. */
function linesOf(page: string): readonly string[] {
  const blocks = [...page.matchAll(/^```[^\n]*\n([\s\S]*?)^```$/gm)].flatMap(([, text = '']) =>
    text.split('\n'),
  )
  const inline = [...page.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, text = '']) => text,
  )
  return [...blocks, ...inline].filter(line => /^(\w+=\S+ )*(npx )?thuocdo \S/.test(line))
}

/** The words of a line: what is set before it, what is said after a hash and the dots that stand for more are no part of it. */
function wordsOf(line: string): readonly string[] {
  const plain = line.replace(/^(\w+=\S+ )*(npx )?thuocdo /, '').replace(/ +# .*$/, '')
  return [...plain.matchAll(/"([^"]*)"|<([^>]*)>|(\S+)/g)].map(
    ([, quoted, named, bare]) => quoted ?? named ?? bare ?? '',
  )
}

for (const name of ['desk', 'operate', 'backup', 'start'].flatMap(name => [
  `${name}.vi.md`,
  `${name}.en.md`,
])) {
  test(`every command line of ${name} is one that the commands understand`, () => {
    const lines = linesOf(readFileSync(join(folder, name), 'utf8'))
    assert.ok(lines.length > 0)
    const wrong = lines.flatMap(line =>
      readLine(wordsOf(line), commands).problems.map(({ words }) => `${line}: ${words.en}`),
    )
    assert.deepEqual(wrong, [])
  })
}

test('an option that a command does not have is found', () => {
  const codes = (line: string) => readLine(wordsOf(line), commands).problems.map(({ code }) => code)
  assert.deepEqual(codes('npx thuocdo person add-admin --login quantri'), ['unknown-option'])
  assert.ok(codes('thuocdo tenant add <code> --name … --host …').includes('unknown-option'))
  assert.deepEqual(codes('A=1 npx thuocdo tenant add a --name "Tỉnh A" # a comment'), [])
})
