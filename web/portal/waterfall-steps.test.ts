import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change, Sources } from '@thuocdo/engine'
import { exampleSite } from '../testing/example-site.ts'
import { readerOf } from '../words/reader.ts'
import { type UnitView, unitView } from './unit-view.ts'
import { waterfallSteps } from './waterfall-steps.ts'

const vi = readerOf('vi')
const site = exampleSite()
const edition = (await site.edition('demo/2021')) ?? assert.fail()
const view = (await unitView(site, edition, 'an-lac')) ?? assert.fail()

const part = (code: string, own: number, framework = 0) => ({
  code,
  name: { vi: code, en: code },
  depth: 0,
  own,
  framework,
  other: 0,
})

/** An Lạc from 65 to 75 by parts of our own choice. */
function changed(parts: Change['parts'], sources: Sources | null = null): UnitView {
  const change: Change = {
    unit: 'an-lac',
    from: { score: 65, rank: 2 },
    to: { score: 75, rank: 1 },
    delta: 10,
    places: 1,
    sources: sources ?? undefined,
    parts,
  }
  return { ...view, change, sources }
}

const lines = (shown: UnitView) =>
  waterfallSteps(shown, vi).map(({ kind, label, text, source }) => [kind, label, text, source])

test('own steps go from the greatest gain to the greatest loss, between the two totals', () => {
  assert.deepEqual(lines(changed([part('care', -2), part('speed', 12)])), [
    ['start', 'Tổng điểm 2020', '65,00', undefined],
    ['step', 'speed', '+12,00', undefined],
    ['step', 'care', '−2,00', undefined],
    ['end', 'Tổng điểm 2021', '75,00', undefined],
  ])
})

test('what the framework and the list of units did stands apart where all four causes are known', () => {
  const sources = { own: 8, rivals: 0, framework: 3, membership: -1 }
  assert.deepEqual(lines(changed([part('speed', 8, 2)], sources)).slice(2, -1), [
    ['step', 'Khung chỉ số đổi', '+3,00', 'framework'],
    ['step', 'Danh sách đơn vị đổi', '−1,00', 'membership'],
  ])
})

test('where the causes are told otherwise than the parts, the parts tell the framework, and the rest is said', () => {
  const sources = { own: 5, rivals: 0, framework: 5, membership: 0 }
  assert.deepEqual(lines(changed([part('speed', 8, 1.5)], sources)).slice(2, -1), [
    ['step', 'Khung chỉ số đổi', '+1,50', 'framework'],
    ['step', 'Phần còn lại', '+0,50', undefined],
  ])
})

test('the steps always meet the last total', () => {
  const steps = waterfallSteps(changed([part('speed', 9.998), part('care', 0.001)]), vi)
  const moved = steps.filter(({ kind }) => kind === 'step').reduce((sum, { value }) => sum + value, 0)
  assert.ok(Math.abs(65 + moved - 75) < 0.006)
})

test('nothing is drawn where no change is told: a table that contradicts itself, or two scales', () => {
  assert.deepEqual(waterfallSteps(view, vi), [])
  const shown = changed([part('speed', 10)])
  const earlier = shown.earlier && { ...shown.earlier, max: 120 }
  assert.deepEqual(waterfallSteps({ ...shown, earlier }, vi), [])
})
