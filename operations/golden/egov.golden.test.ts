import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, compute, type Result, round } from '@thuocdo/engine'
import { readInputs } from '../read-inputs.ts'
import { parseTable } from '../read-table.ts'
import { agreement, scored } from './editions.ts'

const hue2020 = 'egov-thua-thien-hue/2020'
const aLuoi = 'a-luoi-thua-thien-hue-2014'

test('readiness: nine of nine follow half-up; the city of Huế has 42.63 of 48, that is 44.41 of 50', async () => {
  const { units, within } = await agreement(hue2020, 'readiness')
  assert.deepEqual([units, within], [9, 9])
  const { result } = await scored(hue2020)
  assert.equal(printed(result, 'readiness', 'hue-thua-thien-hue-2014'), 44.41)
})

test('results: two of three follow; A Lưới is 81.97 half-up, was printed 81.96, and is flagged with its reason', async () => {
  const { result, published, problems, reproductions } = await scored(hue2020)
  const found = reproductions.find(({ node }) => node === 'result')
  assert.deepEqual([found?.units, found?.within, found?.worstUnit], [3, 2, aLuoi])
  assert.equal(printed(result, 'result', aLuoi), 81.97)
  assert.equal(published.get(aLuoi)?.figures.result, 81.96)
  const alarm = problems.find(({ code, subject }) => code === 'does-not-reproduce' && subject === 'result')
  assert.match(alarm?.words.en ?? '', /half-up 81\.97/)
})

test('eleven of the twelve printed scores are half-up to two decimals, digit by digit', async () => {
  const { result, published } = await scored(hue2020)
  const same = result.units.flatMap(unit =>
    ['readiness', 'result'].flatMap(node => {
      const score = published.get(unit)?.figures[node]
      return score === undefined ? [] : [printed(result, node, unit) === score]
    }),
  )
  assert.deepEqual([same.length, same.filter(Boolean).length], [12, 11])
})

test('the printed percentages of readiness are the same scores as whole numbers', async () => {
  const { result, published } = await scored(hue2020)
  for (const unit of result.units) {
    const percent = (printed(result, 'readiness', unit) / 50) * 100
    assert.equal(
      round(percent, { decimals: 0, mode: 'half-up' }),
      published.get(unit)?.figures['readiness-percent'],
    )
  }
})

test('with truncation as the mode of the edition A Lưới is 81.96, and other rows no longer agree', async () => {
  const { result, inputs, published } = await scored(hue2020)
  const { edition } = result.program
  const cut = compile({ ...edition, rounding: { decimals: 2, mode: 'truncate' } })
  const truncated = compute(cut, inputs)
  assert.equal(printed(truncated, 'result', aLuoi), 81.96)
  assert.equal(published.get(aLuoi)?.figures.result, 81.96)
  assert.equal(printed(truncated, 'readiness', 'hue-thua-thien-hue-2014'), 44.4)
})

test('68.32 of 84 is 81.33 of 100', async () => {
  const result = await computed('unit,readiness-points,result-points,joint\nHuyện Nam Đông,,68.32/84,')
  assert.ok('result' in result)
  assert.equal(printed(result.result, 'result', 'nam-dong-thua-thien-hue-2014'), 81.33)
})

test('more points than the base that applies are refused', async () => {
  const refused = await computed('unit,readiness-points,result-points,joint\nHuyện Nam Đông,,93/92,')
  assert.ok('codes' in refused)
  assert.equal(refused.codes.length, 1)
})

/** The score of a unit as its edition prints it. */
function printed({ program, scores, units }: Result, node: string, unit: string): number {
  const at = program.position.get(node)
  assert.ok(at !== undefined && units.includes(unit))
  return round(scores[at][units.indexOf(unit)], program.edition.rounding)
}

/** What becomes of a table of one’s own, or the codes of what is wrong with it. */
async function computed(text: string): Promise<{ result: Result } | { codes: readonly string[] }> {
  const { loaded } = await scored(hue2020)
  const table = await parseTable(new TextEncoder().encode(text), 'bang.csv')
  assert.ok(table.ok)
  const { program, register } = loaded
  const inputs = readInputs(table.value, { program, register, defaultMissing: 'not-published' })
  return inputs.ok
    ? { result: compute(program, inputs.value) }
    : { codes: inputs.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code) }
}
