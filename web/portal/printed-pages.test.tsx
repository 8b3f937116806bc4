import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { printedSite } from '../testing/printed-site.ts'
import { readerOf } from '../words/reader.ts'
import { forReaders } from './edition-alarms.tsx'
import { EditionPage } from './edition-page.tsx'
import { editionView, sectionsOf } from './edition-view.ts'
import { summarySentence } from './edition-words.ts'
import { firstPageView } from './first-page-view.ts'
import { HomePage } from './home-page.tsx'
import { homeView, newestOf } from './home-view.ts'
import { MethodPage } from './method-page.tsx'
import { methodView } from './method-view.ts'
import { UnitPage } from './unit-page.tsx'
import { unitView } from './unit-view.ts'

const site = printedSite()
const [vi, en] = [readerOf('vi'), readerOf('en')]
const release = 'abc123'
const model = 'par-model-department/2025'

async function opened(id: string) {
  const edition = await site.edition(id)
  assert.ok(edition)
  return edition
}

async function editionPage(id: string, reader = vi): Promise<string> {
  const view = editionView(site, await opened(id), reader.language)
  return renderToStaticMarkup(
    <EditionPage {...{ reader, release, view }} path={`/${id}`} map={null} chosen={null} />,
  )
}

async function viewOf(id: string, unit: string) {
  const view = await unitView(site, await opened(id), unit)
  assert.ok(view)
  return view
}

async function unitPage(id: string, unit: string, reader = vi): Promise<string> {
  const view = await viewOf(id, unit)
  return renderToStaticMarkup(<UnitPage {...{ reader, release, view }} path={`/${id}/${unit}`} />)
}

async function methodPage(id: string): Promise<string> {
  const view = methodView(await opened(id))
  return renderToStaticMarkup(<MethodPage {...{ release, view }} reader={vi} path={`/${id}/method`} />)
}

const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('a printed edition says how many are known and who leads each block, and computes nothing', async () => {
  const view = editionView(site, await opened('par-an-lac/2021'), 'vi')
  assert.equal(
    summarySentence(view, vi),
    'Đứng đầu từng khối: Khối sở – Sở Y tế (90,50 điểm); Khối huyện – Huyện Tây (75,00 điểm); mới có số liệu của 3/5 đơn vị.',
  )
  const html = await editionPage('par-an-lac/2021')
  assert.doesNotMatch(html, /Tính lại<|NaN|∞|null/)
})

test('where units are missing and nobody printed how many there are, the page says so', async () => {
  const view = editionView(site, await opened('par-an-lac/2021'), 'vi')
  const partial = (coverage: typeof view.results.coverage) => ({
    ...view,
    results: { ...view.results, coverage },
  })
  assert.match(
    summarySentence(partial({ known: 3, of: null, isPartial: true }), vi),
    /mới biết 3 đơn vị, chưa rõ trên tổng số bao nhiêu\.$/,
  )
  assert.doesNotMatch(summarySentence(partial({ known: 3, of: null }), vi), /mới biết|mới có/)
})

test('blocks stand apart, each with its name, and a unit with a rank alone keeps its place', async () => {
  const view = editionView(site, await opened('par-an-lac/2021'), 'vi')
  assert.deepEqual(
    view.blocks.map(({ name, sections }) => [
      name?.vi,
      sections.map(({ kind, rows }) => [kind, rows.map(({ unit, rank, total }) => [unit, rank, total])]),
    ]),
    [
      [
        'Khối sở',
        [
          [
            'ranked',
            [
              ['so-y-te', 1, 90.5],
              ['so-noi-vu', 2, null],
            ],
          ],
        ],
      ],
      ['Khối huyện', [['ranked', [['huyen-tay', 1, 75]]]]],
    ],
  )
})

test('a break is said at the top', async () => {
  const text = textOf(await editionPage('par-an-lac/2021'))
  assert.match(text, /Không so được với kỳ trước\. bộ tiêu chí mới/)
})

test('a maximum that is not published is told with its reason, never as nought', async () => {
  const text = textOf(await methodPage('par-an-lac/2021'))
  assert.match(text, /Điểm tối đa của Thể chế: Phụ lục chưa thấy ở đâu\./)
})

test('notes and sources of single rows are told under the table and in the list', async () => {
  const html = await editionPage('par-an-lac/2021')
  assert.match(html, /<li id="note-so-noi-vu"><strong>Sở Nội vụ<\/strong>: Báo chỉ in hạng\./)
  assert.match(html, /href="#source-2"[^>]*>\[2\]/)
  assert.match(html, /<li id="source-2">Bảng điểm/)
})

