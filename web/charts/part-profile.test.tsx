import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { PartProfile, type ProfileRow } from './part-profile.tsx'
import { scaleOf } from './scale.ts'

const row = (over: Partial<ProfileRow> = {}): ProfileRow => ({
  id: 'a',
  name: 'Minh bạch',
  own: 25,
  median: 50,
  best: 100,
  text: '25 %',
  more: 'hạng 9/10',
  ...over,
})

const draw = (...rows: readonly ProfileRow[]): string =>
  renderToStaticMarkup(
    <PartProfile rows={rows} scale={scaleOf([0, 100], 2)} tick={String} label="Các phần" />,
  )

test('the unit, the middle and the best stand on one line under the name', () => {
  const svg = draw(row())
  assert.match(svg, /class="own" cx="25%"/)
  assert.match(svg, /class="median" x1="50%" x2="50%"/)
  assert.match(svg, /class="best" cx="100%"/)
  assert.match(svg, /25 %<tspan class="more"> · hạng 9\/10</)
})

test('a part with a page is a link in a group, without pages the chart is one picture', () => {
  assert.match(draw(row({ href: '/a' })), /role="group".*<a href="\/a"><text class="name"/)
  assert.match(draw(row()), /role="img"/)
})

test('a long name takes another line, and the row grows by it', () => {
  const height = (svg: string): number => Number(/height="(\d+)"/.exec(svg)?.[1])
  const long = draw(row({ name: 'Tính năng động và tiên phong của chính quyền tỉnh' }))
  assert.equal(height(long) - height(draw(row())), 17)
  assert.equal(long.match(/class="name"/g)?.length, 2)
})

test('where no standing is known only the share is said', () => {
  assert.doesNotMatch(draw(row({ more: '' })), /tspan| · /)
})
