import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf } from './file-of.ts'
import { redirectPage } from './redirect-page.ts'

test('a page is the index of a folder, a download is a file', () => {
  assert.deepEqual(
    ['/', '/en', '/pci/2021', '/pci/2021/criteria/1.2'].map(path => fileOf(path, 'text/html; charset=utf-8')),
    ['index.html', 'en/index.html', 'pci/2021/index.html', 'pci/2021/criteria/1.2/index.html'],
  )
  assert.equal(fileOf('/pci/2021/data/ranking.csv', 'text/csv; charset=utf-8'), 'pci/2021/data/ranking.csv')
})

test('a page that leads on does so without script, in the language of its address', () => {
  const vi = redirectPage('/pci/2021', '/pci')
  assert.match(vi, /lang="vi".*http-equiv="refresh" content="0; url=\/pci\/2021".*<a href="\/pci\/2021">/s)
  assert.match(redirectPage('/so/en/pci/2021', '/en/pci'), /lang="en".*content="0; url=\/so\/en\/pci\/2021"/s)
  assert.match(redirectPage('/a"b', '/a'), /url=\/a&quot;b"/)
})
