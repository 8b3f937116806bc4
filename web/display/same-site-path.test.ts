import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sameSitePath } from './same-site-path.ts'

test('an address of this site is taken as it stands', () => {
  for (const path of ['/', '/pci/2021', '/en/display?back=%2Fpci%2F2021', '/pci/2021#bang'])
    assert.equal(sameSitePath(path), path)
})

test('what a browser would read as another site is not taken', () => {
  const elsewhere = [
    'https://example.org/',
    'javascript:alert(1)',
    '//example.org',
    '///example.org',
    '/\\example.org',
    '/\t/example.org',
    '/\n/example.org',
    '\\/example.org',
    ' /pci',
    'pci/2021',
    '/a\r\nset-cookie: x=y',
    '/pci\\2021',
    '',
  ]
  for (const text of [...elsewhere, null]) assert.equal(sameSitePath(text), null, JSON.stringify(text))
})
