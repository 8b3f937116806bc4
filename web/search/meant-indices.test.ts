import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallSearch } from '../testing/small-search.ts'
import { meantIndices } from './meant-indices.ts'

const same = (text: string) => ({ vi: text, en: text })
const named = (id: string, short: string) => ({ id, short: same(short), name: same(short), weight: 1 })
const index = {
  ...smallSearch,
  indices: [
    named('pci', 'PCI'),
    named('par-province', 'PAR INDEX'),
    named('par-ministry', 'PAR INDEX cấp bộ'),
    named('index-766', 'Bộ chỉ số 766'),
    named('ddci-model', 'DDCI mẫu'),
    named('ddci-ha-tinh', 'DDCI Hà Tĩnh'),
  ],
}
const meant = (said: string) => meantIndices(index, said)

test('an index is meant by a short form, by a number, and with a year that touches it', () => {
  assert.deepEqual(meant('cchc'), { indices: ['par-province'], years: [] })
  assert.deepEqual(meant('766'), { indices: ['index-766'], years: [] })
  assert.deepEqual(meant('pci2021'), { indices: ['pci'], years: ['2021'] })
  assert.deepEqual(meant('par-index-2022'), { indices: ['par-province', 'par-ministry'], years: ['2022'] })
})

test('a beginning means all that begin so, the one that is called so first', () => {
  assert.deepEqual(meant('par').indices, ['par-province', 'par-ministry'])
  assert.deepEqual(meant('ddci').indices, ['ddci-model', 'ddci-ha-tinh'])
})

test('what is no name of an index, or holds one among other words, means none', () => {
  for (const said of ['nothing-like-it', 'p', '', 'hung-yen-pci', '2021'])
    assert.deepEqual(meant(said).indices, [], said)
})
