import assert from 'node:assert/strict'
import { type ScoredEdition, scoreEdition } from '../score-edition.ts'
import { real } from '../testing/worlds.ts'

/** The editions of this repository, and the units that they name. */
export const world = real

/** An edition scored from its own published inputs; it must score. */
export async function scored(id: string): Promise<ScoredEdition> {
  const outcome = await scoreEdition(world, id)
  assert.ok(outcome.ok, outcome.problems.map(p => p.words.en).join('\n'))
  return outcome.value
}

/** How far a node agrees with what was printed: units, those within `tolerance`, and the largest deviation. */
export async function agreement(
  id: string,
  node: string,
): Promise<{ units: number; within: number; largest: number }> {
  const { reproductions } = await scored(id)
  const found = reproductions.find(reproduction => reproduction.node === node)
  assert.ok(found, `${id} prints ${node}`)
  return found
}
