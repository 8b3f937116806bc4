import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type NoteRule, readScoringNote, type ScoringNote } from './scoring-note.ts'

const note = (text: string, more: Partial<ScoringNote> = {}): ScoringNote => ({
  name: '',
  lines: text.split('\n'),
  cases: [],
  max: 2,
  isSurvey: false,
  isPenalty: false,
  ...more,
})

const understood = (text: string, rule: NoteRule, more: Partial<ScoringNote> = {}): void =>
  assert.deepEqual(readScoringNote(note(text, more)), { rule }, text)

const notUnderstood = (text: string, why: RegExp, more: Partial<ScoringNote> = {}): void => {
  const reading = readScoringNote(note(text, more))
  assert.ok('reason' in reading, `${text}: ${JSON.stringify(reading)}`)
  assert.match(reading.reason.vi, why)
}

test('options are read from one line, from several lines, and with points before or after', () => {
  const rule = (a: string, b: string, c: string): NoteRule => ({
    kind: 'options',
    options: { [a]: 2, [b]: 1, [c]: 0 },
  })
  understood(
    'Ban hành kịp thời: 2; không kịp thời: 1; không ban hành: 0',
    rule('Ban hành kịp thời', 'không kịp thời', 'không ban hành'),
  )
  understood(
    '- Kịp thời: 2 điểm\n- Chậm: 1 điểm\n- Không ban hành: 0 điểm.',
    rule('Kịp thời', 'Chậm', 'Không ban hành'),
  )
  understood(
    'Kịp thời: 2đ, chậm: 1đ và không ban hành: không tính điểm',
    rule('Kịp thời', 'chậm', 'không ban hành'),
  )
  understood(
    '2 điểm nếu kịp thời; 1 điểm nếu chậm; 0 điểm nếu không ban hành',
    rule('kịp thời', 'chậm', 'không ban hành'),
  )
  understood(
    'Kịp thời thì được điểm tối đa; chậm: 50% số điểm; không ban hành: 0',
    rule('Kịp thời', 'chậm', 'không ban hành'),
  )
  understood(
    'Trước ngày 15/12: 2; sau ngày 15/12: 1; không ban hành: 0',
    rule('Trước ngày 15/12', 'sau ngày 15/12', 'không ban hành'),
  )
})

test('points may have a decimal comma or a decimal point', () => {
  understood(
    'Đạt: 0,5; Không đạt: 0',
    { kind: 'options', options: { Đạt: 0.5, 'Không đạt': 0 } },
    { max: 0.5 },
  )
  understood(
    'Đạt: 0.25đ; Không đạt: 0đ',
    { kind: 'options', options: { Đạt: 0.25, 'Không đạt': 0 } },
    { max: 0.25 },
  )
})

test('Đạt/Không đạt and Có/Không without points are full points or none', () => {
  understood('Đạt/Không đạt', { kind: 'options', options: { Đạt: 2, 'Không đạt': 0 } })
  understood('Có/Không', { kind: 'options', options: { Có: 2, Không: 0 } })
})

test('the edges of steps are open or closed as they are worded', () => {
  const bands = (rule: NoteRule & { readonly kind: 'steps' }): NoteRule => rule
  understood(
    'Trên 90%: 2; từ 70% đến 90%: 1; dưới 70%: 0',
    bands({
      kind: 'steps',
      bands: [
        { gt: 90, points: 2 },
        { gte: 70, lte: 90, points: 1 },
        { lt: 70, points: 0 },
      ],
    }),
  )
  understood(
    'Từ 90% trở lên: 2; từ 70% đến dưới 90%: 1; dưới 70%: 0',
    bands({
      kind: 'steps',
      bands: [
        { gte: 90, points: 2 },
        { gte: 70, lt: 90, points: 1 },
        { lt: 70, points: 0 },
      ],
    }),
  )
  understood(
    '≥ 90%: 2; 70% ≤ x < 90%: 1; < 70%: 0',
    bands({
      kind: 'steps',
      bands: [
        { gte: 90, points: 2 },
        { gte: 70, lt: 90, points: 1 },
        { lt: 70, points: 0 },
      ],
    }),
  )
  understood(
    'Hoàn thành 100% kế hoạch: 2; trên 70% đến dưới 100%: 1; còn lại: 0',
    bands({
      kind: 'steps',
      bands: [
        { gte: 100, points: 2 },
        { gt: 70, lt: 100, points: 1 },
        { lte: 70, points: 0 },
      ],
    }),
  )
  understood(
    'Tỷ lệ trễ hạn không quá 5%: 2; trên 5%: 0',
    bands({
      kind: 'steps',
      bands: [
        { lte: 5, points: 2 },
        { gt: 5, points: 0 },
      ],
    }),
  )
})

test('shares written as b/a keep the numbers that the annex writes', () => {
  understood(
    'Nếu tỷ lệ b/a = 1 thì điểm đánh giá là 2; nếu 0,8 ≤ b/a < 1 thì điểm đánh giá là 1; nếu b/a < 0,8 thì điểm đánh giá là 0',
    {
      kind: 'steps',
      bands: [
        { gte: 1, points: 2 },
        { gte: 0.8, lt: 1, points: 1 },
        { lt: 0.8, points: 0 },
      ],
    },
  )
})

test('points need no sign before them where their unit stands behind', () => {
  understood('Đạt 80% trở lên 2 điểm, dưới 80% 0 điểm', {
    kind: 'steps',
    bands: [
      { gte: 80, points: 2 },
      { lt: 80, points: 0 },
    ],
  })
  understood('Mỗi mô hình 0,5 điểm', { kind: 'per-item', each: 0.5 })
  notUnderstood('Theo Kế hoạch 15', /không thuộc dạng nào/)
})

