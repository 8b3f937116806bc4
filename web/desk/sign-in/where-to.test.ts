import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whereTo } from './where-to.ts'

test('who was going to a page of the desk is led there', () => {
  assert.equal(whereTo('/desk/en/units?q=y+te'), '/en/units?q=y+te')
  assert.equal(whereTo('/desk'), '/')
})

test('nobody is led out of the desk, nor back to the door', () => {
  for (const path of ['/', '/deskish', '/pci/2021', '//evil.example/desk', 'https://evil.example/desk', null])
    assert.equal(whereTo(path), null)
  for (const path of ['/desk/sign-in?to=/desk', '/desk/en/sign-out', '/desk/../pci'])
    assert.equal(whereTo(path), null)
})

test('what would be another site once it stands without the desk before it is no page of ours', () => {
  for (const path of [
    '/desk//evil.example',
    '/desk//evil.example/desk',
    '/desk/.//evil.example',
    '/desk/x/..//evil.example',
    '/desk/%2e//evil.example',
    '/desk///evil.example',
    '/desk\\evil.example',
    '/desk/\\evil.example',
    '/desk/\t/evil.example',
    '/desk//evil.example?to=/desk',
  ])
    assert.equal(whereTo(path), null, path)
  // Encoded, a slash is a letter of a name on this site.
  assert.equal(whereTo('/desk/%2f%2fevil.example'), '/%2f%2fevil.example')
  assert.equal(whereTo('/desk/%5cevil.example'), '/%5cevil.example')
})
