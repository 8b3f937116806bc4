import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cookieIn, deskWorld, goodPassword } from './testing/desk-world.ts'

const html = { accept: 'text/html,*/*' }
const unreadable = ['/desk/audit?act=%00', '/desk/units/%00', '/desk/units/%E0%A4%A', '/desk/status.json?%00']

test('a stranger whose address or form cannot be read is told so in a sentence, and it is on record', async t => {
  const { ask, send, logged } = await deskWorld(t)
  for (const path of unreadable) {
    const answer = await ask(`http://bac.vn${path}`, { headers: html })
    assert.deepEqual([path, answer.status], [path, 400])
    assert.match(await answer.text(), /^Địa chỉ này có ký tự không đọc được.* · This address holds/)
  }
  const sent = [
    await send('http://bac.vn/desk/sign-in', { login: 'a\0b', password: 'x' }),
    await send('http://bac.vn/desk/sign-in', {}, { 'content-type': 'application/json' }),
    await send(
      'http://bac.vn/desk/sign-in',
      { a: 'b' },
      { 'content-type': 'multipart/form-data; boundary=x' },
    ),
  ]
  for (const answer of sent) {
    assert.equal(answer.status, 400)
    assert.match(await answer.text(), /^Nội dung gửi lên không phải là biểu mẫu hoàn chỉnh/)
  }
  assert.deepEqual(
    logged.map(({ status }) => status),
    Array.from({ length: unreadable.length + sent.length }, () => 400),
  )
})

test('who is signed in and looks at pages is led to the page that says so; their data gets the sentence', async t => {
  const asked: string[] = []
  const world = await deskWorld(t)
  const right = { login: 'lan', password: goodPassword }
  const cookie = `session=${cookieIn(await world.send('http://bac.vn/desk/sign-in', right), 'session')}`
  const { ask, send } = await deskWorld(t, {
    store: world.store,
    pages: async ({ method, url }) => {
      asked.push(`${method} ${new URL(url).pathname}`)
      return new Response('page', { status: 400 })
    },
  })
  const headers = { ...html, cookie }
  for (const path of ['/desk/audit?act=%00', '/desk/en/units/%00'])
    assert.equal(await (await ask(`http://bac.vn${path}`, { headers })).text(), 'page')
  await send('http://bac.vn/desk/account', { name: '\0' }, headers)
  assert.deepEqual(asked, ['GET /desk/unreadable', 'GET /desk/en/unreadable', 'GET /desk/unreadable'])
  const data = await ask('http://bac.vn/desk/audit.data?act=%00', { headers: { cookie } })
  assert.deepEqual([data.status, asked.length], [400, 3])
})

test('a request on which the desk fails is on record too, and tells nothing of why', async t => {
  const pages = async () => {
    throw new Error('secret')
  }
  const { ask, logged } = await deskWorld(t, { pages })
  const answer = await ask('http://bac.vn/desk')
  assert.deepEqual([answer.status, logged.map(({ status }) => status)], [500, [500]])
  assert.doesNotMatch(await answer.text(), /secret|Error/)
})

test('a log that cannot be written does not decide a request: what was done is answered as done', async t => {
  const failures: unknown[] = []
  const log = () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  const { ask, send } = await deskWorld(t, { log, report: error => failures.push(error) })
  const answer = await send('http://bac.vn/desk/sign-in', { login: 'lan', password: goodPassword })
  assert.deepEqual([answer.status, cookieIn(answer, 'session') !== undefined], [200, true])
  assert.equal((await ask('http://bac.vn/desk')).status, 200)
  assert.equal(failures.length, 2)
})
