import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type NoteRule, readScoringNote, type ScoringNote } from './scoring-note.ts'

const read = (text: string, more: Partial<ScoringNote> = {}) =>
  readScoringNote({ name: '', lines: [text], cases: [], max: 2, isSurvey: false, isPenalty: false, ...more })

const understood = (text: string, rule: NoteRule, more: Partial<ScoringNote> = {}): void =>
  assert.deepEqual(read(text, more), { rule }, text)

const notUnderstood = (text: string, why: RegExp, more: Partial<ScoringNote> = {}): void => {
  const reading = read(text, more)
  assert.ok('reason' in reading, `${text}: ${JSON.stringify(reading)}`)
  assert.match(reading.reason.vi, why)
}

test('counts are whole, so that 3 to 4 and 5 meet', () => {
  understood('Có từ 05 bài trở lên: 2; từ 03 đến 04 bài: 1; dưới 03 bài: 0', {
    kind: 'steps',
    bands: [
      { gte: 5, points: 2 },
      { gte: 3, lt: 5, points: 1 },
      { lt: 3, points: 0 },
    ],
  })
})

test('ranks begin at 1', () => {
  understood('Xếp hạng từ 1-5: 2; từ 6-10: 1; từ 11 trở đi: 0', {
    kind: 'steps',
    bands: [
      { lt: 6, points: 2 },
      { gte: 6, lt: 11, points: 1 },
      { gte: 11, points: 0 },
    ],
  })
})

test('shares are not whole: what lies between 89 % and 90 % has no level, and is asked for', () => {
  const why = /giữa 89 và 90 không thuộc mức điểm nào/
  notUnderstood('Từ 90 - 100%: 2; 80 - 89%: 1; dưới 80%: 0', why)
  notUnderstood('Từ 90 đến 100: 2; 80 đến 89: 1; dưới 80: 0', why, { name: 'Tỷ lệ hồ sơ đúng hạn' })
})

test('a value in two levels, in none, or below all of them is asked for', () => {
  notUnderstood('Từ 90% trở lên: 2; từ 80% đến 90%: 1; dưới 80%: 0', /giá trị 90 thuộc hai mức điểm/)
  notUnderstood('Trên 90%: 2; dưới 90%: 0', /giá trị 90 không thuộc mức điểm nào/)
  notUnderstood('Từ 80% trở lên: 2; từ 60% đến dưới 80%: 1', /thấp hơn 60/)
})

test('a thousand files is a threshold of a thousand', () => {
  understood('Từ 1.000 hồ sơ trở lên: 2; dưới 1.000 hồ sơ: 0', {
    kind: 'steps',
    bands: [
      { gte: 1000, points: 2 },
      { lt: 1000, points: 0 },
    ],
  })
})

test('levels are read with their points in brackets, before a dash, or with nothing between', () => {
  const pair: NoteRule = { kind: 'options', options: { Có: 2, Không: 0 } }
  understood('Có (2 điểm), Không (0 điểm)', pair)
  understood('Có: 2đ – Không: 0đ', pair)
  understood('Tốt 2; Khá 1,5; TB 0,5; Yếu 0', {
    kind: 'options',
    options: { Tốt: 2, Khá: 1.5, TB: 0.5, Yếu: 0 },
  })
  understood('kịp thời 2, không kịp thời 0,5, không ban hành 0', {
    kind: 'options',
    options: { 'kịp thời': 2, 'không kịp thời': 0.5, 'không ban hành': 0 },
  })
})

test('bare numbers that are no falling list from the maximum to nought are not taken for points', () => {
  notUnderstood('Tốt 1; Khá 0,5', /không thuộc dạng nào/)
  notUnderstood('Thực hiện Kế hoạch 2; Nghị quyết 0', /một phần|không thuộc/, { max: 5 })
  notUnderstood('Có: 1 – 2 điểm', /một phần|không thuộc|một mức/)
})

test('a limit without “điểm”, and “tính” before so much for each', () => {
  understood('Mỗi lớp tính 0,3 điểm nhưng không quá 2', { kind: 'per-item', each: 0.3 })
  notUnderstood('Mỗi lớp tính 0,3 điểm nhưng không quá 3', /khác điểm tối đa/)
})

test('points with a minus are points off in a section of penalties, and unclear elsewhere', () => {
  understood('Mỗi lần vi phạm: -0,5 điểm', { kind: 'per-item', each: 0.5 }, { isPenalty: true })
  notUnderstood('Mỗi lần vi phạm: -0,5 điểm', /dấu trừ/)
})

test('a share may be multiplied in words', () => {
  understood('Tỷ lệ % số văn bản ban hành đúng tiến độ nhân với điểm tối đa', { kind: 'ratio' })
  understood('b/a nhân điểm tối đa', { kind: 'ratio' })
})

test('a formula with full points from a threshold leaps there, and that is said', () => {
  notUnderstood(
    'Tính theo công thức: (b/a) x điểm tối đa, trong đó a là tổng số đơn vị, b là số đơn vị được kiểm tra. Nếu b/a ≥ 30% thì đạt điểm tối đa',
    /nhảy bậc ở ngưỡng/,
  )
})

test('a threshold in things is no threshold in percent', () => {
  notUnderstood('Từ 80 hồ sơ trở lên: 2 điểm; dưới 80 hồ sơ tính theo tỷ lệ', /vừa có công thức/)
  understood('Tỷ lệ b/a từ 0,8 trở lên: 2 điểm; còn lại tính theo tỷ lệ', { kind: 'ratio', fullAt: 0.8 })
})
