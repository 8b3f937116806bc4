import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { isOpen, type Language, missingWords, scoreboard, type UnitScore } from '@thuocdo/engine'
import { checkFolder } from '../check-edition.ts'
import { namesOf } from '../names-of.ts'
import { openWorld } from '../open-world.ts'
import { scoreEdition } from '../score-edition.ts'

const folder = new URL('../../examples/tiny/', import.meta.url).pathname
const opened = await openWorld(folder)
assert.ok(opened.ok, 'the register of the tiny world reads')
const world = opened.value
const outcome = await scoreEdition(world, 'tiny/2025')
assert.ok(outcome.ok, 'the tiny edition scores')
const { loaded, problems, result } = outcome.value
const units = scoreboard(result)

test('the tiny world has no problem at all', async () => {
  assert.deepEqual([...problems, ...(await checkFolder(world, 'tiny/2025'))].filter(isOpen), [])
})

test('unit A: 1 + 2 + 5 × 8/10 = 7 of 10; unit B: 2 + 2 = 4 of 5, stretched to 8 of 10, and stands first', () => {
  const line = ({ unit, score, max, percent, rank }: UnitScore) => [unit, score, max, percent, rank]
  assert.deepEqual(units.map(line), [
    ['don-vi-a-2020', 7, 10, 70, 2],
    ['don-vi-b-2020', 8, 10, 80, 1],
  ])
})

test('what does not apply to unit B has a reason instead of a number', () => {
  assert.deepEqual(units[1].nodes.tasks, { score: null, max: 5, missing: 'not-applicable' })
})

for (const language of ['vi', 'en'] as const) {
  test(`the README shows the numbers that are computed (${language})`, async () => {
    const readme = await readFile(`${folder}README.md`, 'utf8')
    for (const unit of units) assert.ok(readme.includes(rowOf(unit, language)), rowOf(unit, language))
  })
}

/** The row of a unit as the README writes it. */
function rowOf(unit: UnitScore, language: Language): string {
  const cell = (code: string): string | number => {
    const { score, missing } = unit.nodes[code]
    return missing ? missingWords[missing][language] : (score ?? '')
  }
  const name = namesOf(loaded.register, unit.unit, loaded.edition.units.on)[language]
  const cells = [cell('plan'), cell('answers'), cell('tasks'), unit.score, unit.max, unit.percent, unit.rank]
  return `| ${[name, ...cells, unit.class?.[language]].join(' | ')} |`
}
