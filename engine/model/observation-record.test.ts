import assert from 'node:assert/strict'
import { test } from 'node:test'
import { observationsOf, recordOf } from './observation-record.ts'

test('what is null in JSON is missing in a column, with its reason beside it', () => {
  const { columns, units } = observationsOf({
    period: '2025',
    units: ['a', 'b'],
    blocks: ['', ''],
    columns: { speed: { amounts: [1.5, null], missing: [0, 3], bases: [2, null], reasons: { 1: 'moved' } } },
    attributes: {},
  })
  const speed = columns.get('speed')
  assert.deepEqual(units, ['a', 'b'])
  assert.deepEqual(speed?.amounts, Float64Array.of(1.5, Number.NaN))
  assert.deepEqual(speed?.missing, Uint8Array.of(0, 3))
  assert.deepEqual(speed?.bases, Float64Array.of(2, Number.NaN))
  assert.equal(speed?.reasons?.get(1), 'moved')
})

test('a record written and read again is the same', () => {
  const record = {
    period: '2025',
    units: ['a', 'b'],
    blocks: ['x', ''],
    columns: { speed: { amounts: [1.5, null], missing: [0, 3], counts: [[1, null]] } },
    attributes: { tie: ['1', ''] },
  }
  assert.deepEqual(recordOf(observationsOf(JSON.parse(JSON.stringify(record)))), record)
})
