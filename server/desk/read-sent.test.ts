import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isReadableAddress, letPass, readSent, sentForm } from './read-sent.ts'

test('an address with whole escapes is read, one with a letter of code zero or a broken escape is not', () => {
  for (const address of ['/desk/units?q=y+t%E1%BA%BF', '/desk/units/%C4%91%E1%BB%93i', '/desk?percent=50%25'])
    assert.equal(isReadableAddress(`http://bac.vn${address}`), true, address)
  for (const address of ['/desk/units/%00', '/desk/audit?act=%00', '/desk?a%00=1', '/desk/units/%E0%A4%A'])
    assert.equal(isReadableAddress(`http://bac.vn${address}`), false, address)
})

const url = 'http://bac.vn/desk/sign-in'
const problemsOf = async (body: string | FormData, type?: string) => {
  const headers = type === undefined ? {} : { 'content-type': type }
  const read = await readSent(new Request(url, { method: 'POST', body, headers }))
  return read.problems.map(({ code }) => code)
}
const plain = 'application/x-www-form-urlencoded'

function parts(name: string, value: string | File): FormData {
  const form = new FormData()
  form.append(name, value)
  return form
}

test('a form is read with what stands in it, a file whatever it holds', async () => {
  const read = await readSent(
    new Request(url, { method: 'POST', body: new URLSearchParams({ login: 'lan' }) }),
  )
  assert.ok(read.ok)
  assert.deepEqual([...read.value], [['login', 'lan']])
  const file = new File([new Uint8Array([0, 1, 2])], 'báo cáo.pdf')
  assert.deepEqual(await problemsOf(parts('file', file)), [])
  assert.deepEqual(await problemsOf('', plain), [])
})

test('what is no form, a broken one and a letter of code zero in a field are refused', async () => {
  const refusal = ['not-a-form']
  assert.deepEqual(await problemsOf('login=a%00b', plain), refusal)
  assert.deepEqual(await problemsOf('a%00=b', plain), refusal)
  assert.deepEqual(await problemsOf(parts('login', 'a\0b')), refusal)
  assert.deepEqual(await problemsOf('{"login":"lan"}', 'application/json'), refusal)
  assert.deepEqual(await problemsOf('login=lan', 'text/plain'), refusal)
  assert.deepEqual(await problemsOf('--x\r\nbroken', 'multipart/form-data; boundary=x'), refusal)
  assert.deepEqual(await problemsOf('anything', 'multipart/form-data'), refusal)
})

/** A request whose body counts the pieces that were taken of it. */
function counted(pieces: readonly string[], type = plain) {
  let taken = 0
  const body = new ReadableStream({
    pull: controller => {
      const piece = pieces[taken]
      if (piece === undefined) return controller.close()
      taken++
      controller.enqueue(new TextEncoder().encode(piece))
    },
  })
  const init = { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' } as const
  return { request: new Request(url, init), taken: () => taken }
}

test('a long form is read when it is asked for, and only once', async () => {
  const { request, taken } = counted(['title=', 'a'])
  const sent = await sentForm(request, true)
  assert.ok(sent.ok)
  assert.ok(taken() <= 1, 'no more than a stream takes ahead')
  const [first, second] = await Promise.all([sent.value(), sent.value()])
  assert.equal(first, second)
  assert.equal(first.get('title'), 'a')
})

test('a long form that is none is thrown as an answer that says so', async () => {
  const sent = await sentForm(counted(['{}'], 'application/json').request, true)
  assert.ok(sent.ok)
  const thrown: unknown = await sent.value().catch((error: unknown) => error)
  assert.ok(thrown instanceof Response)
  assert.equal(thrown.status, 400)
})

test('what nobody asked for is let pass to its end, and what was read is left alone', async () => {
  const unread = counted(['a', 'b', 'c'])
  await letPass(unread.request)
  assert.equal(unread.taken(), 3)
  await unread.request.arrayBuffer().catch(() => {})
  await letPass(unread.request)
  await letPass(new Request(url))
})
