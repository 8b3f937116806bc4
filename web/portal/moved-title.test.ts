import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WaterfallStep } from '../charts/waterfall.tsx'
import { exampleSite } from '../testing/example-site.ts'
import { readerOf } from '../words/reader.ts'
import { movedTitle } from './moved-title.ts'
import { unitView } from './unit-view.ts'

const [vi, en] = [readerOf('vi'), readerOf('en')]
const site = exampleSite()
const edition = (await site.edition('demo/2021')) ?? assert.fail()
const view = (await unitView(site, edition, 'an-lac')) ?? assert.fail()

const step = (label: string, value: number): WaterfallStep => ({ kind: 'step', label, value, text: '' })
const titled = (delta: number, steps: readonly WaterfallStep[], reader = vi) =>
  movedTitle(steps, { ...view, delta }, reader)

test('the part that did most stands in the title', () => {
  const steps = [step('Nhanh', 3), step('Chu đáo', -1)]
  assert.equal(titled(2, steps), 'Tăng 2,00 điểm so với năm 2020, nhiều nhất nhờ Nhanh')
  assert.equal(titled(-2, steps), 'Giảm 2,00 điểm so với năm 2020, nhiều nhất ở Chu đáo')
})

test('where the framework did most, it is no part of the unit’s that rose or fell', () => {
  const moved = (value: number) => [step('Nhanh', value / 4), step(vi.words.profile.frameworkStep, value)]
  assert.equal(titled(2, moved(2)), 'Tăng 2,00 điểm so với năm 2020, nhiều nhất do khung chỉ số đổi')
  assert.equal(titled(-2, moved(-2)), 'Giảm 2,00 điểm so với năm 2020, nhiều nhất do khung chỉ số đổi')
  const told = [step(en.words.profile.membershipStep, 2)]
  assert.equal(
    titled(2, told, en),
    'Up 2.00 points since 2020, most of all because the list of units changed',
  )
})

test('the rest is no cause: where nothing else moved that way, only the move is told', () => {
  assert.equal(
    titled(2, [step(vi.words.profile.restStep, 3), step('Nhanh', -1)]),
    'Tổng điểm đổi 2,00 điểm so với năm 2020',
  )
})
