import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { nodeOf, scoreAt, totals } from '@thuocdo/engine'
import { readTable } from '../read-table.ts'
import { agreement, scored } from './editions.ts'

const thisYear = 'index-766/2022'
const thirdQuarter = 'index-766/2022-q3'
const originals = new URL('../../../shared/data/', import.meta.url)

test('progress of Phú Thọ: 20 × on time ÷ received, 22 of 22 units within 0.015', async () => {
  const { units, within, largest } = await agreement(thisYear, 'TDGQ')
  assert.deepEqual([units, within], [22, 22])
  assert.ok(largest <= 0.015, `off by ${largest}`)
})

test('payment of Phú Thọ: 6A + min(2, 2.5B) + min(2, 2.5C), 21 of 21 units within 0.015', async () => {
  const { units, within, largest } = await agreement(thisYear, 'TTTT')
  assert.deepEqual([units, within], [21, 21])
  assert.ok(largest <= 0.015, `off by ${largest}`)
  const { inputs, result } = await scored(thisYear)
  const share = (code: string, unit: number): number => {
    const column = inputs.columns.get(code)
    const of = column?.bases?.[unit] ?? Number.NaN
    return of === 0 ? 0 : (column?.amounts[unit] ?? Number.NaN) / of
  }
  const node = result.program.position.get('TTTT') ?? -1
  for (const [u, unit] of result.units.entries()) {
    const [a, b, c] = ['3.6', '3.5', '3.5b'].map(code => share(code, u))
    if (Number.isNaN(a)) continue
    const byHand = 6 * a + Math.min(2, 2.5 * b) + Math.min(2, 2.5 * c)
    assert.ok(Math.abs(result.scores[node][u] - byHand) < 1e-9, unit)
  }
})

test('the other 27 printed figures of items follow within 0.015, and so do the three printed groups', async () => {
  const both = await Promise.all([thisYear, thirdQuarter].map(scored))
  const found = both.flatMap(({ reproductions }) => reproductions)
  const items = found.filter(({ node }) => /^\d/.test(node))
  assert.equal(
    items.reduce((all, { units }) => all + units, 0),
    27,
  )
  for (const { node, units, within } of found) assert.equal(within, units, node)
  const groups = found.filter(({ node }) => ['CKMB', 'MDSH', 'MDHL'].includes(node))
  assert.deepEqual(
    groups.map(({ node, units }) => [node, units]),
    [
      ['MDSH', 1],
      ['MDHL', 1],
      ['CKMB', 1],
    ],
  )
})

test('4.3 and 5.4 are scored against a threshold: as plain shares they would miss what was printed', async () => {
  const { result, inputs, published } = await scored(thisYear)
  for (const code of ['4.3', '5.4']) {
    const { amounts, bases } = inputs.columns.get(code) ?? {}
    const misses = result.units.flatMap((unit, u) => {
      const printed = published.get(unit)?.figures[code]
      const max = nodeOf(result.program, code).max
      return printed === undefined || !amounts || !bases ? [] : [printed - (max * amounts[u]) / bases[u]]
    })
    assert.ok(misses.length > 0 && misses.every(miss => miss > 0.05), `${code}: ${misses}`)
  }
})

test('the total is held, because one group has no confirmed formula: groups have scores, nobody has a rank', async () => {
  const { result } = await scored(thisYear)
  assert.ok(totals(result).every(Number.isNaN))
  assert.deepEqual(scoreAt(result, result.program.nodes.length - 1, 0), { missing: 'not-published' })
  assert.ok('none' in result.program.edition.rank)
})

test('nought out of nought: payment earns nothing, petitions earn full points', async () => {
  const { result } = await scored(thisYear)
  const rule = (code: string) => {
    const { work } = nodeOf(result.program, code)
    assert.ok(work.kind === 'absolute')
    return work.rule
  }
  assert.deepEqual(
    ['3.6', '5.2', '5.3', '5.4'].map(code => rule(code).score(0, 0)),
    [0, 6, 6, 0],
  )
})

test('the third quarter keeps its printed total of 61.39 without computing one', async () => {
  const { published, result } = await scored(thirdQuarter)
  assert.equal(published.get('ubnd-tinh-phu-tho-2025')?.score, 61.39)
  assert.ok(Number.isNaN(totals(result)[0]))
})

test('our inputs hold what the source tables hold, and the rules are those that match them', async t => {
  if (!existsSync(originals)) return t.diagnostic('not run: the source tables are not beside this checkout')
  const { inputs, result } = await scored(thisYear)
  const progress = await original('index766-phutho-2026-progress.csv')
  const onTime = inputs.columns.get('2.1')
  assert.deepEqual(
    Array.from(onTime?.amounts ?? []).toSorted((a, b) => a - b),
    progress.map(row => Number(row.on_time)).toSorted((a, b) => a - b),
  )
  assert.deepEqual(
    Array.from(onTime?.bases ?? []).toSorted((a, b) => a - b),
    progress.map(row => Number(row.received)).toSorted((a, b) => a - b),
  )
  for (const row of await original('index766-phutho-2026-metrics.csv')) {
    const { rule } = nodeOf(result.program, row.item).source
    const isThreshold = rule?.kind === 'ratio' && Number(rule.fullAt) < 1
    assert.equal(isThreshold ? 'threshold' : 'linear', row.rule_that_matches, row.item)
  }
})

/** The rows of a source table by the names of its columns. */
async function original(file: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const table = await readTable(new URL(file, originals).pathname)
  assert.ok(table.ok)
  const { header, rows } = table.value
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, i) => [name, cells[i]])))
}
