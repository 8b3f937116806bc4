import assert from 'node:assert/strict'
import { test } from 'node:test'
import { observe, smallProgram } from '../testing/small-edition.ts'
import { compute } from './compute.ts'
import { reproduce, reproductionAlarms } from './reproduce.ts'

const program = smallProgram(
  { code: 'all', children: [{ code: 'a', max: 10, rule: { kind: 'given' } }] },
  { reproduces: { within: 0.01 } },
)
const result = compute(program, observe({ a: [5, 6, 7] }))
const printed = (...scores: number[]) =>
  new Map(scores.map((score, i) => [String.fromCharCode(65 + i), { score, figures: {} }]))

test('a table that reproduces raises no alarm', () => {
  const [report] = reproduce(result, printed(5.01, 6, 7))
  assert.deepEqual([report.units, report.within], [3, 3])
  assert.deepEqual(reproductionAlarms([report]), [])
})

test('a table that does not reproduce names how many, how far and who', () => {
  const [report] = reproduce(result, printed(5, 6.5, 7))
  assert.deepEqual([report.within, report.largest, report.worstUnit], [2, 0.5, 'B'])
  const [alarm] = reproductionAlarms([report])
  assert.equal(alarm.code, 'does-not-reproduce')
  assert.match(alarm.words.vi, /chỉ 2\/3 đơn vị khớp trong 0,01.*lớn nhất 0,5 \(B\)/)
})

test('units that the source left out are passed over', () => {
  assert.deepEqual(reproduce(result, printed()).length, 0)
  assert.equal(reproduce(result, printed(5))[0].units, 1)
})
