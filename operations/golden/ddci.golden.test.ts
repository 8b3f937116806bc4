import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compute, nodeOf, only, scoreboard } from '@thuocdo/engine'
import { readInputs } from '../read-inputs.ts'
import { parseTable } from '../read-table.ts'
import { scored } from './editions.ts'

const model = 'ddci-model/2025'
const haTinh = 'ddci-ha-tinh/2021'
const blocks = ['department', 'commune']

test('in each block the best unit of a question has 10 and the weakest 1, whichever way the question points', async () => {
  const { result } = await scored(model)
  const questions = result.program.nodes.filter(({ work }) => work.kind === 'relative')
  for (const { code } of questions) {
    const scores = result.scores[result.program.position.get(code) ?? -1]
    for (const block of blocks) {
      const own = [...scores].filter((x, u) => result.blocks[u] === block && !Number.isNaN(x))
      if (block === 'department' && code.startsWith('q9')) assert.deepEqual(own, [])
      else assert.deepEqual([Math.min(...own), Math.max(...own)], [1, 10], `${code}, ${block}`)
    }
  }
})

test('departments are measured among departments: without the communes they score the same', async () => {
  const { result, inputs } = await scored(model)
  const departments = result.units.filter((_, u) => result.blocks[u] === 'department')
  const alone = scoreboard(compute(result.program, only(inputs, departments)))
  const together = scoreboard(result).filter(({ block }) => block === 'department')
  assert.deepEqual(alone, together)
})

test('access to land does not apply to departments and does not lower them: their base is 100 as well', async () => {
  const { result } = await scored(model)
  for (const { block, max, nodes } of scoreboard(result)) {
    assert.equal(max, 100)
    assert.equal(nodes.land.missing, block === 'department' ? 'not-applicable' : null)
  }
})

test('two league tables: each block has its own first', async () => {
  const { result } = await scored(model)
  const firsts = scoreboard(result).filter(({ rank }) => rank === 1)
  assert.deepEqual(
    firsts.map(({ block }) => block),
    blocks,
  )
})

test('Hà Tĩnh 2021: the printed 50 on a scale of ten stays as printed, with an alarm and its reason', async () => {
  const { published, problems } = await scored(haTinh)
  assert.equal(published.get('so-tai-chinh-ha-tinh-2014')?.figures.dynamism, 50)
  const alarm = problems.find(({ code, subject }) => code === 'above-maximum' && subject === 'dynamism')
  assert.match(alarm?.words.en ?? '', /on a scale of 10, and its total of 68\.85 repeats that of Vũ Quang/)
})

test('Hà Tĩnh 2021 as inputs: the 50 on a scale of ten is refused, and nothing is taken', async () => {
  const { loaded } = await scored(haTinh)
  const { program, register } = loaded
  const codes = program.nodes.filter(({ work }) => work.kind !== 'group').map(({ code }) => code)
  const text = [
    ['unit', 'block', ...codes],
    ['Sở Tư pháp', 'department', 7.66, 8.27, 7.08, 8.81, 5.42, 7.95, 4.82, '', 5.6],
    ['Sở Tài chính', 'department', 7.77, 7.51, 8.97, 9.2, 7.96, 9.26, 6.53, '', 50],
  ].join('\n')
  const table = await parseTable(new TextEncoder().encode(text), 'ha-tinh.csv')
  assert.ok(table.ok)
  const inputs = readInputs(table.value, { program, register, defaultMissing: 'not-published' })
  assert.equal(inputs.ok, false)
  assert.deepEqual(
    inputs.problems.map(({ code, words }) => [code, words.en]),
    [
      [
        'above-maximum',
        'Cell K3: 50 on a scale of 10 is above the maximum. Check the number, or the column.',
      ],
    ],
  )
})

test('Hà Tĩnh 2021 has no total of ours: its weights are not published', async () => {
  const { result, loaded } = await scored(haTinh)
  assert.equal(loaded.edition.kind, 'published')
  assert.ok(nodeOf(result.program, 'ddci').source.unpublished)
})
