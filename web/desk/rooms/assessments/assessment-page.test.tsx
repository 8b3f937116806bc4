import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problem } from '@thuocdo/engine'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { sampleAssessment, sampleCell } from '../testing/sample-assessment.ts'
import { AssessmentPage } from './assessment-page.tsx'
import type { AssessmentView } from './assessment-view.ts'

const drawView = (view: AssessmentView) => drawRoom(<AssessmentPage view={view} reader={roomReader('vi')} />)

const draw = (
  language: 'vi' | 'en' = 'vi',
  attempt = undefined as Parameters<typeof AssessmentPage>[0]['attempt'],
) => drawRoom(<AssessmentPage view={sampleAssessment} reader={roomReader(language)} attempt={attempt} />)

test('the open criterion shows who changed what, when and by which entry; erased words say so', () => {
  const html = draw()
  for (const part of [
    '45/50',
    '46/50',
    '5/1/2026 08:00',
    '0a1b2c3d4e',
    'Cán bộ đầu mối Sở Tư pháp',
    'đã được xóa',
  ])
    assert.ok(html.includes(part), part)
  assert.ok(html.includes('href="/audit/c/3"'))
})

test('the form of a declaration asks for what its rule takes, and holds what was declared', () => {
  const html = draw()
  assert.match(html, /name="declare-done"[^>]*value="46"|value="46"[^>]*name="declare-done"/)
  assert.match(html, /name="declare-assigned"[^>]*value="50"|value="50"[^>]*name="declare-assigned"/)
  assert.ok(!html.includes('name="declare-option"'))
})

test('an act that may not be done stands grey with its reason and has no form', () => {
  const html = draw()
  assert.match(html, /<button type="button" class="button" disabled=""[^>]*>Thẩm định<\/button>/)
  assert.ok(html.includes('Không ai thẩm định đơn vị của chính mình.'))
  assert.ok(!html.includes('name="appraise-points"'))
})

test('a group in several hands says whose its criteria are, and stands on no division until one is chosen', () => {
  const group = {
    ...sampleCell,
    code: '1',
    holds: 3,
    form: null,
    given: [
      { division: 'Văn phòng Sở', codes: ['1.1'] },
      { division: null, codes: ['1.2', '1.3'] },
    ],
    refusals: { assign: null },
  }
  const html = drawView({ ...sampleAssessment, divisions: [{ id: 'd1', name: 'Văn phòng Sở' }], cell: group })
  assert.match(html, /Văn phòng Sở(<!-- -->)?: (<!-- -->)?1\.1</)
  assert.match(html, /Chưa giao phòng nào(<!-- -->)?: (<!-- -->)?1\.2, 1\.3</)
  assert.match(html, /<select[^>]* required=""[^>]*><option value="" selected="">Chọn …<\/option>/)
  assert.match(html, /<option value="none">Bỏ phân công<\/option>/)
})

test('a refused form keeps what stood in it and tells every problem beside its field', () => {
  const wrong = problem('bad', ['done'], { vi: 'Số đã làm quá số giao.', en: 'More done than assigned.' })
  const html = draw('vi', { act: 'declare', values: { done: '60', assigned: '50' }, problems: [wrong] })
  assert.ok(html.includes('value="60"'))
  assert.equal(html.match(/Số đã làm quá số giao\./g)?.length, 2)
  assert.ok(html.includes('aria-invalid="true"'))
})

test('no page carries a style of its own, and the English one no Vietnamese word of the desk', () => {
  assert.ok(!/ style="/.test(draw()))
  const html = draw('en')
  assert.ok(html.includes('What cannot be done now, and why'))
  assert.ok(!html.includes('Việc với tiêu chí'))
})

test('a criterion that somebody else scores says who, and asks the unit for nothing', () => {
  const cell = {
    ...sampleCell,
    source: 'operational',
    form: null,
    declared: null,
    refusals: { remark: null },
  }
  const html = drawView({ ...sampleAssessment, cell })
  assert.ok(html.includes('điểm lấy từ dữ liệu vận hành'))
  assert.ok(!html.includes('name="declare-'))
  assert.ok(!html.includes('chưa kê khai'))
})

test('what is to be done with the whole stands before the criteria, with what is missing and the totals', () => {
  const missing = [{ code: '1.2', name: { vi: 'Mức độ hoàn thành', en: 'Plan fulfilled' } }]
  const own = { max: 70, appraisedMax: 35, appraised: 31, missing }
  const total = { max: 100, self: 64.75, appraised: 32.5, final: null }
  const html = drawView({ ...sampleAssessment, own, total, filled: 61, leaves: 70 })
  assert.ok(html.indexOf('name="act" value="submit"') < html.indexOf('<table'))
  for (const part of [
    '61/70 tiêu chí',
    '64,75/70',
    '32,5/35 · 31/70 đã thẩm định',
    'Còn 1 tiêu chí chưa kê khai',
  ])
    assert.ok(html.includes(part), part)
})

test('acts that are no part of the work of the reader are not told of at all', () => {
  const cell = { ...sampleCell, refusals: { declare: null } }
  const html = drawView({ ...sampleAssessment, cell, refusals: {} })
  assert.ok(!html.includes('Những việc hiện không làm được'))
  assert.ok(!html.includes('Thẩm định</button>'))
})

test('points stand in their field with the sign of the reader and four decimals, and the exact ones go along', () => {
  const cell = { ...sampleCell, appraised: 0.9605263157894737, refusals: { appraise: null } }
  const html = drawView({ ...sampleAssessment, cell })
  assert.match(html, /value="0,9605"/)
  assert.match(html, /type="hidden" name="appraise-begins" value="0.9605263157894737"/)
  assert.ok(!html.includes('type="number"'))
})
