import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { printedSite } from '../testing/printed-site.ts'
import { readerOf } from '../words/reader.ts'
import { methodLead, methodSteps, stepsTitle } from './method-words.ts'

const vi = readerOf('vi')

async function stepsOf(site: ReturnType<typeof exampleSite>, id: string) {
  const edition = await site.edition(id)
  assert.ok(edition)
  return new Map(methodSteps(edition.framework, vi).map(({ name, texts }) => [name, texts]))
}

test('a weighted sum on a scale of ten is said to be one, with the factor that makes it a hundred', async () => {
  const steps = await stepsOf(exampleSite(), 'demo/2021')
  assert.deepEqual(steps.get('Gộp thành tổng'), [
    'Tổng: cộng các phần đã nhân trọng số, trọng số giữ nguyên như công bố. Sau đó nhân với 10.',
  ])
  assert.deepEqual(steps.get('Xếp hạng'), [
    'Xếp theo điểm chưa làm tròn.',
    'Bằng điểm thì cùng hạng, hạng sau bị bỏ trống: 1, 2, 2, 4.',
  ])
})

test('an edition that ranks nobody says so in its own words', async () => {
  const steps = await stepsOf(exampleSite(), 'demo/2022')
  assert.deepEqual(steps.get('Xếp hạng'), ['Không xếp hạng.'])
})

test('the page promises ranks where there are some, groups where units are grouped, else totals', async () => {
  const opened = await exampleSite().edition('demo/2021')
  assert.ok(opened)
  const { framework } = opened
  const none = { none: { vi: 'Không xếp hạng.', en: 'No ranks.' } }
  const grouped = { ...framework, rank: none, classes: [{ ...band, of: [framework.tree.code] }] }
  const scored = { ...framework, rank: none, classes: none }
  const said = [framework, grouped, scored].map(one => stepsTitle(one, vi))
  assert.deepEqual(said, ['Từ số liệu đến thứ hạng', 'Từ số liệu đến nhóm', 'Từ số liệu đến tổng điểm'])
  assert.match(methodLead(framework, vi)('X'), /cộng và xếp hạng ra sao\.$/)
  assert.match(methodLead(grouped, vi)('X'), /cộng và chia nhóm ra sao\.$/)
  assert.match(methodLead(scored, vi)('X'), /cộng ra sao\.$/)
})

const band = {
  method: 'bands' as const,
  status: 'model' as const,
  bands: [{ label: { vi: 'Cao', en: 'High' }, from: 0 }],
}

test('a model says what is missing, what is rounded, and what keeps a unit from a class', async () => {
  const steps = await stepsOf(printedSite(), 'par-model-department/2025')
  assert.deepEqual(steps.get('Khi thiếu số liệu'), [
    'Chưa nộp: tính 0 điểm; không áp dụng: bỏ ra, tính trên phần còn lại; chưa thấy công bố: không có điểm, và tổng của đơn vị để trống.',
  ])
  assert.deepEqual(steps.get('Phân loại'), [
    'Tốt: từ 80; Khá: dưới 80.',
    'Cao nhất chỉ được loại Khá nếu không được có tiêu chí bị 0 điểm.',
  ])
})

test('a printed edition tells no way of computing that nobody knows', async () => {
  const site = printedSite()
  const id = site.manifest.editions.find(({ kind }) => kind === 'published')?.id ?? ''
  const steps = await stepsOf(site, id)
  assert.deepEqual([...steps.keys()], ['Xếp hạng', 'Phân loại'])
})
