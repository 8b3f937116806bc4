import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageCache, type ReadyPage } from './page-cache.ts'

const page = (bytes: number, status = 200): ReadyPage => ({
  status,
  headers: new Headers(),
  body: new Uint8Array(bytes),
})

/** A cache of a hundred bytes, with what was made for it. */
function watched(sizes: Readonly<Record<string, ReadyPage>>) {
  const cache = pageCache(100)
  const made: string[] = []
  const ask = (key: string) =>
    cache.page(key, async () => {
      made.push(key)
      return sizes[key]
    })
  return { cache, made, ask }
}

test('a page is made once and then kept', async () => {
  const { made, ask, cache } = watched({ a: page(40) })
  const [first, second] = [await ask('a'), await ask('a')]
  assert.equal(first, second)
  assert.deepEqual([made, cache.bytes()], [['a'], 40])
})

test('who comes while a page is being made waits for the same one', async () => {
  const { made, ask } = watched({ a: page(40) })
  await Promise.all([ask('a'), ask('a'), ask('a')])
  assert.deepEqual(made, ['a'])
})

test('the bytes stay within the limit: the page that nobody asked for longest goes', async () => {
  const { made, ask, cache } = watched({ a: page(40), b: page(40), c: page(40) })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
  assert.deepEqual([made, cache.bytes()], [['a', 'b', 'c', 'b'], 80])
})

test('a page above the limit is sent and not kept', async () => {
  const { ask, cache } = watched({ a: page(101) })
  assert.equal((await ask('a')).body.byteLength, 101)
  assert.equal(cache.bytes(), 0)
})

test('what is not there is not kept: strangers can think up any number of addresses', async () => {
  const { made, ask, cache } = watched({ a: page(40, 404) })
  await ask('a')
  await ask('a')
  assert.deepEqual([made, cache.bytes()], [['a', 'a'], 0])
})

test('a failure is told to all who wait, and the next one tries again', async () => {
  const cache = pageCache(100)
  const fails = () => cache.page('a', () => Promise.reject(new Error('broken')))
  const [one, other] = await Promise.allSettled([fails(), fails()])
  assert.deepEqual([one.status, other.status], ['rejected', 'rejected'])
  assert.equal((await cache.page('a', async () => page(40))).body.byteLength, 40)
})
