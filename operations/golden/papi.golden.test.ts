import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classify, nodeOf, scoreAt, scoreboard, totals } from '@thuocdo/engine'
import { agreement, scored } from './editions.ts'

for (let year = 2011; year <= 2016; year++) {
  test(`PAPI ${year}: every printed total is the sum of its parts within 1e-5`, async () => {
    const { units, within, largest } = await agreement(`papi/${year}`, 'papi')
    assert.equal(units, year === 2014 ? 61 : 63)
    assert.equal(within, units)
    assert.ok(largest <= 1e-5)
  })
}

test('PAPI ranks nobody', async () => {
  for (const year of [2011, 2018, 2024]) {
    const { result } = await scored(`papi/${year}`)
    assert.ok(scoreboard(result).every(({ rank }) => rank === null))
  }
})

test('PAPI 2022, dimension 6: groups of 16, 16, 15 and 16, and all eight printed limits', async () => {
  const { result } = await scored('papi/2022')
  const limits = classify(result).get('6')?.limits ?? []
  assert.deepEqual(
    limits.map(({ label, count }) => [label.vi, count]),
    [
      ['Cao', 16],
      ['Trung bình cao', 16],
      ['Trung bình thấp', 15],
      ['Thấp', 16],
    ],
  )
  assert.deepEqual(
    limits.map(({ low, high }) => [low.toFixed(4), high.toFixed(4)]),
    [
      ['7.8579', '8.3148'],
      ['7.5189', '7.8072'],
      ['7.2294', '7.5173'],
      ['6.4132', '7.2275'],
    ],
  )
})

const withoutTotal: { readonly [year: number]: readonly string[] } = {
  2014: ['bac-giang-1997', 'dong-thap-1976'],
  2018: ['dong-thap-1976', 'quang-ninh-1963'],
  2021: ['bac-giang-1997', 'bac-ninh-1997', 'quang-ninh-1963'],
  2022: ['bac-giang-1997', 'bac-ninh-1997'],
  2023: ['binh-duong-1997', 'quang-ninh-1963'],
  2024: ['tien-giang-1976', 'vinh-phuc-1997'],
}

for (const [year, missing] of Object.entries(withoutTotal)) {
  test(`PAPI ${year}: the provinces that were left out stay without a number, and nothing is filled in`, async () => {
    const { result } = await scored(`papi/${year}`)
    const empty = result.units.filter((_, u) => Number.isNaN(totals(result)[u])).sort()
    assert.deepEqual(empty, missing)
    const root = result.program.nodes.length - 1
    assert.deepEqual(scoreAt(result, root, result.units.indexOf(missing[0])), { missing: 'not-published' })
  })
}

test('the structure changes with the years: 6 dimensions of 22 parts, then 8 of 28, 29, 29 and 28', async () => {
  const shape = async (year: number) => {
    const { nodes } = (await scored(`papi/${year}`)).result.program
    const dimensions = nodes.filter(({ work, parent }) => work.kind === 'group' && parent !== -1).length
    return [dimensions, nodes.length - dimensions - 1]
  }
  assert.deepEqual(await Promise.all([2011, 2017, 2018, 2019, 2020, 2021, 2024].map(shape)), [
    [6, 22],
    [6, 22],
    [8, 28],
    [8, 29],
    [8, 29],
    [8, 28],
    [8, 28],
  ])
})

test('without construction permits the three other parts of dimension 5 stretch from 2.5 to 3.33', async () => {
  const top = async (year: number) =>
    nodeOf((await scored(`papi/${year}`)).result.program, '5.1').max.toFixed(2)
  assert.deepEqual([await top(2020), await top(2021)], ['2.50', '3.33'])
})

test('Quảng Ninh 2022 has 47.8763, as the report prints', async () => {
  const { result } = await scored('papi/2022')
  assert.equal(totals(result)[result.units.indexOf('quang-ninh-1963')].toFixed(4), '47.8763')
})
