import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loader as set } from './display-set.ts'
import { loader as style } from './display-style.ts'

const ask = (query: string, cookie = ''): Response =>
  set({ request: new Request(`http://here/display/set?${query}`, { headers: { cookie } }) })

test('a choice is kept in one cookie and leads back to where it was made', () => {
  const { status, headers } = ask('colour=dark&back=%2Fen%2Fdisplay', 'display=auto.high.normal')
  assert.deepEqual(
    [status, headers.get('location'), headers.get('cache-control')],
    [303, '/en/display', 'no-store'],
  )
  assert.deepEqual(headers.getSetCookie(), [
    'display=dark.high.normal; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
  ])
})

test('it never leads to another site', () => {
  for (const back of ['//example.org', 'https://example.org', '/\\example.org', '/%09/example.org', ''])
    assert.equal(ask(`colour=dark&back=${back}`).headers.get('location'), '/', back)
})

test('a value that does not exist is refused with a sentence, and nothing is kept', async () => {
  const answer = ask('colour=pink&size=large')
  assert.deepEqual([answer.status, answer.headers.getSetCookie()], [400, []])
  assert.match(await answer.text(), /Không có lựa chọn colour=pink; .*There is no choice colour=pink/)
})

test('the style sheet of a reader is for that reader and asked for each time', async () => {
  const answer = style({
    request: new Request('http://here/display.css', { headers: { cookie: 'display=dark.auto.normal' } }),
  })
  assert.deepEqual(
    ['cache-control', 'vary', 'content-type'].map(name => answer.headers.get(name)),
    ['private, no-cache', 'Cookie', 'text/css; charset=utf-8'],
  )
  assert.match(await answer.text(), /color-scheme: dark/)
})