test('claims stand as those of their source', async () => {
  const text = textOf(await editionPage('par-an-lac/2021'))
  assert.match(text, /Sở Y tế Thứ hạng so với kỳ trước lên 2 bậc Theo Sở Y tế \[1\]/)
  assert.match(text, /Cả khối sở Bình quân 85,41 Theo UBND tỉnh \[2\]/)
})

test('an alarm tells its figures, and leaves out the advice to those who enter tables', async () => {
  const text = textOf(await editionPage('par-an-lac/2021'))
  assert.match(text, /các phần gộp lại được 89, nguồn in 90,5\. Số đã in được giữ nguyên\./)
  assert.doesNotMatch(text, /hãy đối chiếu/)
  assert.equal(
    forReaders('Kept; compare with the source, or note it. Acknowledged: yes.', en),
    'Kept. Checked against the source: yes.',
  )
})

test('a unit page of a printed edition shows what was printed, its source, and what was not', async () => {
  const text = textOf(await unitPage('par-an-lac/2021', 'so-y-te'))
  assert.match(text, /Chỉ đạo 39,00\/40/)
  assert.match(text, /Nguồn: Bảng điểm\./)
  assert.match(text, /Chưa thấy công bố cho đơn vị này: Thể chế\./)
  assert.match(textOf(await unitPage('par-an-lac/2021', 'huyen-tay')), /Mức độ hài lòng \(SIPAS\) 8,5/)
})

