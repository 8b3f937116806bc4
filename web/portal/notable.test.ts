import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { printedSite } from '../testing/printed-site.ts'
import { readerOf } from '../words/reader.ts'
import { notables, reignIn } from './notable.ts'
import { notableSentence } from './notable-list.tsx'
import { siteStandings } from './site-standings.ts'

test('the newest ranking with climbs tells the highest, and the race at the top', async () => {
  const found = await notables(exampleSite())
  assert.deepEqual(
    found.map(({ kind, standing }) => [kind, standing.id, standing.unit]),
    [
      ['climb', 'demo/2021', 'an-lac'],
      ['race', 'demo/2021', 'an-lac'],
    ],
  )
  assert.deepEqual(
    found.map(one => notableSentence(one, readerOf('vi'))),
    [
      'An Lạc tăng 1 bậc trong DEMO 2021, từ hạng 2 lên 1/3: nhiều nhất trong 3 đơn vị biết được hạng cả hai năm.',
      'Sát nhau nhất là DEMO 2021: An Lạc hơn Bình Minh chỉ 9,50 điểm.',
    ],
  )
})

test('a climb from a rank that was computed back says so', async () => {
  const [climb] = await notables(exampleSite())
  assert.ok(climb.standing.move)
  const note = {
    vi: 'Suy ra từ hạng 1 của năm sau và mức tăng 1 bậc',
    en: 'Derived from rank 1 of the following year and a rise of 1 place',
  }
  const standing = { ...climb.standing, move: { ...climb.standing.move, note } }
  assert.match(
    notableSentence({ ...climb, standing }, readerOf('vi')),
    /cả hai năm\. Năm 2020: suy ra từ hạng 1 của năm sau và mức tăng 1 bậc\.$/,
  )
})

test('what one province says of its own offices, and what is made up, is not told to the nation', async () => {
  assert.deepEqual(await notables(printedSite()), [])
})

const { byUnit } = await siteStandings(exampleSite())
const [some = assert.fail()] = byUnit.get('an-lac') ?? []
const vi = readerOf('vi')

/** An index from 2019 on in which one unit has these ranks; `cut` names the position of a year that does not compare. */
const editions = (ranks: readonly (number | null)[], cut?: number) =>
  ranks.map((rank, i) => {
    const framework = i === cut ? { ...some.framework, breaks: { vi: 'Mới.', en: 'New.' } } : some.framework
    return [{ ...some, framework, period: String(2019 + i), rank, of: 63, note: null }]
  })

const reignOf = (ranks: readonly (number | null)[], cut?: number) =>
  reignIn(editions(ranks, cut)) ?? assert.fail()

test('a time at the top does not reach over a cut or a year without a rank', () => {
  assert.equal(reignOf([1, 1, 1, 1]).years, 4)
  assert.deepEqual([reignOf([1, 1, 1, 1], 2).years, reignOf([1, 1, 1, 1], 2).from], [2, '2021'])
  assert.equal(reignOf([1, null, 1, 1]).years, 2)
  assert.equal(reignIn(editions([1, 1, 1, 1], 3)), null)
})

test('a time at the top that has ended says so', () => {
  assert.equal(
    notableSentence(reignOf([1, 1, 3]), vi),
    'An Lạc đứng đầu DEMO 2 kỳ liền, 2019–2020; kỳ 2021 đứng hạng 3/63.',
  )
  assert.equal(notableSentence(reignOf([1, 1, null]), vi), 'An Lạc đứng đầu DEMO 2 kỳ liền, 2019–2020.')
})
