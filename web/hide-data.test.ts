import assert from 'node:assert/strict'
import { test } from 'node:test'
import { data } from 'react-router'
import { hideData } from './hide-data.ts'

test('the fields of a loader are read by their names, and nobody can list them', async () => {
  const loaded = await hideData(() => ({ release: 'abc', view: { units: [1, 2] } }))('args')
  assert.ok(loaded instanceof Object && 'view' in loaded)
  assert.deepEqual(loaded.view, { units: [1, 2] })
  assert.deepEqual([Object.keys(loaded), JSON.stringify(loaded)], [[], '{}'])
})

test('a status stays with its data', async () => {
  const loaded = await hideData(() => data({ missing: 'unit' }, 404))('args')
  assert.ok(loaded instanceof Object && 'init' in loaded && 'data' in loaded)
  assert.deepEqual([loaded.init, Object.keys(loaded.data ?? {})], [{ status: 404 }, []])
})

test('an answer, a text and nothing stay as they are', async () => {
  const answer = new Response('a,b')
  for (const given of [answer, 'text', null, undefined, [1]])
    assert.equal(await hideData(() => given)('args'), given)
})
