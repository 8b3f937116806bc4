import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyLimits, bodyProblem } from './limit-body.ts'

const code = (path: string, bytes: number, isSignedIn = true) => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(bytes) }
  return bodyProblem(new Headers(headers), isSignedIn, path)?.code ?? null
}
const { stranger, form, tables, files } = bodyLimits

test('only a page that takes files takes a large body, in either language and for a script', () => {
  for (const path of ['/desk/evidence/xa-meo-2020', '/desk/en/evidence/xa-meo-2020', '/desk/evidence/x.data'])
    assert.deepEqual([code(path, files), code(path, files + 1)], [null, 'too-large'], path)
  for (const path of ['/desk/people/import', '/desk/en/units/import', '/desk/people/import.data'])
    assert.deepEqual([code(path, tables), code(path, tables + 1)], [null, 'too-large'], path)
  for (const path of ['/desk/account', '/desk/people/evidence', '/desk', '/desk/units/importer'])
    assert.deepEqual([code(path, form), code(path, form + 1)], [null, 'too-large'], path)
})

test('a stranger sends little anywhere, and without a length nothing', () => {
  assert.equal(code('/desk/evidence/x', stranger + 1, false), 'too-large')
  assert.equal(bodyProblem(new Headers(), true, '/desk')?.code, 'no-length')
})

test('who sent too much is told what this page takes', () => {
  const words = (path: string, isSignedIn = true) =>
    bodyProblem(new Headers({ 'content-length': String(files + 1) }), isSignedIn, path)?.words
  assert.match(words('/desk/evidence/x')?.vi ?? '', /tệp nhỏ hơn 50 MB/)
  assert.match(words('/desk/units/import')?.vi ?? '', /bảng nhỏ hơn 20 MB/)
  assert.match(words('/desk/account')?.vi ?? '', /biểu mẫu này nhận nhiều nhất 1 MB/)
  assert.match(words('/desk/sign-in', false)?.en ?? '', /this form takes 64 KB at most/)
})
