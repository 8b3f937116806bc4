import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleAssessment } from '../testing/sample-assessment.ts'
import type { CriterionLine } from './assessment-view.ts'
import { countsOf, linesShown, shownIn } from './lines-shown.ts'

const [group, leaf] = sampleAssessment.lines

const groupOf = (code: string): CriterionLine => ({ ...group, code, depth: code.split('.').length - 1 })
const leafOf = (code: string, of: Partial<CriterionLine> = {}): CriterionLine => ({
  ...leaf,
  code,
  depth: code.split('.').length - 1,
  isDisputed: false,
  ...of,
})

const lines = [
  groupOf('1'),
  groupOf('1.1'),
  leafOf('1.1.1'),
  leafOf('1.1.2', { waits: true }),
  leafOf('1.2'),
  groupOf('2'),
  leafOf('2.1', { isDisputed: true }),
  groupOf('3'),
  leafOf('3.1'),
]

const codes = (shown: Parameters<typeof linesShown>[1], open = '') =>
  linesShown(lines, shown, open).map(({ code }) => code)

test('what waits stands alone under the groups that it lies in', () => {
  assert.deepEqual(codes('waiting'), ['1', '1.1', '1.1.2'])
})

test('what is in dispute likewise; the open criterion stays in any case', () => {
  assert.deepEqual(codes('disputed'), ['2', '2.1'])
  assert.deepEqual(codes('disputed', '3.1'), ['2', '2.1', '3', '3.1'])
  assert.deepEqual(codes('disputed', '3'), ['2', '2.1', '3'])
})

test('a choice that would show nothing shows all', () => {
  const counts = countsOf(lines)
  assert.deepEqual(counts, { all: 5, waiting: 1, disputed: 1 })
  assert.equal(shownIn('waiting', counts), 'waiting')
  assert.equal(shownIn('waiting', { ...counts, waiting: 0 }), 'all')
  assert.equal(shownIn('', counts), 'all')
})
