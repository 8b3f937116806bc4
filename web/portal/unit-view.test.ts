import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { readerOf } from '../words/reader.ts'
import { findMissing } from './find-missing.ts'
import { placesWords } from './places-words.ts'
import { unitView } from './unit-view.ts'
import { changeSentences, checkSentence, neighbourSentence } from './unit-words.ts'

const [vi, en] = [readerOf('vi'), readerOf('en')]

async function viewOf(edition: string, unit: string) {
  const site = exampleSite()
  const opened = await site.edition(`demo/${edition}`)
  const view = opened && (await unitView(site, opened, unit))
  assert.ok(view)
  return view
}

test('the distance to the neighbours is said in points', async () => {
  assert.equal(
    neighbourSentence(await viewOf('2020', 'an-lac'), vi),
    'Kém Bình Minh (hạng 1) 5,00 điểm; hơn Đá Sơn (hạng 3) 10,00 điểm.',
  )
  assert.equal(
    neighbourSentence(await viewOf('2020', 'binh-minh'), en),
    '5.00 points ahead of An Lac (rank 2).',
  )
})

test('distances are those of the totals as printed: 63.7955 is 63.80, 0.04 above 63.76, though only 0.031 above 63.7645', async () => {
  const site = exampleSite()
  const opened = (await site.edition('demo/2020')) ?? assert.fail()
  const totals: Record<string, number> = { 'binh-minh': 63.7955, 'an-lac': 63.7645, 'da-son': 63.3 }
  const rows = opened.rows().map(row => ({ ...row, total: totals[row.unit] }))
  const view = await unitView(site, { ...opened, rows: () => rows }, 'an-lac')
  assert.ok(view)
  assert.deepEqual(
    view.neighbours.map(({ gap }) => gap),
    [0.04, 0, -0.46],
  )
  assert.equal(
    neighbourSentence(view, vi),
    'Kém Bình Minh (hạng 1) 0,04 điểm; hơn Đá Sơn (hạng 3) 0,46 điểm.',
  )
})

test('a group of editions without ranks says nothing of neighbours', async () => {
  assert.equal(neighbourSentence(await viewOf('2022', 'an-lac'), vi), '')
})

test('the change since the year before is that of the totals shown; a table that contradicts itself tells no cause', async () => {
  assert.deepEqual(changeSentences(await viewOf('2021', 'an-lac'), vi), [
    'So với năm 2020, tăng 10,00 điểm, lên 1 bậc.',
    'Bảng công bố năm 2021 không khớp với các phần của chính nó, nên không nói được phần nào làm điểm thay đổi.',
  ])
})

test('a loss is said as a loss, and a first edition has nothing to compare with', async () => {
  assert.deepEqual(changeSentences(await viewOf('2021', 'binh-minh'), en), [
    'Since 2020: down 4.50 points, down 1 place.',
    'The published table of 2021 does not follow from its own parts, so it cannot be told which part moved the score.',
  ])
  assert.deepEqual(changeSentences(await viewOf('2020', 'an-lac'), vi), [])
})

test('places are words, and nothing where nobody is ranked', () => {
  assert.deepEqual(
    [2, -1, 0, null].map(places => placesWords(places, vi)),
    ['lên 2 bậc', 'xuống 1 bậc', 'giữ nguyên hạng', ''],
  )
})

test('a printed total is confirmed, or its difference is said; a missing total has its reason', async () => {
  assert.equal(checkSentence(await viewOf('2020', 'an-lac'), vi), 'Khớp với điểm đã công bố (65,00).')
  assert.match(
    checkSentence(await viewOf('2021', 'binh-minh'), vi),
    /thấp hơn điểm công bố \(65,50\) 0,50 điểm/,
  )
  assert.equal(
    checkSentence(await viewOf('2022', 'binh-minh'), vi),
    'Không có tổng điểm vì có phần chưa thấy công bố.',
  )
  assert.match(checkSentence(await viewOf('2023', 'an-lac'), vi), /^Nguồn công bố tổng điểm 71,00/)
})

test('the series holds every edition: computed, printed and empty years apart', async () => {
  const { years } = await viewOf('2021', 'an-lac')
  assert.deepEqual(
    years.map(({ period, rank, isPrinted }) => [period, rank, isPrinted]),
    [
      ['2020', 2, false],
      ['2021', 1, false],
      ['2022', null, false],
      ['2023', 4, true],
    ],
  )
})

test('every part says why', async () => {
  const { because } = await viewOf('2020', 'an-lac')
  assert.equal(because.words.vi, '10 × (0,5 × 6 + 0,5 × 7)')
  assert.deepEqual(
    because.parts.map(({ code, value }) => [code, value]),
    [
      ['speed', 6],
      ['care', 7],
    ],
  )
})

test('a unit that an edition does not hold is looked for in the others', async () => {
  const site = exampleSite()
  const missing = await findMissing(site, { index: 'demo', edition: '2023', unit: 'binh-minh' })
  assert.deepEqual(missing, {
    what: 'unit',
    unit: 'binh-minh',
    name: { vi: 'Bình Minh', en: 'Binh Minh' },
    edition: 'demo/2023',
    editions: ['demo/2020', 'demo/2021', 'demo/2022'],
    meant: [],
    others: [],
    fate: null,
    near: [],
  })
})

test('a year that is not there offers the years that are, an unknown index nothing', async () => {
  const site = exampleSite()
  assert.deepEqual(await findMissing(site, { index: 'demo', edition: '1999' }), {
    what: 'edition',
    index: 'demo',
    editions: ['demo/2020', 'demo/2021', 'demo/2022', 'demo/2023'],
    near: [],
  })
  assert.deepEqual(await findMissing(site, { index: 'none', edition: '2021' }), {
    what: 'page',
    near: [],
  })
})
