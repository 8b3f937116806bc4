import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicAddress, saidAddress } from './public-address.ts'

const bac = { slug: 'bac', hosts: ['bac.vn', 'www.bac.vn'] }
const nam = { slug: 'nam', hosts: ['nam.vn'] }
const bare = { slug: 'bare', hosts: [] }

test('a single tenant stands at the address of the portal, whatever its hosts', () => {
  const site = { address: 'https://chiso.vn', port: 4310 }
  for (const tenant of [bac, { slug: 'bac', hosts: [] }])
    assert.equal(publicAddress(site, [tenant], 'bac'), 'https://chiso.vn')
})

test('among many each stands at its first host, by the scheme and port of the portal', () => {
  const at = (address: string, slug: string) => publicAddress({ address, port: 4310 }, [bac, nam], slug)
  assert.equal(at('https://chiso.vn', 'bac'), 'https://bac.vn')
  assert.equal(at('https://chiso.vn:8443', 'nam'), 'https://nam.vn:8443')
  assert.equal(at('https://www.bac.vn', 'bac'), 'https://www.bac.vn')
  assert.equal(at('', 'nam'), 'http://nam.vn:4310')
})

test('a host that names its port keeps it', () => {
  const own = { slug: 'own', hosts: ['own.vn:9000'] }
  assert.equal(
    publicAddress({ address: 'https://chiso.vn', port: 4310 }, [own, nam], 'own'),
    'https://own.vn:9000',
  )
})

test('where nobody said it is this machine, and letters say nothing', () => {
  const site = { address: '', port: 4310 }
  assert.equal(publicAddress(site, [bare], 'bare'), 'http://localhost:4310')
  assert.equal(saidAddress(site, [bare], 'bare'), '')
})
