import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { printedSite } from '../testing/printed-site.ts'
import { readerOf } from '../words/reader.ts'
import { findMissing, type Missing } from './find-missing.ts'
import { MissingPage } from './missing-page.tsx'

const site = printedSite()
const reader = readerOf('vi')

async function missingOf(edition: string, unit: string): Promise<Extract<Missing, { what: 'unit' }>> {
  const missing = await findMissing(site, { index: 'par-an-lac', edition, unit })
  assert.ok(missing.what === 'unit')
  return missing
}

const pageOf = (missing: Missing): string =>
  renderToStaticMarkup(<MissingPage {...{ reader, missing }} path="/x" release="abc123" />)

const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('a unit founded later is told from those that it was made of, with their results and no rank of its own', async () => {
  const missing = await missingOf('2021', 'huyen-lon')
  assert.deepEqual([missing.fate?.isNew, missing.fate?.on], [true, '2022-01-01'])
  assert.deepEqual(
    missing.fate?.kin.map(({ unit, rank, id }) => [unit, rank, id]),
    [['huyen-tay', 1, 'par-an-lac/2021']],
  )
  const html = pageOf(missing)
  assert.match(textOf(html), /Thành lập từ 1\/1\/2022 do hợp nhất .*Huyện Tây/)
  assert.match(html, /href="\/par-an-lac\/2021\/huyen-tay">Huyện Tây<\/a> \(hạng 1\)/)
})

test('a unit that was no more leads to its heir', async () => {
  const { fate } = await missingOf('2022', 'so-cu')
  assert.equal(fate?.isNew, false)
  assert.equal(fate?.event?.told, 'absorbed')
  assert.deepEqual(
    fate?.kin.map(({ unit, id }) => [unit, id]),
    [['so-y-te', 'par-an-lac/2022']],
  )
})

test('an heir that the edition does not hold is shown where it is nearest, or not at all', async () => {
  assert.deepEqual((await missingOf('2022', 'huyen-tay')).fate?.kin, [])
})

test('a name finds the unit in other editions, and an unknown one has no fate', async () => {
  const named = await missingOf('2022', 'Huyện Tây')
  assert.deepEqual(
    named.others.map(({ unit, editions }) => [unit, editions]),
    [['huyen-tay', ['par-an-lac/2020', 'par-an-lac/2021']]],
  )
  const unknown = await missingOf('2022', 'khong-co')
  assert.deepEqual([unknown.fate, unknown.others, unknown.editions], [null, [], []])
  assert.match(textOf(pageOf(unknown)), /Kết quả này không có đơn vị nào như vậy/)
})
