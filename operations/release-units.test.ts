import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scored } from './golden/editions.ts'
import { releaseEdition } from './release-edition.ts'
import { releaseUnits } from './release-units.ts'

test('a release tells the lives of its units and of all that they came from and went into', async () => {
  const { provinces } = releaseUnits([await scored('pci/2007')])
  const ids = provinces.units.map(({ id }) => id)
  for (const id of ['ha-tay-1991', 'ha-noi-1954', 'bac-ninh-1997', 'bac-ninh-2025'])
    assert.ok(ids.includes(id), id)
  assert.deepEqual(
    provinces.acts.filter(({ from }) => from === 'ha-tay-1991').map(({ on, kind, to }) => [on, kind, to]),
    [['2008-08-01', 'absorb', 'ha-noi-1954']],
  )
})

test('units of other registers that nobody scored stay out, and so do aliases and codes', async () => {
  const released = releaseUnits([await scored('par-model-department/2025')])
  assert.deepEqual(Object.keys(released), ['minh-hoa'])
  for (const unit of released['minh-hoa'].units) assert.ok(!('codes' in unit) && !('aliases' in unit))
})

test('survey answers and the reasons of what does not apply are part of the inputs, the points by source of the results', async () => {
  const files = releaseEdition(await scored('par-model-department/2025'))
  const { columns } = JSON.parse(files['observations.json'])
  assert.equal(columns['1.7.1'].counts.length, 4)
  assert.match(JSON.stringify(columns['4.1.3'].reasons), /không có đơn vị sự nghiệp/)
  const [unit] = JSON.parse(files['results.json']).units
  const points = unit.bySource.reduce((sum: number, part: { points: number }) => sum + part.points, 0)
  assert.ok(points > 80 && points <= 100)
})
