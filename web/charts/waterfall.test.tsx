import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { Waterfall, type WaterfallStep } from './waterfall.tsx'

const start = (value: number): WaterfallStep => ({ kind: 'start', label: '2020', value, text: String(value) })
const end = (value: number): WaterfallStep => ({ kind: 'end', label: '2021', value, text: String(value) })
const step = (label: string, value: number, more: Partial<WaterfallStep> = {}): WaterfallStep => ({
  kind: 'step',
  label,
  value,
  text: value > 0 ? `+${value}` : `−${-value}`,
  ...more,
})

const draw = (...steps: readonly WaterfallStep[]): string =>
  renderToStaticMarkup(<Waterfall steps={steps} label="Vì sao tăng" />)

test('each step starts where the one before it ended', () => {
  const svg = draw(start(60), step('a', 4), step('b', -2), end(62))
  assert.match(svg, /class="step up own"><text[^>]*>a<\/text><rect x="0%" y="[^"]*" width="100%"/)
  assert.match(svg, /class="step down own"><text[^>]*>b<\/text><rect x="50%" y="[^"]*" width="50%"/)
  assert.match(svg, /class="total"><text[^>]*>2021<\/text><circle cx="50%"/)
})

test('a change says its sign in words of its own, not by colour alone', () => {
  assert.match(draw(start(60), step('a', -2), end(58)), /class="value"[^>]*>−2</)
})

test('totals are bars from zero only where zero is in the picture', () => {
  assert.match(draw(start(0), step('a', 4), end(4)), /class="zero"/)
  assert.match(
    draw(start(1), step('a', 3), step('b', -4), end(0)),
    /class="total"><text[^>]*>2020<\/text><rect/,
  )
  assert.doesNotMatch(
    draw(start(60), step('a', 4), end(64)),
    /class="zero"|class="total"><text[^>]*>[^<]*<\/text><rect/,
  )
})

test('a change of the framework is striped and one of membership is hollow, each with its word', () => {
  const svg = draw(
    start(60),
    step('a', 4, { source: 'framework', note: 'khung' }),
    step('b', 1, { source: 'membership' }),
    end(65),
  )
  assert.match(svg, /class="step up framework">.*?· khung.*?class="stripes"/)
  assert.equal(svg.match(/class="stripes"/g)?.length, 1)
  assert.match(svg, /class="step up membership"/)
})

test('a part that did not move stands in its place as a thin line', () => {
  assert.match(draw(start(60), step('a', 0), end(60)), /class="nothing"/)
})

test('without steps nothing is drawn', () => {
  assert.equal(draw(), '')
})

test('the picture says what it is and carries no style of its own', () => {
  const svg = draw(start(60), step('a', 1), end(61))
  assert.match(svg, /role="img" aria-label="Vì sao tăng"/)
  assert.doesNotMatch(svg, /style=|fill=|stroke="/)
})

test('names of several lines are told to the style sheet, so that they stand level with their bars', () => {
  const long = 'Tính năng động và tiên phong của chính quyền tỉnh'
  const svg = draw(start(60), step(long, 1), step('a', 1), end(62))
  assert.match(svg, /class="step up own tall"/)
  assert.equal(svg.match(/ tall"/g)?.length, 1)
})
