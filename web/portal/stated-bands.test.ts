import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { statedBands } from './stated-bands.ts'

const word = (text: string) => ({ vi: text, en: text })

async function framework() {
  const opened = await exampleSite().edition('demo/2020')
  assert.ok(opened)
  return opened.framework
}

test('each block has the bands that the framework states for it, however its units stand', async () => {
  const { tree } = await framework()
  const entry = { of: [tree.code], method: 'bands' as const, status: 'derived' as const }
  const classes = [
    {
      ...entry,
      blocks: ['ward'],
      bands: [
        { label: word('Tốt'), gte: 85 },
        { label: word('Khá'), lt: 85 },
      ],
    },
    {
      ...entry,
      blocks: ['commune'],
      bands: [
        { label: word('Tốt'), gte: 80 },
        { label: word('Khá'), lt: 80 },
      ],
    },
  ]
  const limitsOf = (block: string) =>
    statedBands({ classes, tree }, block).map(({ label, low, high }) => [label.vi, low, high])
  assert.deepEqual(limitsOf('ward'), [
    ['Tốt', 85, Number.POSITIVE_INFINITY],
    ['Khá', Number.NEGATIVE_INFINITY, 85],
  ])
  assert.deepEqual(limitsOf('commune')[0], ['Tốt', 80, Number.POSITIVE_INFINITY])
  assert.deepEqual(limitsOf('department'), [])
})

test('groups by quantiles, and no classes at all, state no bands', async () => {
  const { tree } = await framework()
  const quantiles = {
    of: [tree.code],
    method: 'quantiles' as const,
    status: 'derived' as const,
    labels: [word('Cao'), word('Thấp')],
  }
  assert.deepEqual(statedBands({ classes: [quantiles], tree }, ''), [])
  assert.deepEqual(statedBands({ classes: { none: word('không xếp loại') }, tree }, ''), [])
})
