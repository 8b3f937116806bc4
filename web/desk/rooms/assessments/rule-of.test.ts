import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EditionNode, nodeNamed } from '@thuocdo/engine'
import { tinyProgram } from '../../testing/tiny-program.ts'
import { ruleOf } from './rule-of.ts'

const program = await tinyProgram()

const said = (rule: EditionNode['rule']) =>
  ruleOf(
    { source: { code: 'x', name: { vi: 'x', en: 'x' }, max: 1, ...(rule !== undefined && { rule }) } },
    program,
  )

test('a rule is told in both languages, bands with their limits and points', () => {
  const bands = [
    { gt: 90, points: 2 },
    { lte: 90, points: 0.5 },
  ]
  assert.deepEqual(said({ kind: 'steps', bands }), {
    vi: 'Theo bậc: > 90 được 2 điểm; ≤ 90 được 0,5 điểm.',
    en: 'By steps: > 90 earns 2 points; ≤ 90 earns 0.5 points.',
  })
})

test('options are told with the one first that earns most, in whatever order the store kept them', () => {
  assert.equal(
    said({ kind: 'options', options: { chậm: 0.5, 'kịp thời': 1, 'không ban hành': 0 } })?.vi,
    'Chọn một mức: “kịp thời” 1 điểm; “chậm” 0,5 điểm; “không ban hành” 0 điểm.',
  )
})

test('every criterion of an edition has its rule told, and one without a rule has nothing to tell', () => {
  const leaves = program.nodes.filter(({ work }) => work.kind === 'absolute')
  assert.ok(leaves.length > 0)
  for (const leaf of leaves) assert.ok(ruleOf(leaf, program)?.vi, leaf.code)
  const { source } = nodeNamed(program, program.edition.tree.code) ?? assert.fail('there is a root')
  assert.equal(ruleOf({ source }, program), null)
})
