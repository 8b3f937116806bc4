import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { readerOf } from '../words/reader.ts'
import { notesOf } from './edition-notes.tsx'
import { gapAsPrinted, rowsOf } from './edition-rows.ts'
import { editionView, rowsIn, sectionsOf } from './edition-view.ts'
import { chartTitle, summarySentence } from './edition-words.ts'

const [vi, en] = [readerOf('vi'), readerOf('en')]

async function viewOf(edition: string) {
  const site = exampleSite()
  const opened = await site.edition(`demo/${edition}`)
  assert.ok(opened)
  return editionView(site, opened, 'vi')
}

const unitsIn = (view: Awaited<ReturnType<typeof viewOf>>) =>
  sectionsOf(view).map(({ kind, rows }) => [kind, rows.map(({ unit }) => unit)])

test('a ranked edition stands in the order of its ranks and says who leads', async () => {
  const view = await viewOf('2020')
  assert.deepEqual(unitsIn(view), [['ranked', ['binh-minh', 'an-lac', 'da-son']]])
  assert.equal(
    summarySentence(view, vi),
    'Bình Minh đứng đầu với 70,00 điểm; 3/3 tỉnh tính lại khớp số đã công bố trong 0,01.',
  )
  assert.equal(
    chartTitle(view.blocks[0], view, vi),
    'Đầu bảng Bình Minh và cuối bảng Đá Sơn cách nhau 15,00 điểm',
  )
})

test('the title of a chart is a sentence: of groups how many stand in them, of a part how much is known, of a whole printed list its ends', async () => {
  const groups = await viewOf('2022')
  assert.equal(
    chartTitle(groups.blocks[0], groups, vi),
    '1 tỉnh, thành phố thuộc nhóm Cao, 1 thuộc nhóm Thấp; trong mỗi nhóm xếp theo vần chữ cái',
  )
  const part = await viewOf('2023')
  const title = 'đã biết tổng điểm, từ 60,00 đến 71,00 điểm'
  assert.equal(chartTitle(part.blocks[0], part, vi), `2 tỉnh, thành phố ${title}`)
  const ofMore = { ...part, results: { ...part.results, coverage: { known: 2, of: 63 } } }
  assert.equal(chartTitle(part.blocks[0], ofMore, vi), `2 trong 63 tỉnh, thành phố ${title}`)

  const whole = await viewOf('2020')
  const printed = { ...whole, framework: { ...whole.framework, kind: 'published' as const } }
  assert.match(chartTitle(whole.blocks[0], printed, vi), /^Đầu bảng Bình Minh và cuối bảng Đá Sơn/)
  const known = { ...printed, results: { ...whole.results, coverage: { known: 3, of: 63 } } }
  assert.match(chartTitle(whole.blocks[0], known, vi), /^3 trong 63 tỉnh, thành phố đã biết tổng điểm/)
})

test('a printed total beyond the tolerance is marked, with its difference', async () => {
  const view = await viewOf('2021')
  const off = rowsIn(view).filter(({ isOff }) => isOff)
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
    /^Nhóm Cao có 1 tỉnh, thành phố, từ 90,00 điểm trở lên; 2\/3 tỉnh, thành phố có đủ số liệu \(thiếu: Bình Minh\); nguồn không in/,
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

/** The partial edition, where the press is quoted for An Lạc and nobody printed a total of Đá Sơn. */
async function quotedView() {
  const site = exampleSite()
  const opened = await site.edition('demo/2023')
  assert.ok(opened)
  const { framework, results } = opened
  const note = { vi: 'Trang gốc chưa đối chiếu được: An Lạc.', en: 'Unverified: An Lac.' }
  const sources = framework.sources.map(source => ({ ...source, note }))
  const units = results.units.map(unit =>
    unit.unit === 'da-son' ? { ...unit, published: { figures: {} } } : unit,
  )
  const quoted = { ...opened, framework: { ...framework, sources }, results: { ...results, units } }
  const rows = () => rowsOf(quoted.framework, quoted.results)
  return editionView(site, { ...quoted, rows }, 'vi')
}

test('a partial edition stands on its printed totals, and a unit without one stands apart', async () => {
  const view = await quotedView()
  assert.equal(view.basis, 'published')
  assert.deepEqual(
    sectionsOf(view).map(({ kind, rows }) => [
      kind,
      rows.map(({ unit, rank, total, score }) => [unit, rank, total, score]),
    ]),
    [
      ['ranked', [['an-lac', 4, 71, null]]],
      ['computed-only', [['da-son', null, null, 60]]],
    ],
  )
})

test('a total that the note of its source calls unchecked is marked, the others are not', async () => {
  const marked = rowsIn(await quotedView()).filter(({ isUnverified }) => isUnverified)
  assert.deepEqual(
    marked.map(({ unit }) => unit),
    ['an-lac'],
  )
})

test('a table that does not reproduce is ranked by its own totals, ours stand beside them', async () => {
  const view = await viewOf('2021')
  assert.equal(view.basis, 'published')
  assert.deepEqual(
    rowsIn(view).map(({ unit, rank, total, score }) => [unit, rank, total, score]),
    [
      ['an-lac', 1, 75, 75],
      ['binh-minh', 2, 65.5, 65],
      ['da-son', 3, 55, 55],
    ],
  )
  assert.deepEqual(notesOf(view.blocks[0], view, vi), [
    'Hạng theo tổng điểm công bố; cột Tính lại để đối chiếu.',
  ])
  assert.match(summarySentence(view, vi), /^Theo tổng điểm công bố, An Lạc đứng đầu với 75,00 điểm; chỉ 2\/3/)
})

test('a gap is that of the numbers which the reader sees', () => {
  const hundredths = { decimals: 2, mode: 'half-up' } as const
  assert.equal(gapAsPrinted(73.024, 56.286, hundredths), 16.73)
  assert.equal(gapAsPrinted(56.286, 73.024, hundredths), -16.73)
})

test('editions are linked to the year before and the year after, as far as there are', async () => {
  const [first, last] = [await viewOf('2020'), await viewOf('2023')]
  assert.deepEqual([first.earlier, first.later], [null, { id: 'demo/2021', period: '2021' }])
  assert.deepEqual([last.earlier, last.later], [{ id: 'demo/2022', period: '2022' }, null])
})
