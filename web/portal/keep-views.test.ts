import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepViews } from './keep-views.ts'

test('a view is laid out once for each key of a subject', () => {
  const kept = keepViews<object, string>(2)
  const [site, other] = [{}, {}]
  const made: string[] = []
  const view = (subject: object, key: string) =>
    kept(subject, key, () => {
      made.push(key)
      return key.toUpperCase()
    })
  assert.deepEqual([view(site, 'a'), view(site, 'a'), view(other, 'a')], ['A', 'A', 'A'])
  assert.deepEqual(made, ['a', 'a'])
})

test('no more than the limit are kept: the one asked for longest ago is laid out again', () => {
  const kept = keepViews<object, string>(2)
  const site = {}
  const made: string[] = []
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b'])
    kept(site, key, () => {
      made.push(key)
      return key
    })
  assert.deepEqual(made, ['a', 'b', 'c', 'b'])
})
