import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { printedSite } from '../testing/printed-site.ts'
import { readerOf } from '../words/reader.ts'
import { notables } from './notable.ts'
import { notableSentence } from './notable-list.tsx'

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
  const note = { vi: 'Tính ngược từ số in: hạng 1 + 1', en: 'Derived from printed figures: rank 1 + 1' }
  const standing = { ...climb.standing, move: { ...climb.standing.move, note } }
  assert.match(
    notableSentence({ ...climb, standing }, readerOf('vi')),
    /cả hai năm\. Năm 2020: tính ngược từ số in: hạng 1 \+ 1\.$/,
  )
})

test('what one province says of its own offices, and what is made up, is not told to the nation', async () => {
  assert.deepEqual(await notables(printedSite()), [])
})
