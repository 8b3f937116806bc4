import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { type DrawnShape, ShapeMap } from './shape-map.tsx'
import { type GridTile, TileGrid } from './tile-grid.tsx'

const tile = (name: string, column: number, row: number, more: Partial<GridTile> = {}): GridTile => ({
  ...{ id: name, column, row, name, short: 'AnL', value: '63,76', step: 3 },
  ...{ isChosen: false, isPlace: false, href: null, label: name },
  ...more,
})

const grid = (...tiles: readonly GridTile[]): string =>
  renderToStaticMarkup(<TileGrid tiles={tiles} label="Ở đâu" />)

test('squares of 56 stand 58 apart, each with its name, its figure and its three letters', () => {
  const svg = grid(tile('An Lạc', 1, 1), tile('Đá Sơn', 3, 2))
  assert.match(svg, /viewBox="-1 -1 174 116" width="10.875rem"/)
  assert.match(svg, /<rect x="116" y="58" width="56" height="56" rx="3">/)
  assert.match(svg, />Đá Sơn<\/text><text class="figure"[^>]*>63,76</)
  assert.match(svg, /<text class="short"[^>]*>AnL</)
})

test('a name too long for a square is cut in two near its middle', () => {
  assert.match(grid(tile('Bình Minh', 1, 1)), />Bình<\/text><text[^>]*>Minh</)
  assert.match(grid(tile('Haiphong', 1, 1)), />Haiphong</)
})

test('a square with a page is a link that says name and figure; one without is none', () => {
  const linked = grid(tile('An Lạc', 1, 1, { href: '/x', label: 'An Lạc: 63,76' }))
  assert.match(linked, /role="group"/)
  assert.match(linked, /<a class="s-3" href="\/x"><title>An Lạc: 63,76<\/title>/)
  assert.doesNotMatch(grid(tile('An Lạc', 1, 1)), /<a /)
  assert.match(grid(tile('An Lạc', 1, 1)), /role="img"/)
})

test('the chosen square has a ring and comes last; a missing one is hatched', () => {
  const svg = grid(
    tile('An Lạc', 1, 1, { isChosen: true }),
    tile('Đá Sơn', 2, 1, { step: 'missing', value: '' }),
  )
  assert.ok(svg.indexOf('Đá Sơn') < svg.indexOf('An Lạc'))
  assert.match(svg, /class="s-3 chosen"><rect class="ring" x="-3"/)
  assert.match(svg, /class="s-missing"><rect[^>]*><\/rect><path transform="translate\(58 0\)"/)
})

test('no square draws an empty picture', () => {
  assert.doesNotMatch(grid(), /<rect/)
})

const shape = (id: string, more: Partial<DrawnShape> = {}): DrawnShape => ({
  ...{ id, path: 'M0 0h10v10z', islets: '', step: 1, isChosen: false, href: null, label: id },
  ...more,
})

const map = (...shapes: readonly DrawnShape[]): string =>
  renderToStaticMarkup(
    <ShapeMap
      {...{ width: 1144, height: 1000, shapes, label: 'Ở đâu' }}
      places={[{ name: 'Đảo Xa', at: [200, 100] }]}
    />,
  )

test('outlines are scaled to the width of the picture, and names of places keep their letters', () => {
  const svg = map(shape('a'))
  assert.match(svg, /viewBox="-4 -4 580 508"/)
  assert.match(svg, /<g transform="scale\(0.5\)"><g class="s-1"><title>a<\/title><path d="M0 0h10v10z">/)
  assert.match(svg, /<text x="100" y="50">Đảo Xa</)
})

test('a missing outline is hatched, islets have an edge of their own, the chosen one comes last', () => {
  const svg = map(
    shape('a', { isChosen: true, href: '/a' }),
    shape('b', { step: 'missing', islets: 'M1 1z' }),
  )
  assert.match(svg, /<pattern id="map-hatch"/)
  assert.match(
    svg,
    /class="s-missing"><title>b<\/title><path d="M0 0h10v10z"><\/path><path class="islets" d="M1 1z">/,
  )
  assert.ok(svg.indexOf('s-missing') < svg.indexOf('<a class="s-1 chosen" href="/a"'))
  assert.doesNotMatch(map(shape('a')), /pattern|islets|ring/)
})
