import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classify, totals } from '@thuocdo/engine'
import { agreement, scored } from './editions.ts'

const provinces = (year: number): number => (year === 2005 ? 42 : year <= 2008 ? 64 : 63)

for (let year = 2005; year <= 2021; year++) {
  if (year === 2011) continue
  test(`PCI ${year}: every total follows from the sub-indices within 0.01`, async () => {
    const { units, within, largest } = await agreement(`pci/${year}`, 'pci')
    assert.equal(units, provinces(year))
    assert.equal(within, units)
    assert.ok(largest <= 0.01)
  })
}

test('PCI 2011 raises the alarm: one province of 63 agrees, the largest deviation is 0.55', async () => {
  const { problems, reproductions } = await scored('pci/2011')
  const total = reproductions.find(({ node }) => node === 'pci')
  assert.deepEqual([total?.units, total?.within, total?.largest.toFixed(2)], [63, 1, '0.55'])
  assert.ok(problems.some(({ code, severity }) => code === 'does-not-reproduce' && severity === 'warning'))
})

test('PCI 2006 from raw indicators: every printed node within 0.001, and the same order of 64 provinces', async () => {
  const { reproductions, result, published } = await scored('pci/2006')
  assert.ok(reproductions.length >= 11)
  for (const { node, units, largest } of reproductions) {
    assert.equal(units, 64, node)
    assert.ok(largest <= 0.001, `${node} is off by ${largest}`)
  }
  const printed = Float64Array.from(result.units, unit => published.get(unit)?.score ?? Number.NaN)
  assert.deepEqual(order(totals(result)), order(printed))
})

test('PCI 2013 policy bias from its 14 indicators within 1e-5, 63 of 63', async () => {
  const { units, largest } = await agreement('pci/2013', 'bias')
  assert.equal(units, 63)
  assert.ok(largest <= 1e-5)
})

test('policy bias 2014 over the range since 2013, item 14 since 2014, within 0.005', async () => {
  const { units, largest } = await agreement('pci-policy-bias/2014', 'bias')
  assert.equal(units, 63)
  assert.ok(largest <= 0.005)
})

test('the tiers that VCCI printed are those of the observed bands', async () => {
  for (const year of [2005, 2007, 2010, 2012, 2013, 2014, 2015, 2016]) {
    const { result, published } = await scored(`pci/${year}`)
    const tiers = classify(result).get('pci')
    assert.ok(tiers)
    const wrong = result.units.filter(
      (unit, u) => tiers.labels[tiers.classes[u]]?.vi !== published.get(unit)?.class,
    )
    assert.deepEqual(wrong, [], `${year}`)
  }
})

test('the partial tables of 2022 to 2024 keep what was printed and rank nobody', async () => {
  for (const year of [2022, 2023, 2024]) {
    const { loaded, published, result } = await scored(`pci/${year}`)
    assert.equal(loaded.edition.status, 'derived')
    assert.ok('none' in loaded.edition.rank)
    const withoutScore = result.units.filter((_, u) => Number.isNaN(totals(result)[u]))
    assert.ok(withoutScore.length > 0)
    assert.ok(withoutScore.some(unit => published.get(unit)?.score !== undefined))
  }
})

test('Bình Dương led in 2005 with 76.82, Quảng Ninh in 2021 with 73.02', async () => {
  const first = async (id: string) => {
    const { result } = await scored(id)
    const best = Math.max(...totals(result))
    return [result.units[totals(result).indexOf(best)], best.toFixed(2)]
  }
  assert.deepEqual(await first('pci/2005'), ['binh-duong-1997', '76.82'])
  assert.deepEqual(await first('pci/2021'), ['quang-ninh-1963', '73.02'])
})

const order = (scores: Float64Array): number[] =>
  Array.from(scores.keys()).sort((a, b) => scores[b] - scores[a])
