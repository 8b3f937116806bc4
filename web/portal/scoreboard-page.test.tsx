import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { exampleSite } from '../testing/example-site.ts'
import { printedSite } from '../testing/printed-site.ts'
import { readerOf } from '../words/reader.ts'
import { ScoreboardPage } from './scoreboard-page.tsx'
import { scoreboardView } from './scoreboard-view.ts'
import {
  boardTitle,
  kinText,
  moveText,
  quotedRankText,
  quotedText,
  remarkSentence,
} from './scoreboard-words.ts'
import { UnitsPage } from './units-page.tsx'
import { unitsView } from './units-view.ts'

const [vi, en] = [readerOf('vi'), readerOf('en')]
const release = 'abc123'

async function page(site: ReturnType<typeof exampleSite>, unit: string, reader = vi): Promise<string> {
  const view = await scoreboardView(site, unit)
  assert.ok(view)
  return renderToStaticMarkup(<ScoreboardPage {...{ reader, release, view }} path={`/units/${unit}`} />)
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** A standing of An Lạc in a year of the example. */
async function standingOf(period: string) {
  const view = await scoreboardView(exampleSite(), 'an-lac')
  const found = view?.cards[0].series.find(standing => standing.period === period)
  assert.ok(found)
  return found
}

test('the page of a unit names the rank, leads to its pages in the editions, and lists every year', async () => {
  const html = await page(exampleSite(), 'an-lac')
  assert.match(html, /<h1>An Lạc/)
  assert.match(html, /href="\/demo\/2023\/an-lac"/)
  const years = [...html.matchAll(/<tr id="y(\d+)"/g)].map(([, year]) => year)
  assert.deepEqual(years, ['2023', '2022', '2021', '2020'])
  assert.match(textOf(html), /2021 75,00 1\/3 2020 65,00 2\/3/)
  assert.doesNotMatch(html, /<script|style=/)
})

test('the English twin says the same in English', async () => {
  const html = await page(exampleSite(), 'an-lac', en)
  assert.match(html, /href="\/en\/demo\/2023\/an-lac"/)
  assert.match(textOf(html), /2021 75\.00 1\/3/)
})

test('a unit without results says so, and shows those of the units that formed it as theirs', async () => {
  const text = textOf(await page(printedSite(), 'huyen-lon'))
  assert.match(text, /Chưa tìm được kết quả nào của Huyện Lớn\. Kết quả của các đơn vị hợp thành ở dưới đây/)
  assert.match(text, /Đơn vị CCHC Huyện Tây hạng 1 \* 2021 Huyện Đông – –/)
  assert.match(text, /không cộng lại/)
})

test('a quoted figure is marked with who says so: the province itself, or another by name', async () => {
  assert.match(textOf(await page(printedSite(), 'huyen-tay')), /theo Báo An Lạc/)
  const standing = await standingOf('2021')
  assert.equal(quotedText({ ...standing, quoted: 'Tỉnh An Lạc' }, vi), 'theo tỉnh công bố')
  assert.equal(quotedText({ ...standing, quoted: 'Sở Tư pháp tỉnh An Lạc' }, vi), 'theo tỉnh công bố')
  assert.equal(quotedText({ ...standing, quoted: 'Báo An Lạc' }, vi), 'theo Báo An Lạc')
  assert.equal(quotedText(standing, vi), '')
})

test('a rank that a province quotes where nobody is ranked stands as its claim', async () => {
  const quotedRank = { by: 'Tỉnh An Lạc', rank: 5, of: 63, steps: 39, note: null }
  const standing = { ...(await standingOf('2022')), quotedRank }
  assert.equal(quotedRankText(standing, vi), 'Tỉnh An Lạc nêu hạng 5/63, tăng 39 bậc; DEMO không xếp hạng.')
  assert.match(quotedRankText(standing, en), /^An Lac quotes rank 5\/63, up 39;/)
  assert.equal(quotedRankText({ ...standing, quotedRank: null }, vi), '')
})

test('moves are said with a word for their direction', () => {
  const move = { of: 'rank', steps: 10, from: null, since: '2020', note: null } as const
  assert.equal(moveText(move, vi), 'tăng 10 bậc')
  assert.equal(moveText({ ...move, steps: -2 }, vi), 'giảm 2 bậc')
  assert.equal(moveText({ ...move, steps: 0 }, vi), 'giữ nguyên hạng')
  const group = { ...move, of: 'group', steps: 1, from: { vi: 'Thấp', en: 'Low' } } as const
  assert.equal(moveText(group, vi), 'tăng từ nhóm Thấp')
  assert.equal(moveText({ ...group, steps: -1 }, en), 'down from Low')
})

test('one sentence says what is remarkable: all climbs together, the highest first, a group, a record', async () => {
  const base = await standingOf('2021')
  const card = (name: string, over: Partial<typeof base>) => ({
    index: name,
    short: { vi: name, en: name },
    about: null,
    periods: [],
    series: [],
    shown: { ...base, rank: 3, short: { vi: name, en: name }, ...over },
  })
  const up = (steps: number) => ({ of: 'rank', steps, from: null, since: '2020', note: null }) as const
  const group = { ...up(2), of: 'group', from: { vi: 'Thấp', en: 'Low' } } as const
  const high = { rank: null, group: { vi: 'Cao', en: 'High' }, move: group }
  const cards = [card('A', { move: up(2) }), card('B', { move: up(14) }), card('C', high)]
  assert.equal(
    remarkSentence({ cards }, vi),
    'Cả hai chỉ số có xếp hạng đều tăng: B 14 bậc, A 2 bậc; C lên nhóm Cao.',
  )
  const mixed = [card('A', { move: up(-2) }), card('B', { move: up(14) })]
  assert.equal(remarkSentence({ cards: mixed }, vi), 'Tăng hạng: B 14 bậc; giảm hạng: A 2 bậc.')
  assert.equal(remarkSentence({ cards: [card('A', { move: null })] }, vi), '')
  const [a, b] = [card('A', { move: up(2) }), card('B', { move: up(14), period: '2024' })]
  assert.equal(remarkSentence({ cards: [a, b] }, vi), 'Tăng hạng: B 2024 14 bậc, A 2021 2 bậc.')
  const best = { years: 17, from: '2005', changes: [] }
  assert.match(
    remarkSentence({ cards: [card('A', { best, move: null })] }, vi),
    /^A có tổng điểm cao nhất trong 17 năm có số liệu\.$/,
  )
  const changed = { ...best, changes: ['2009', '2013'] }
  assert.equal(
    remarkSentence({ cards: [card('A', { best: changed, move: null })] }, vi),
    'A có tổng điểm cao nhất trong 17 năm có số liệu (cách tính có đổi: 2009, 2013).',
  )
})

test('the heading counts the indices that are known, and says where each shows a year of its own', async () => {
  const view = await scoreboardView(exampleSite(), 'an-lac')
  assert.ok(view)
  const [card] = view.cards
  const cards = [card, card, card, { ...card, shown: null }]
  assert.equal(boardTitle({ ...view, cards, year: '2021' }, true, vi), 'Năm 2021: ba chỉ số trong một trang')
  assert.equal(
    boardTitle({ ...view, cards, year: null }, true, vi),
    'Ba chỉ số, mỗi chỉ số ở năm mới nhất tìm được',
  )
})

test('relatives tell the year of each figure where the years differ', async () => {
  const [one, other] = [await standingOf('2020'), await standingOf('2021')]
  assert.equal(kinText({ year: '2020', shown: [one] }, vi), '2020: DEMO 2/3')
  assert.equal(kinText({ year: null, shown: [one, other] }, vi), 'DEMO 2020: 2/3 · DEMO 2021: 1/3')
  assert.equal(kinText({ year: null, shown: [] }, vi), 'chưa tìm được kết quả')
})

test('who leads is said of the country for provinces, of the block in the made-up province, of nobody by a list', async () => {
  const base = await standingOf('2021')
  const provinces = { ...base.framework, units: { register: 'provinces', on: '2021-12-31' } }
  const madeUp = { ...base.framework, units: { register: 'minh-hoa', on: '2021-12-31' } }
  const said = (over: Partial<typeof base>): string => {
    const shown = { ...base, rank: 1, best: null, move: null, framework: provinces, ...over }
    return remarkSentence({ cards: [{ ...bareCard, short: shown.short, shown }] }, vi)
  }
  assert.equal(said({}), 'Đứng đầu cả nước về DEMO.')
  assert.equal(said({ framework: madeUp }), '')
  const block = { vi: 'Khối xã', en: 'Communes' }
  assert.equal(said({ framework: madeUp, block }), 'Đứng đầu trong khối xã về DEMO.')
  const note = { vi: 'Hạng theo thứ tự liệt kê trong bài', en: 'Rank by the order of listing in the text' }
  assert.equal(said({ note }), '')
  const move = { of: 'rank', steps: 2, from: null, since: '2020', note } as const
  assert.equal(said({ rank: 3, move }), '')
  assert.equal(said({ rank: 3, move: { ...move, note: null } }), 'Tăng hạng: DEMO 2 bậc.')
})

const bareCard = { index: 'demo', about: null, periods: [], series: [] }

test('the list of all units leads to each, in the order of the alphabet', async () => {
  const sections = await unitsView(exampleSite())
  const html = renderToStaticMarkup(<UnitsPage {...{ reader: vi, release, sections }} path="/units" />)
  const units = [...html.matchAll(/href="\/units\/([a-z-]+)"/g)].map(([, unit]) => unit)
  assert.deepEqual(units, ['an-lac', 'binh-minh', 'da-son'])
  assert.match(html, /<small> 1 chỉ số<\/small>/)
})
