import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { exampleSite } from '../testing/example-site.ts'
import { readerOf } from '../words/reader.ts'
import { editionView } from './edition-view.ts'
import { WhatIf } from './what-if.tsx'

/** What the page of an edition of the example says of its weights. */
async function drawn(id: string): Promise<string> {
  const site = exampleSite()
  const edition = await site.edition(id)
  assert.ok(edition)
  return renderToStaticMarkup(<WhatIf view={editionView(site, edition, 'vi')} reader={readerOf('vi')} />)
}

test('every part below the whole has a slider and a number with its weight, named by the part', async () => {
  const html = await drawn('demo/2020')
  assert.deepEqual(html.match(/<input type="range"[^>]*>/g), [
    slider('Trọng số của Nhanh gọn'),
    slider('Trọng số của Tận tình'),
  ])
  assert.equal(html.match(/<input type="number"[^>]*value="50"/g)?.length, 2)
})

const slider = (label: string): string =>
  `<input type="range" min="0" max="100" aria-label="${label}" aria-valuetext="50 %" value="50"/>`

test('without script the form is hidden, and a sentence leads to the weights in use', async () => {
  const html = await drawn('demo/2020')
  assert.match(html, /<form hidden="">/)
  assert.match(
    html,
    /<noscript><p>.*<a href="\/demo\/2020\/method">trang phương pháp<\/a>\.<\/p><\/noscript>/,
  )
})

test('the script finds the files of the release by the links that readers see', async () => {
  const html = await drawn('demo/2020')
  assert.match(html, /<a href="\/release\/editions\/demo\/2020\/framework\.json" data-file="framework">/)
  assert.match(
    html,
    /<a href="\/release\/editions\/demo\/2020\/observations\.json" data-file="observations">/,
  )
})

test('where printed totals lead the page, it says what the ranks are compared with', async () => {
  assert.match(await drawn('demo/2021'), /có thể khác thứ hạng đã công bố/)
  assert.doesNotMatch(await drawn('demo/2020'), /có thể khác thứ hạng đã công bố/)
})

test('where nobody is ranked no weights are tried, and a line says why', async () => {
  const html = await drawn('demo/2022')
  assert.equal(html, '<p class="chart-note">Kỳ này chưa có mục thử trọng số. Không xếp hạng.</p>')
})
