import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { compareView, linesOf, wayAlong } from './compare-view.ts'

async function viewOf(id: string, asked: readonly string[]) {
  const edition = await exampleSite().edition(id)
  assert.ok(edition)
  return compareView(edition, asked, 'vi')
}

const unitsOf = (rows: readonly { readonly unit: string }[]) => rows.map(({ unit }) => unit)

test('the units that are asked for stand side by side in the order of the asking, each once', async () => {
  const view = await viewOf('demo/2021', ['da-son', 'an-lac', 'da-son'])
  assert.deepEqual(unitsOf(view.chosen), ['da-son', 'an-lac'])
  assert.deepEqual(unitsOf(view.rows), ['an-lac', 'binh-minh', 'da-son'])
})

test('the table begins with the units side by side in their order; all others follow by name', async () => {
  assert.deepEqual(unitsOf(linesOf(await viewOf('demo/2021', ['da-son', 'an-lac']))), [
    'da-son',
    'an-lac',
    'binh-minh',
  ])
})

test('an address without units compares the first three of the list; one unit is joined by those at the top', async () => {
  assert.deepEqual(unitsOf((await viewOf('demo/2021', [])).chosen), ['an-lac', 'binh-minh', 'da-son'])
  assert.deepEqual(unitsOf((await viewOf('demo/2021', ['da-son'])).chosen), ['da-son', 'an-lac', 'binh-minh'])
})

test('a unit that the edition does not hold is named, and the others are compared', async () => {
  const view = await viewOf('demo/2021', ['ha-noi', 'an-lac', 'da-son'])
  assert.deepEqual([view.unknown, unitsOf(view.chosen)], [['ha-noi'], ['an-lac', 'da-son']])
})

test('the total and each part run from the lowest to the highest: 55 to 75, 5 to 8, 6 to 7', async () => {
  const { parts } = await viewOf('demo/2021', [])
  assert.deepEqual(
    parts.map(({ low, high }) => [low, high]),
    [
      [55, 75],
      [5, 8],
      [6, 7],
    ],
  )
  assert.equal(wayAlong(65, parts[0]), 50)
  assert.equal(wayAlong(3, { low: 3, high: 3 }), 50)
})

test('where only two units have a total, nobody else can be chosen', async () => {
  const view = await viewOf('demo/2023', [])
  assert.ok(view.rows.length <= 2)
})

test('readers of both languages are shown the same units, in the order of the Vietnamese names', async () => {
  const edition = await exampleSite().edition('demo/2021')
  assert.ok(edition)
  const names = [
    { vi: 'Đa', en: 'Da' },
    { vi: 'Dê', en: 'De' },
    { vi: 'An', en: 'An' },
  ]
  const rows = edition.rows().map((row, i) => ({ ...row, rank: null, name: names[i] }))
  const grouped = {
    ...edition,
    framework: { ...edition.framework, rank: { none: { vi: 'chia nhóm', en: 'grouped' } } },
    rows: () => rows.map(row => ({ ...row, total: 60 })),
  }
  const [inVi, inEn] = [compareView(grouped, [], 'vi'), compareView(grouped, [], 'en')]
  assert.deepEqual(
    inVi.chosen.map(({ name }) => name.vi),
    ['An', 'Dê', 'Đa'],
  )
  assert.deepEqual(unitsOf(inEn.chosen), unitsOf(inVi.chosen))
  assert.deepEqual(
    inEn.rows.map(({ name }) => name.en),
    ['An', 'Da', 'De'],
  )
})
