import assert from 'node:assert/strict'
import { test } from 'node:test'
import { patient } from './patient.ts'

const withCode = (code: string): Error => Object.assign(new Error('x'), { code })

/** Fails as often as there are errors, then gives an answer. */
function failing(...errors: readonly Error[]): () => Promise<string> {
  const left = [...errors]
  return async () => {
    const error = left.shift()
    if (error !== undefined) throw error
    return 'answer'
  }
}

test('a database that is away for a moment is waited for', async () => {
  assert.equal(await patient(failing(withCode('ECONNREFUSED'), withCode('57P03'))), 'answer')
})

test('what is wrong for good is thrown at once', async () => {
  await assert.rejects(patient(failing(withCode('28P01'))), { code: '28P01' })
})

test('patience ends', async () => {
  await assert.rejects(patient(failing(withCode('57P03'), withCode('57P03')), 0), { code: '57P03' })
})