test('results across a break are not compared, and the line of the series is cut there', async () => {
  const html = await unitPage('par-an-lac/2021', 'so-y-te')
  assert.match(html, /Không so với năm 2020: bộ tiêu chí mới/)
  assert.match(html, /class="cut"/)
  assert.equal(html.match(/class="step/g)?.length, 1)
  assert.match(
    textOf(await unitPage('par-an-lac/2022', 'so-y-te')),
    /So với năm 2021, tăng 0,50 điểm, giữ nguyên hạng/,
  )
})

test('a unit that is no more says what it went into, and its years end with it', async () => {
  const view = await viewOf('par-an-lac/2021', 'huyen-tay')
  assert.deepEqual(
    view.years.map(({ period }) => period),
    ['2020', '2021'],
  )
  assert.match(
    await unitPage('par-an-lac/2021', 'huyen-tay'),
    /<p class="lead">Từ 1\/1\/2022 hợp nhất với Huyện Đông thành Huyện Lớn mới\.<\/p>/,
  )
})

test('a unit that took another in says so where the two years are compared', async () => {
  const text = textOf(await unitPage('par-an-lac/2021', 'so-y-te'))
  assert.match(
    text,
    /Tiếp nhận toàn bộ Sở Cũ từ 1\/7\/2021\. Vì vậy cần lưu ý khi so năm 2020 với năm 2021\./,
  )
  assert.match(text, /Căn cứ: Nghị quyết 1\./)
})

test('a model is plainly made up, ranked by the percentage, with points and base beside it', async () => {
  const html = await editionPage(model)
  assert.match(html, /Tỉnh Minh Họa không có thật/)
  assert.match(textOf(html), /2 Sở Nội vụ 80,00 % 67,20\/84 Tốt/)
  assert.match(html, /Xếp theo phần trăm trên thang điểm áp dụng/)
})

test('a veto marks the class that it took, with the reason; a unit out of the ranking stands below with its reason', async () => {
  const text = textOf(await editionPage(model))
  assert.match(text, /Khá hạ từ Tốt/)
  assert.match(
    text,
    /Sở Y tế : điểm đạt mức Tốt nhưng xếp Khá: không được có tiêu chí bị 0 điểm \(0 điểm ở “Báo cáo”\)\./,
  )
  assert.match(text, /Sở Mới : không xếp hạng: mới thành lập\./)
  const sections = sectionsOf(editionView(site, await opened(model), 'vi'))
  assert.deepEqual(
    sections.map(({ kind }) => kind),
    ['ranked', 'unranked'],
  )
  const unit = textOf(await unitPage(model, 'so-y-te'))
  assert.match(unit, /Điểm đạt mức Tốt nhưng chỉ xếp Khá, vì không được có tiêu chí bị 0 điểm/)
})

test('a framework is told in words: points, rules, and where they come from', async () => {
  const text = textOf(await methodPage(model))
  assert.match(text, /2 lĩnh vực, 3 nội dung chấm điểm, tối đa 100 điểm/)
  assert.match(text, /1\.1 Kế hoạch 74 điểm .*đạt từ 90 % được điểm tối đa\. Đơn vị tự chấm/)
  assert.match(text, /Theo bậc: ≥ 90 được 16 điểm; &lt; 90 được 0 điểm\./)
  assert.match(text, /Tăng đều từ 0 \(0 điểm\) đến 100 \(điểm tối đa\)\./)
})

test('the parts of a score say why a criterion does not apply, and the points by source', async () => {
  const text = textOf(await unitPage(model, 'so-noi-vu', en))
  assert.match(text, /80\.00 % 67\.20 of the 84 points that apply/)
  assert.match(text, /not applicable/)
})

test('the first page groups indices: of a province by its name or family, models as made up', async () => {
  const indices = await homeView(site)
  assert.deepEqual(
    indices.map(({ index, group }) => [index, group]),
    [
      ['par-model-department', 'model'],
      ['par-an-lac', 'province'],
    ],
  )
  assert.equal(await homeView(site), indices)
  const view = await firstPageView(site)
  const html = renderToStaticMarkup(<HomePage reader={vi} path="/" release={release} view={view} />)
  assert.match(html, /Khung mẫu: tỉnh Minh Họa \(hư cấu\)/)
  assert.match(textOf(html), /2021 ◐ \(một phần\)/)
  // 2022 tells of one unit only, which is no ranking.
  assert.equal(await newestOf(site, 'par-an-lac'), 'par-an-lac/2021')
})

test('an edition without results shows its framework alone', async () => {
  const edition = await opened(model)
  const results = { ...edition.results, units: [] }
  const view = editionView(site, { ...edition, results, rows: () => [] }, 'vi')
  const html = renderToStaticMarkup(
    <EditionPage {...{ reader: vi, release, view }} path={`/${model}`} map={null} chosen={null} />,
  )
  assert.match(html, /<p class="lead">Chỉ có khung điểm, chưa có số liệu\.<\/p>/)
  assert.match(html, /Khung điểm/)
  assert.doesNotMatch(html, /<table/)
})

test('a part without points of its own source is not applicable, and bonus and penalty have no share of a maximum', async () => {
  const view = await viewOf(model, 'so-y-te')
  const bySource = [
    { code: 'own', name: { vi: 'Tự đánh giá', en: 'Own' }, points: 81, max: 90 },
    { code: 'asked', name: { vi: 'Khảo sát', en: 'Asked' }, points: 0, max: 0 },
  ]
  const unit = { ...view.unit, score: 82.5, bySource }
  const text = textOf(
    renderToStaticMarkup(<UnitPage {...{ reader: vi, release }} view={{ ...view, unit }} path="/x" />),
  )
  assert.match(text, /Tự đánh giá 81,00 \/90 90 % Khảo sát – không áp dụng Điểm cộng, điểm trừ \+1,50/)
})

test('printed points out of a base stand as a figure, and count as a total that was printed', async () => {
  const view = await viewOf('par-an-lac/2021', 'so-noi-vu')
  const published = { ...view.unit.published, points: 60.75, base: 70 }
  const unit = { ...view.unit, published }
  const text = textOf(
    renderToStaticMarkup(<UnitPage {...{ reader: vi, release }} view={{ ...view, unit }} path="/x" />),
  )
  assert.match(text, /Điểm \/ thang điểm 60,75\/70/)
  assert.doesNotMatch(text, /Chưa thấy công bố cho đơn vị này: tổng điểm/)
  assert.match(textOf(await unitPage('par-an-lac/2021', 'so-noi-vu')), /cho đơn vị này: tổng điểm/)
})

test('a printed figure above its maximum has no bar, and a notice', async () => {
  const view = await viewOf('par-an-lac/2021', 'so-y-te')
  const because = {
    ...view.because,
    parts: view.because.parts.map(part => (part.code === '1' ? { ...part, value: 50 } : part)),
  }
  const exceeding = [{ name: { vi: 'Chỉ đạo', en: 'Steering' }, value: 50, max: 40 }]
  const html = renderToStaticMarkup(
    <UnitPage {...{ reader: vi, release }} view={{ ...view, because, exceeding }} path="/x" />,
  )
  assert.match(textOf(html), /“Chỉ đạo”: nguồn in 50,00, vượt điểm tối đa 40/)
  assert.match(textOf(html), /Chỉ đạo 50,00\/40 (?!\d)/)
  assert.doesNotMatch(textOf(html), /125 %/)
})

test('pages of the province that does not exist say so in their titles', async () => {
  assert.match(await unitPage(model, 'so-y-te'), /<title>[^<]*\(mẫu, hư cấu\)/)
  assert.match(await editionPage(model), /<title>[^<]*\(mẫu, hư cấu\)/)
  assert.doesNotMatch(await unitPage('par-an-lac/2021', 'so-y-te'), /hư cấu/)
})
