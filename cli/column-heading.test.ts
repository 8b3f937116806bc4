import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnHeading, shareHeading } from './column-heading.ts'

const name = { vi: 'Cải cách thủ tục hành chính', en: 'Procedures' }

test('a column is headed by the short name, else by a name of at most 14 signs', () => {
  assert.equal(columnHeading({ code: 'tthc', name, short: { vi: 'TTHC', en: 'Proc.' } }, 'vi'), 'TTHC')
  assert.equal(columnHeading({ code: 'tthc', name }, 'en'), 'Procedures')
})

test('a long name gives way to a numbered code; a code in letters is never shown to Vietnamese readers', () => {
  assert.equal(columnHeading({ code: '2.1', name }, 'vi'), '2.1')
  assert.equal(columnHeading({ code: 'procedures', name }, 'vi'), 'Cải cách thủ…')
  const long = { vi: name.vi, en: 'Reform of procedures' }
  assert.equal(columnHeading({ code: 'procedures', name: long }, 'en'), 'procedures')
})

test('a source of points with a long name is headed by the word for its kind', () => {
  const share = { code: 'survey', name: { vi: 'Điều tra xã hội học', en: 'Surveys' }, max: 30 }
  assert.equal(shareHeading({ ...share, source: 'survey' }, 'vi'), 'Khảo sát')
  assert.equal(shareHeading({ ...share, source: 'survey' }, 'en'), 'Surveys')
})