test('levels in rows of their own are read as the same levels in one line', () => {
  fc.assert(
    fc.property(fc.integer({ min: 51, max: 99 }), fc.integer({ min: 1, max: 50 }), (high, low) => {
      const levels = [
        { label: `Trên ${high}%`, points: 2 },
        { label: `Từ ${low}% đến ${high}%`, points: 1 },
        { label: `Dưới ${low}%`, points: 0 },
      ]
      const line = levels.map(({ label, points }) => `${label}: ${points}`).join('; ')
      assert.deepEqual(readScoringNote(note('', { lines: [], cases: levels })), readScoringNote(note(line)))
    }),
  )
})

test('a share of the work is read from a formula or from words', () => {
  for (const text of [
    'Công thức b/a × điểm tối đa',
    'Điểm = (số hồ sơ đúng hạn/tổng số hồ sơ) x điểm tối đa',
    '(b/a) x 2 điểm. Trong đó: a là số nhiệm vụ được giao; b là số nhiệm vụ hoàn thành',
    'Điểm được tính theo tỷ lệ',
    '[(Tỷ lệ % hoàn thành x 2)/100%]',
  ])
    understood(text, { kind: 'ratio' })
})

test('full points from a threshold on, and below it in proportion', () => {
  understood('Đạt từ 80% trở lên: điểm tối đa; dưới thì tính theo tỷ lệ', { kind: 'ratio', fullAt: 0.8 })
  understood('Từ 90% trở lên: 2 điểm; dưới 90% tính theo tỷ lệ', { kind: 'ratio', fullAt: 0.9 })
})

test('a formula that leaps at its threshold, or multiplies by another number, is not taken for one that does not', () => {
  notUnderstood('Từ 80% trở lên: 2 điểm; dưới 80% thì tính theo công thức: (b/a) x điểm tối đa', /nhảy bậc/)
  notUnderstood('(b/a) x 3', /khác điểm tối đa/)
  notUnderstood('Từ 80% trở lên: 2 điểm; dưới 70% tính theo tỷ lệ', /vừa có công thức/)
})

test('so much for each, and so much off for each', () => {
  understood('Mỗi sáng kiến được 0,5 điểm', { kind: 'per-item', each: 0.5 })
  understood('Cứ mỗi mô hình được cộng 0,5 điểm, tối đa không quá 2 điểm', { kind: 'per-item', each: 0.5 })
  understood('Mỗi văn bản chậm trừ 0,25 điểm', { kind: 'deduct', each: 0.25 })
  understood('Trừ 0,25 điểm/văn bản chậm, trừ cho đến hết điểm', { kind: 'deduct', each: 0.25 })
  notUnderstood('Mỗi sáng kiến được 0,5 điểm, tối đa 3 điểm', /khác điểm tối đa/)
})

test('in a section of penalties, points off count up from nought', () => {
  understood('Mỗi lần bị phê bình trừ 0,5 điểm', { kind: 'per-item', each: 0.5 }, { isPenalty: true })
})

test('an index in percent times the points is a straight line from 0 to 100', () => {
  understood('SIPAS% × điểm', { kind: 'linear', floor: 0, target: 100 })
  understood('Điểm = Chỉ số hài lòng (SIPAS) x điểm tối đa', { kind: 'linear', floor: 0, target: 100 })
})

test('answers of a survey have weights: shares, percentages, or points out of the maximum', () => {
  const rule: NoteRule = { kind: 'survey-options', options: { Tốt: 1, Khá: 0.5, Kém: 0 } }
  understood('Tốt: 1; Khá: 0,5; Kém: 0', rule, { isSurvey: true })
  understood('Tốt: 100%; Khá: 50%; Kém: 0%', rule, { isSurvey: true })
  understood('Tốt: 2 điểm; Khá: 1 điểm; Kém: 0 điểm', rule, { isSurvey: true })
})

test('what is not understood to the last word is not understood', () => {
  notUnderstood('', /không ghi cách chấm/)
  notUnderstood('Điều tra xã hội học', /không ghi cách chấm/)
  notUnderstood('Theo hướng dẫn của Sở Nội vụ', /không thuộc dạng nào/)
  notUnderstood('Đạt: 2; không đạt: 0; trường hợp đặc biệt do Chủ tịch quyết định', /một phần/)
  notUnderstood('Đúng hạn: 2 điểm; mỗi báo cáo chậm trừ 0,5 điểm', /một phần/)
  notUnderstood('Thiếu 1 báo cáo trừ 0,25 điểm; thiếu 2 báo cáo: 0 điểm', /một phần|không thuộc/)
  notUnderstood('Đúng hạn: 2 điểm; chậm: -0,5 điểm', /một phần/)
  notUnderstood('Mỗi mô hình cấp xã được 1 điểm; mỗi mô hình cấp tỉnh được 2 điểm', /một phần|không thuộc/)
  notUnderstood('Mỗi sáng kiến được 1 điểm, không có sáng kiến bị trừ 1 điểm', /một phần|không thuộc/)
  notUnderstood('Ban hành: 2', /một mức điểm/)
  notUnderstood('Đạt: 2; đạt: 1', /trùng tên/)
})

test('long prose is told as not understood, and quickly', () => {
  const start = performance.now()
  for (const word of ['điểm = ', 'mỗi ', 'từ 1 đến ', '(số a / số b) ', 'trừ được cộng '])
    notUnderstood(word.repeat(2000), /không thuộc dạng nào|một phần/)
  assert.ok(performance.now() - start < 2000)
})

test('levels that add up to the maximum may be parts, and are not taken for options', () => {
  notUnderstood('Có kế hoạch: 1; có bố trí kinh phí: 1', /cộng lại vừa bằng/)
})
