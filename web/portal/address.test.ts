import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editionAddress, homeAddress, languageOf, twinAddress, unitAddress } from './address.ts'

test('English stands below /en, everything else is Vietnamese', () => {
  assert.deepEqual(['/en', '/en/pci/2021', '/', '/pci/2021', '/entry/2021'].map(languageOf), [
    'en',
    'en',
    'vi',
    'vi',
    'vi',
  ])
})

test('every address has its twin, and the twin of the twin is the address', () => {
  for (const path of ['/', '/pci/2021', '/pci/2021/bac-ninh-1997'])
    assert.equal(twinAddress(twinAddress(path, 'en'), 'vi'), path)
  assert.equal(twinAddress('/pci/2021/', 'en'), '/en/pci/2021')
  assert.equal(twinAddress('/en/', 'vi'), '/')
})

test('addresses are made of ids', () => {
  assert.equal(homeAddress('en'), '/en')
  assert.equal(editionAddress('vi', 'pci/2021'), '/pci/2021')
  assert.equal(unitAddress('en', 'pci/2021', 'bac-ninh-1997'), '/en/pci/2021/bac-ninh-1997')
})
