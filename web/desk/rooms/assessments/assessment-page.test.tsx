import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problem } from '@thuocdo/engine'
import { roomReader } from '../parts/room-reader.ts'
import { drawRoom } from '../testing/draw-room.tsx'
import { sampleAssessment } from '../testing/sample-assessment.ts'
import { AssessmentPage } from './assessment-page.tsx'

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
