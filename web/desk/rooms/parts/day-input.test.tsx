import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { DayInput } from './day-input.tsx'
import { roomReader } from './room-reader.ts'

const drawn = (value: string, language: 'vi' | 'en' = 'vi'): string =>
  renderToStaticMarkup(<DayInput name="due" label="Hạn nộp" reader={roomReader(language)} value={value} />)

test('a day that stands in a field is said in words below it, so that no order of figures misleads', () => {
  assert.match(drawn('2026-12-06'), /<output[^>]*>Chủ nhật, ngày 6 tháng 12 năm 2026<\/output>/)
  assert.match(drawn('2026-12-16', 'en'), /<output[^>]*>Wednesday, 16 December 2026<\/output>/)
})

test('nothing is said of an empty field, nor of what is no day', () => {
  assert.match(drawn(''), /<output[^>]*><\/output>/)
  assert.match(drawn('2026-02-30'), /<output[^>]*><\/output>/)
})
