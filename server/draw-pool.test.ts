import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { drawPool } from './draw-pool.ts'

const reported: unknown[] = []
const { pages, close } = drawPool({
  address: '',
  threads: 2,
  release: { folder: '', sha256: '', manifest: { format: 1, engine: '', editions: [], files: {} } },
  report: error => reported.push(error),
  file: new URL('./testing/thread.ts', import.meta.url),
})

after(close)

const ask = (path: string): Promise<Response> => pages(new Request(`http://x${path}`))

test('a page comes back as the thread drew it', async () => {
  const answer = await ask('/a')
  assert.deepEqual([answer.status, await answer.text()], [200, '/a'])
  assert.equal((await ask('/none')).status, 404)
})

test('pages that are wanted at once are dealt out to all threads', async () => {
  const answers = await Promise.all(['/a', '/b', '/c', '/d'].map(ask))
  assert.equal(new Set(answers.map(({ headers }) => headers.get('x-thread'))).size, 2)
})

test('a page that fails fails alone', async () => {
  await assert.rejects(ask('/fail'), /failed on purpose/)
  assert.equal((await ask('/a')).status, 200)
})

test('a thread that ends fails what it was drawing, is reported, and another takes its place', async () => {
  const waiting = ask('/never')
  // The least busy thread gets the next page: two that end stop both.
  const ended = await Promise.allSettled([ask('/end'), ask('/end'), waiting])
  assert.deepEqual(
    ended.map(({ status }) => status),
    ['rejected', 'rejected', 'rejected'],
  )
  assert.match(String(reported[0]), /ended on purpose/)
  const answers = await Promise.all(['/a', '/b'].map(ask))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  )
})
