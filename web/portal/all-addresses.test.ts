import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { allAddresses } from './all-addresses.ts'

test('the portal has every page once in each language, twins together', async () => {
  const addresses = await allAddresses(exampleSite())
  const of = (kind: string) => addresses.filter(address => address.kind === kind).map(({ path }) => path)
  assert.deepEqual(of('home'), ['/', '/en'])
  assert.deepEqual(of('index'), ['/demo', '/en/demo'])
  assert.deepEqual(of('edition').slice(0, 4), ['/demo/2020', '/en/demo/2020', '/demo/2021', '/en/demo/2021'])
  // Three units in 2020, 2021 and 2022, two in 2023, in two languages.
  assert.equal(of('unit').length, 2 * (3 + 3 + 3 + 2))
  assert.ok(of('unit').includes('/en/demo/2021/da-son'))
  assert.deepEqual(of('units'), ['/units', '/en/units'])
  assert.equal(of('scoreboard').length, 2 * 3)
  assert.deepEqual(of('method').slice(0, 2), ['/demo/2020/method', '/en/demo/2020/method'])
  // Two parts in each of four editions.
  assert.equal(of('criterion').length, 2 * 4 * 2)
  assert.deepEqual(of('search-index'), ['/search-index.json'])
  const paths = addresses.map(({ path }) => path)
  assert.equal(new Set(paths).size, paths.length)
})
