import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isReadableAddress, readSent } from './read-sent.ts'

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

test('a form is handed on byte for byte, a file in it whatever it holds', async () => {
  const read = await readSent(
    new Request(url, { method: 'POST', body: new URLSearchParams({ login: 'lan' }) }),
  )
  assert.ok(read.ok)
  assert.equal(new TextDecoder().decode(read.value), 'login=lan')
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
