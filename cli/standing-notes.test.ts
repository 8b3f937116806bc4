import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heldWords } from './standing-notes.ts'

const both = (text: string) => ({ vi: text, en: text })

const said = (...limits: readonly (readonly [string, string])[]) =>
  heldWords(
    {
      unit: 'a',
      name: 'Sở A',
      block: '',
      score: 90,
      max: 100,
      percent: 90,
      measured: 90,
      rank: 1,
      class: both('Yếu'),
      missing: null,
      nodes: {},
      held: limits.map(([because, reason]) => ({
        from: both('Tốt'),
        because: both(because),
        reason: both(reason),
      })),
    },
    'vi',
  )

test('a reason that only repeats what happened is not said twice', () => {
  assert.equal(
    said(['đơn vị không tự đánh giá', 'Đơn vị không tự đánh giá']),
    'đạt mức Tốt, xếp Yếu vì đơn vị không tự đánh giá',
  )
  assert.equal(
    said(['có sự việc “cảnh cáo”', 'người đứng đầu bị cảnh cáo']),
    'đạt mức Tốt, xếp Yếu vì có sự việc “cảnh cáo” (người đứng đầu bị cảnh cáo)',
  )
})

test('a criterion without points is named once, however many limits it meets', () => {
  assert.equal(
    said(['0 điểm ở “B”', 'tiêu chí trọng yếu'], ['0 điểm ở “A”, “B”', 'không tiêu chí nào 0 điểm']),
    'đạt mức Tốt, xếp Yếu vì 0 điểm ở “A”, “B” (tiêu chí trọng yếu; không tiêu chí nào 0 điểm)',
  )
})
