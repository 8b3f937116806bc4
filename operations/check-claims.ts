import { join } from 'node:path'
import { acknowledge, compareClaims, type Problem, type Result } from '@thuocdo/engine'
import { namesOf } from './names-of.ts'
import { shownPath } from './read-edition.ts'
import { scoreEdition } from './score-edition.ts'
import type { ScoredEdition } from './scored-edition.ts'
import type { World } from './world.ts'

/** What others say of an edition against what we have ourselves; changes against the edition of the year before. */
export async function checkClaims(
  world: World,
  { claims, result, loaded }: ScoredEdition,
): Promise<readonly Problem[]> {
  const { edition, register } = loaded
  const ofChange = claims.some(({ figure }) => figure.endsWith('-change'))
  const before = ofChange ? await yearBefore(world, loaded.edition) : undefined
  const nameOf = (unit: string) => namesOf(register, unit, edition.units.on)
  const place = { file: shownPath(join(loaded.folder, 'claims.csv')) }
  const found = compareClaims(claims, { now: result, before }, nameOf)
  return acknowledge(edition, found).map(p => ({ ...p, place }))
}

/** The result of the year before; nothing where there is no such edition, or none that can be scored. */
async function yearBefore(
  world: World,
  { index, edition }: { readonly index: string; readonly edition: string },
): Promise<Result | undefined> {
  const year = Number(edition)
  const before = Number.isInteger(year) ? await scoreEdition(world, `${index}/${year - 1}`) : undefined
  return before?.ok ? before.value.result : undefined
}
