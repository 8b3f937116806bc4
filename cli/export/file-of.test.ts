import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf } from './file-of.ts'

test('a page is the index of a folder, a download is a file', () => {
  assert.deepEqual(
    ['/', '/en', '/pci/2021', '/pci/2021/criteria/1.2'].map(path => fileOf(path, 'text/html; charset=utf-8')),
    ['index.html', 'en/index.html', 'pci/2021/index.html', 'pci/2021/criteria/1.2/index.html'],
  )
  assert.equal(fileOf('/pci/2021/data/ranking.csv', 'text/csv; charset=utf-8'), 'pci/2021/data/ranking.csv')
})
