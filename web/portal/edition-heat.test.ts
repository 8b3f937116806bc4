import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { heatOf, limitsOf } from './edition-heat.ts'
import { isWhole, spreadOf } from './edition-spread.ts'
import { type EditionView, editionView } from './edition-view.ts'

const site = exampleSite()

async function viewOf(edition: string): Promise<EditionView> {
  const opened = await site.edition(`demo/${edition}`)
  assert.ok(opened)
  return editionView(site, opened, 'vi')
}

test('a cell is the share of the maximum of its part, and the part reached least is named', async () => {
  const heat = heatOf((await viewOf('2020')).blocks[0])
  assert.ok(heat)
  const rows = heat.sections.flatMap(section => section.rows)
  assert.deepEqual(
    rows.map(({ row, shares }) => [row.unit, ...shares]),
    [
      ['binh-minh', 0.7, 0.7],
      ['an-lac', 0.6, 0.7],
      ['da-son', 0.5, 0.6],
    ],
  )
  assert.deepEqual([heat.least.column.code, heat.least.share], ['speed', 0.6])
})

test('a part without a figure is unknown, not nought', async () => {
  const heat = heatOf((await viewOf('2022')).blocks[0])
  const shares = heat?.sections
    .flatMap(section => section.rows)
    .find(({ row }) => row.unit === 'binh-minh')?.shares
  assert.deepEqual(shares, [0.5, 'unknown'])
  assert.equal(heat?.hasUnknown, true)
})

test('a figure beyond its maximum is no share of it, and moves neither shades nor medians', async () => {
  const [block] = (await viewOf('2020')).blocks
  const [section] = block.sections
  const [first, ...others] = section.rows
  const rows = [{ ...first, nodes: first.nodes.map((x, i) => (i === 0 ? 50 : x)) }, ...others]
  const heat = heatOf({ ...block, sections: [{ ...section, rows }] })
  assert.deepEqual(heat?.sections[0].rows[0].shares[0], 'beyond')
  assert.deepEqual([heat?.hasBeyond, heatOf(block)?.hasBeyond], [true, false])
})

test('too little is not drawn', async () => {
  assert.equal(heatOf((await viewOf('2023')).blocks[0]), null)
  assert.equal(heatOf({ ...(await viewOf('2020')).blocks[0], columns: [] }), null)
})

test('shades are as narrow as lets five of them hold nearly all shares', () => {
  const even = (from: number, to: number) =>
    Array.from({ length: 101 }, (_, i) => (from + ((to - from) * i) / 100) / 100)
  assert.deepEqual(limitsOf(even(0, 100)), [0.2, 0.4, 0.6, 0.8])
  assert.deepEqual(limitsOf(even(45, 85)), [0.5, 0.6, 0.7, 0.8])
  assert.deepEqual(limitsOf(even(92, 100)), [0.8, 0.85, 0.9, 0.95])
})

/** The block of 2020 with as many units as the spread asks for: totals 1, 2, 3 … */
async function blockOf(units: number) {
  const { blocks } = await viewOf('2020')
  const [row] = blocks[0].sections[0].rows
  const rows = Array.from({ length: units }, (_, i) => ({ ...row, unit: `u${i + 1}`, total: i + 1 }))
  return { ...blocks[0], sections: [{ kind: 'ranked' as const, label: null, rows }] }
}

test('half of nine units from 1 to 9 lie between 3 and 7, and both ends say their names', async () => {
  const spread = spreadOf(await blockOf(9), await viewOf('2020'), 'u5')
  assert.deepEqual([spread?.low, spread?.high], [3, 7])
  const named = spread?.points
    .filter(({ state }) => state !== 'plain')
    .map(({ row, state }) => `${row.unit} ${state}`)
  assert.deepEqual(named, ['u1 labelled', 'u5 chosen', 'u9 labelled'])
})

test('classes lie behind the units by their stated limits, and one who was lowered does not take them away', async () => {
  const block = await blockOf(9)
  const label = (text: string) => ({ vi: text, en: text })
  const bands = [
    { label: label('Tốt'), low: 5.5, high: Number.POSITIVE_INFINITY },
    { label: label('Khá'), low: Number.NEGATIVE_INFINITY, high: 5.5 },
  ]
  const why = { from: label('Tốt'), reason: label('kỷ luật'), because: label('khiển trách') }
  const rows = block.sections[0].rows.map((row, i) => ({
    ...row,
    class: label(i === 8 || i < 5 ? 'Khá' : 'Tốt'),
    held: i === 8 ? [why] : [],
  }))
  const withClasses = (held: typeof rows) => ({
    ...block,
    bands,
    sections: [{ ...block.sections[0], rows: held }],
  })
  const spread = spreadOf(withClasses(rows), await viewOf('2020'), null)
  assert.deepEqual(
    spread?.bands.map(({ label, low }) => [label.vi, low]),
    [
      ['Khá', Number.NEGATIVE_INFINITY],
      ['Tốt', 5.5],
    ],
  )
  const unexplained = rows.map(row => ({ ...row, held: [] }))
  assert.deepEqual(spreadOf(withClasses(unexplained), await viewOf('2020'), null)?.bands, [])
})

test('few units, or only those that were found, make no spread', async () => {
  assert.equal(spreadOf(await blockOf(7), await viewOf('2020'), null), null)
  const partial = await viewOf('2023')
  assert.equal(isWhole(partial), false)
  assert.equal(spreadOf(await blockOf(9), partial, null), null)
})

test('where units stand in groups nobody is named first or last', async () => {
  const block = await blockOf(9)
  const [section] = block.sections
  const grouped = { ...block, sections: [{ ...section, kind: 'group' as const }] }
  const spread = spreadOf(grouped, await viewOf('2022'), null)
  assert.ok(spread?.points.every(({ state }) => state === 'plain'))
})
