import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { goldenFiles, pretty } from './golden.ts'
import { chartSamples } from './samples/all.ts'

const folder = new URL('./golden/', import.meta.url)
const files = goldenFiles(chartSamples)

for (const { name, text } of files) {
  test(`the chart is drawn as reviewed (${name}); if the change is meant: npm run charts`, () => {
    assert.equal(text, readFileSync(new URL(name, folder), 'utf8'))
  })
}

test('every reviewed picture still has its sample', () => {
  assert.deepEqual(readdirSync(folder).sort(), files.map(({ name }) => name).sort())
})

test('every state of a chart has a name of its own, and carries no style', () => {
  assert.equal(new Set(files.map(({ name }) => name)).size, files.length)
  for (const { name, text } of files) assert.doesNotMatch(text, /style=/, name)
})

test('a picture is written one element in a line', () => {
  const picture = (
    <svg aria-hidden="true">
      <g>
        <line x1="0" />
        <text>Một</text>
      </g>
    </svg>
  )
  assert.equal(
    pretty(picture),
    [
      '<svg aria-hidden="true">',
      '  <g>',
      '    <line x1="0"></line>',
      '    <text>Một</text>',
      '  </g>',
      '</svg>',
      '',
    ].join('\n'),
  )
})
