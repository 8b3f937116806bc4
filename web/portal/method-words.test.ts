import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { printedSite } from '../testing/printed-site.ts'
import { readerOf } from '../words/reader.ts'
import { methodSteps } from './method-words.ts'

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
