import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countEvents, type TestEvent } from './count-events.ts'

const file = '/here/engine/a.test.ts'
const count = (...events: readonly TestEvent[]) => countEvents(events, '/here')
const passed: TestEvent = { type: 'test:pass', name: 'one and one is two', file, kind: 'test' }

test('a test that passes counts one and a suite none', () => {
  const outcome = count(passed, passed, { ...passed, name: 'sums', kind: 'suite' })
  assert.deepEqual(outcome, { passed: 2, failures: [], notRun: [] })
})

test('a failed test is told with its file and message', () => {
  const outcome = count({ ...passed, type: 'test:fail', error: 'not three' })
  const failure = { file: 'engine/a.test.ts', name: 'one and one is two', message: 'not three' }
  assert.deepEqual(outcome, { passed: 0, failures: [failure], notRun: [] })
})

test('a parent that fails only because of its parts is not counted again', () => {
  const part: TestEvent = { ...passed, type: 'test:fail', reason: 'testCodeFailure', error: 'not three' }
  assert.equal(
    count(part, { ...part, name: 'sums', kind: 'suite', reason: 'subtestsFailed' }).failures.length,
    1,
  )
})

test('a suite that fails by itself is counted', () => {
  assert.equal(
    count({ type: 'test:fail', name: 'sums', file, kind: 'suite', reason: 'hookFailed' }).failures.length,
    1,
  )
})

test('a skipped test, a test put off and a file without a test are failures', () => {
  const events: readonly TestEvent[] = [
    { ...passed, skip: true },
    { ...passed, todo: true },
    { ...passed, name: file },
  ]
  const outcome = countEvents(events, '/here')
  assert.equal(outcome.passed, 0)
  assert.equal(outcome.failures.length, 3)
})

test('a file that cannot be loaded is told with what it said', () => {
  const said: TestEvent = { type: 'test:stderr', file, message: 'Cannot find module b.ts\n' }
  const outcome = count(said, { type: 'test:fail', name: file, file, kind: 'test', error: 'test failed' })
  assert.equal(outcome.failures[0]?.message, 'Cannot find module b.ts')
})

test('cases not run are gathered by name, other remarks are not', () => {
  const remark = (message: string): TestEvent => ({ type: 'test:diagnostic', message })
  assert.deepEqual(count(remark('not run: ASEM, no folder'), remark('tests 9')).notRun, ['ASEM, no folder'])
})
