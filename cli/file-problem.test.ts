import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileProblem } from './file-problem.ts'

const failed = (code: string) => Object.assign(new Error(`${code}: x, open '/a/b'`), { code, path: '/a/b' })

test('what the system refuses is a sentence of ours that names the file, without words of the system', () => {
  for (const code of ['EEXIST', 'ENOENT', 'EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOTDIR', 'ENOSPC']) {
    const { words } = fileProblem(failed(code))
    assert.match(words.vi, /\/a\/b/)
    assert.ok(!words.vi.includes(code) && !words.en.includes(code))
  }
})

test('what we have no sentence for is told as the system says it', () => {
  assert.match(fileProblem(failed('EMLINK')).words.vi, /EMLINK/)
})
