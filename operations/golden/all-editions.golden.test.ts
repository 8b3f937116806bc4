import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeOf, isOpen } from '@thuocdo/engine'
import { checkFolder } from '../check-edition.ts'
import { listEditions } from '../read-edition.ts'
import { scored, world } from './editions.ts'

const ids = await listEditions(world.frameworks)

for (const id of ids) {
  test(`${id}: form, tables, recomputation and examples hold, or are acknowledged with a reason`, async () => {
    const open = (await checkFolder(world, id)).filter(isOpen)
    assert.deepEqual(
      open.map(({ code, words }) => `${code}: ${words.en}`),
      [],
    )
  })
}

test('from year to year the parts of every province’s change of PCI add up to the change', async () => {
  for (let year = 2006; year < 2021; year++) {
    const [from, to] = [await scored(`pci/${year}`), await scored(`pci/${year + 1}`)]
    for (const unit of to.result.units) {
      const change = changeOf(from, to, unit)
      if (!change) continue
      assert.ok(change.sources, `${unit} ${year}`)
      const { own, rivals, framework, membership } = change.sources
      assert.ok(Math.abs(own + rivals + framework + membership - change.delta) < 1e-9, `${unit} ${year}`)
      const parts = change.parts
        .filter(({ depth }) => depth === 0)
        .reduce((t, p) => t + p.own + p.framework + p.other, 0)
      assert.ok(
        Math.abs(parts - change.delta) < 1e-9,
        `${unit} ${year}: parts ${parts}, change ${change.delta}`,
      )
    }
  }
})
