import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { type DotRow, DotRows } from './dot-rows.tsx'
import { percentText, scaleOf, tickDecimals } from './scale.ts'
import { Series, type SeriesPoint } from './series.tsx'
import { ShareBar } from './share-bar.tsx'

test('a scale holds its numbers between round ends', () => {
  const { ticks, percent } = scaleOf([56.3, 73])
  assert.deepEqual(ticks, [55, 60, 65, 70, 75])
  assert.deepEqual([percent(55), percent(65), percent(75)], [0, 50, 100])
})

test('a scale gathers no binary dust', () => {
  assert.deepEqual(scaleOf([0, 0.3]).ticks, [0, 0.1, 0.2, 0.3])
  assert.equal(tickDecimals([0, 0.1, 0.2]), 1)
})

test('one number alone, or none, still has a scale', () => {
  assert.ok(scaleOf([7, 7]).ticks.length >= 2)
  assert.deepEqual(scaleOf([]).ticks, scaleOf([0, 1]).ticks)
  assert.equal(percentText(100 / 3), '33.333%')
})

const mark = (
  name: string,
  value: number,
  more: Partial<Extract<DotRow, { kind: 'mark' }>> = {},
): DotRow => ({
  kind: 'mark',
  id: name,
  rank: '1',
  name,
  value,
  text: String(value),
  isHollow: false,
  isChosen: false,
  ...more,
})

const dots = (rows: readonly DotRow[]): string =>
  renderToStaticMarkup(<DotRows rows={rows} scale={scaleOf([0, 10])} tick={String} label="Ai ở đâu" />)

test('a dot stands at its value, with name and number on the mark', () => {
  const svg = dots([mark('Bắc Ninh', 5)])
  assert.match(svg, /<svg[^>]*role="img"[^>]*aria-label="Ai ở đâu"/)
  assert.match(svg, /<circle cx="50%" cy="36.5" r="4.5">/)
  assert.match(svg, /class="name" y="41.5">Bắc Ninh</)
  assert.match(svg, /class="value" x="50%"[^>]*>5</)
})

test('the chosen unit and the one that is only printed look different', () => {
  assert.match(dots([mark('a', 1, { isChosen: true })]), /class="mark chosen"/)
  assert.match(dots([mark('a', 1, { isHollow: true })]), /class="mark hollow"/)
  assert.doesNotMatch(dots([mark('a', 1)]), /chosen|hollow/)
})

test('a heading takes a line of its own, further from the group above', () => {
  const heading: DotRow = { kind: 'heading', text: 'Nhóm Cao' }
  const height = (svg: string): number => Number(/height="(\d+)"/.exec(svg)?.[1])
  assert.equal(height(dots([heading, mark('a', 1)])) - height(dots([mark('a', 1)])), 21)
  assert.equal(
    height(dots([mark('b', 1), heading, mark('a', 1)])) - height(dots([mark('b', 1), mark('a', 1)])),
    34,
  )
})

test('charts carry no style of their own: colours come from the style sheet, which the policy of the server demands', () => {
  assert.doesNotMatch(dots([mark('a', 1)]), /style=|fill=|stroke=/)
})

const point = (period: string, height: number | null, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  period,
  height,
  text: period,
  isLabelled: false,
  isHollow: false,
  isChosen: false,
  step: 'plain',
  ...more,
})

const series = (...points: readonly SeriesPoint[]): string =>
  renderToStaticMarkup(<Series points={points} guides={[{ height: 1, text: '1' }]} label="Qua các năm" />)

test('a year without a figure is a gap in the line, not a bridge', () => {
  const svg = series(point('2019', 0), point('2020', null), point('2021', 1), point('2022', 1))
  assert.equal(svg.match(/class="step/g)?.length, 1)
  assert.equal(svg.match(/<circle/g)?.length, 3)
})

test('the line is dashed where the method changed', () => {
  assert.match(series(point('2019', 0), point('2020', 1, { step: 'dashed' })), /class="step break"/)
  assert.doesNotMatch(series(point('2019', 0), point('2020', 1)), /break/)
})

test('the best stands at the top, the first year at the left', () => {
  const svg = series(point('2019', 0), point('2020', 1))
  assert.match(svg, /<circle cx="0%" cy="196"/)
  assert.match(svg, /<circle cx="100%" cy="28"/)
})

test('a bar shows its share from the zero line and never leaves its whole', () => {
  const bar = (share: number): string => renderToStaticMarkup(<ShareBar share={share} />)
  assert.match(bar(0.5), /class="reached" width="50%"/)
  assert.match(bar(1.2), /class="reached" width="100%"/)
  assert.match(bar(-0.1), /class="reached" width="0%"/)
})
