import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printedSums } from '@thuocdo/engine'
import { scored } from './editions.ts'

/** How far the printed parts of each unit miss its printed total, in hundredths of a point. */
async function hundredthsOff(id: string): Promise<readonly number[]> {
  const { result, published } = await scored(id)
  const sums = printedSums(result, published).filter(({ node }) => node === result.program.edition.tree.code)
  return sums.map(({ printed, parts }) => Math.round(100 * Math.abs(parts - printed)))
}

test('ministries 2023: the two parts of all 17 meet the printed total; in nine it is off by one hundredth', async () => {
  const off = await hundredthsOff('par-ministry/2023')
  assert.deepEqual([off.length, off.filter(x => x === 1).length, Math.max(...off)], [17, 9, 1])
})

test('provinces 2020: the four parts of the first ten meet the printed total; in three it is off by one hundredth', async () => {
  const off = await hundredthsOff('par-province/2020')
  assert.deepEqual([off.length, off.filter(x => x === 1).length, Math.max(...off)], [10, 3, 1])
})
