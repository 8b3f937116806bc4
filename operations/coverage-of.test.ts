import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverageOf } from './coverage-of.ts'
import { scoreEdition } from './score-edition.ts'
import { smallWorld } from './testing/printed-edition.ts'

async function coverageWith(keys: readonly string[]) {
  const published = ['unit,score,rank,source', 'quang-ninh-1963,90,1,bo', 'hoa-binh-1991,86.9,3,bao']
  const scored = await scoreEdition(await smallWorld({ 2023: { keys, tables: { published } } }), 'small/2023')
  assert.ok(scored.ok)
  return coverageOf(scored.value)
}

test('two of 63 are known where the edition says that 63 were ranked', async () => {
  assert.deepEqual(await coverageWith(['coverage: { of: 63 }']), { known: 2, of: 63 })
})

test('an edition can say that units are missing without knowing how many there are', async () => {
  assert.deepEqual(await coverageWith(['coverage: { of: null }']), { known: 2, of: null, isPartial: true })
})

test('an edition that says nothing of it is not called partial', async () => {
  assert.deepEqual(await coverageWith([]), { known: 2, of: null })
})
