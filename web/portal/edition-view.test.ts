import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { readerOf } from '../words/reader.ts'
import { editionView } from './edition-view.ts'
import { chartTitle, summarySentence } from './edition-words.ts'

const [vi, en] = [readerOf('vi'), readerOf('en')]

async function viewOf(edition: string) {
  const site = exampleSite()
  const opened = await site.edition(`demo/${edition}`)
  assert.ok(opened)
  return editionView(site, opened, 'vi')
}

const unitsIn = (view: Awaited<ReturnType<typeof viewOf>>) =>
  view.sections.map(({ kind, rows }) => [kind, rows.map(({ unit }) => unit)])

test('a ranked edition stands in the order of its ranks and says who leads', async () => {
  const view = await viewOf('2020')
  assert.deepEqual(unitsIn(view), [['ranked', ['binh-minh', 'an-lac', 'da-son']]])
  assert.equal(
    summarySentence(view, vi),
    'Bình Minh đứng đầu với 70,00 điểm; 3/3 tỉnh tính lại khớp số đã công bố trong 0,01.',
  )
  assert.equal(chartTitle(view, vi), 'Đầu bảng Bình Minh và cuối bảng Đá Sơn cách nhau 15,00 điểm')
})

test('a printed total beyond the tolerance is marked, with its difference', async () => {
  const view = await viewOf('2021')
  const off = view.sections.flatMap(({ rows }) => rows).filter(({ isOff }) => isOff)
  assert.deepEqual(
    off.map(({ unit, difference }) => [unit, difference]),
    [['binh-minh', -0.5]],
  )
  assert.match(
    summarySentence(view, en),
    /only 2 of 3 provinces agree with the published totals within 0\.01\.$/,
  )
})

test('an edition of groups names no leader: groups in their order, names by the alphabet, what is missing last', async () => {
  const view = await viewOf('2022')
  assert.deepEqual(unitsIn(view), [
    ['group', ['an-lac']],
    ['group', ['da-son']],
    ['missing', ['binh-minh']],
  ])
  assert.match(
    summarySentence(view, vi),
    /^Nhóm Cao có 1 tỉnh, thành phố, từ 90,00 điểm trở lên; nguồn không in tổng điểm/,
  )
})

test('a partial edition says so and stands in the order of the printed ranks', async () => {
  const view = await viewOf('2023')
  assert.ok(view.isPartial)
  assert.deepEqual(unitsIn(view), [['ranked', ['an-lac', 'da-son']]])
  assert.match(
    summarySentence(view, vi),
    /^Mới tìm được một phần: 2 tỉnh, thành phố, trong đó 1 có đủ các phần/,
  )
})

test('editions are linked to the year before and the year after, as far as there are', async () => {
  const [first, last] = [await viewOf('2020'), await viewOf('2023')]
  assert.deepEqual([first.earlier, first.later], [null, 'demo/2021'])
  assert.deepEqual([last.earlier, last.later], ['demo/2022', null])
})
