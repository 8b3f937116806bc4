import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { linesOf, SparkLine } from './spark-line.tsx'

const points = (...heights: readonly (number | null)[]) =>
  heights.map((height, i) => ({ period: String(2020 + i), height }))

test('the line runs from edge to edge, the highest year at the top', () => {
  assert.equal(linesOf(points(0, 0.5, 1)), 'M3 35L50 20L97 5')
})

test('a year without a figure is a gap, and a year alone is a dot and no line', () => {
  assert.equal(linesOf(points(0, 1, null, 1, 1)), 'M3 35L26.5 5M73.5 5L97 5')
  assert.equal(linesOf(points(1, null, 1)), '')
  const html = renderToStaticMarkup(<SparkLine points={points(1, null, 1)} chosen={null} label="x" />)
  assert.equal(html.match(/<circle/g)?.length, 2)
  assert.doesNotMatch(html, /<path/)
})

test('no line leads to a year that does not compare, and one alone between two cuts is a dot', () => {
  const cut = (...at: readonly number[]) =>
    points(0, 1, 1, 0).map((point, i) => ({ ...point, isCut: at.includes(i) }))
  assert.equal(linesOf(cut(2)), 'M3 35L34.33 5M65.67 5L97 35')
  assert.equal(linesOf(cut(1, 2)), 'M65.67 5L97 35')
  const html = renderToStaticMarkup(<SparkLine points={cut(1, 2)} chosen={null} label="x" />)
  assert.equal(html.match(/<circle/g)?.length, 2)
})

test('the chosen year is marked, and the picture has a name', () => {
  const html = renderToStaticMarkup(<SparkLine points={points(0, 1, 0)} chosen="2021" label="Hạng" />)
  assert.match(html, /role="img" aria-label="Hạng"/)
  assert.match(html, /<circle class="chosen" cx="50%" cy="5" r="4"/)
  assert.equal(html.match(/<circle/g)?.length, 1)
})
