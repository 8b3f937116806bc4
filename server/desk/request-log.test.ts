import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword } from '@thuocdo/operations/acts'
import { openMetrics } from './metrics.ts'
import { pathToLog, requestLog } from './request-log.ts'

test('a request is one line of JSON with its time', () => {
  const lines: string[] = []
  const log = requestLog({ write: line => void lines.push(line) })
  const request = {
    source: '10.0.0.9',
    destination: 'chiso.vn',
    account: null,
    method: 'GET',
    path: '/desk',
    status: 200,
    milliseconds: 3,
  }
  log(request)
  const { time, level, ...rest } = JSON.parse(lines[0] ?? '')
  assert.deepEqual(rest, request)
  assert.match(time, /^\d{4}-\d\d-\d\dT/)
})

test('the token of a set-up link is not written down', () => {
  assert.equal(pathToLog('/desk/set-up/abc_-9'), '/desk/set-up/…')
  assert.equal(pathToLog('/desk/en/set-up/abc.data'), '/desk/en/set-up/…')
  assert.equal(pathToLog('/desk/units/an'), '/desk/units/an')
})

test('answers and hashed passwords are counted', async () => {
  const metrics = openMetrics()
  metrics.observe('desk', 403, 0.01)
  await hashPassword('x', { memory: 64, passes: 1, parallelism: 1 })
  const text = await metrics.text()
  metrics.close()
  assert.match(text, /thuocdo_answers_total\{part="desk",status="403"\} 1/)
  assert.match(text, /thuocdo_password_hashes_total 1/)
})
