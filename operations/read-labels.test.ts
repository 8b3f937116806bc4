import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scored } from './golden/editions.ts'
import { labelProblems } from './read-labels.ts'

const { result } = await scored('par-model-department/2025')
const said = (name: string, cell: string) =>
  labelProblems(
    { file: 'a.csv', header: ['unit', name], headerLine: 1, rows: [{ line: 2, cells: ['A', cell] }] },
    [{ at: 1, name }],
    result.program,
  ).map(({ code, words }) => `${code}: ${words.en}`)

test('events that a veto knows pass, several of them, whatever their case', () => {
  assert.deepEqual(said('ky-luat', 'Khiển trách; cảnh cáo'), [])
  assert.deepEqual(said('ky-luat', ''), [])
})

test('an event that no veto knows is refused, or the unit would keep its class', () => {
  const [problem] = said('ky-luat', 'khiển trách; cảnh cao bằng văn')
  assert.match(problem, /^unknown-event: Cell B2: there is no event “cảnh cao bằng văn”/)
})

test('an order of equals is a whole number from one', () => {
  assert.deepEqual(said('tie', '2'), [])
  assert.match(said('tie', 'x')[0], /^not-an-order: Cell B2: “x” is no order/)
  assert.equal(said('tie', '0').length, 1)
})
