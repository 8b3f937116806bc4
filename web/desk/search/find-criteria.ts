import { type EditionNode, fold, type Words } from '@thuocdo/engine'
import { listAssessments, loadProgram, readRounds } from '@thuocdo/operations/acts'
import type { SignedIn } from '../signed-in.ts'

/** A criterion of an assessment that the reader may look at. */
export type FoundCriterion = {
  readonly assessment: string
  readonly unit: Words
  readonly code: string
  readonly name: Words
}

/** The leaves of a tree whose code begins with a text, or whose name holds it without marks. */
export function criteriaNamed(
  tree: EditionNode,
  query: string,
): readonly Pick<FoundCriterion, 'code' | 'name'>[] {
  const wanted = fold(query)
  const { children = [], code, name } = tree
  if (children.length > 0) return children.flatMap(child => criteriaNamed(child, query))
  const isFound = code.startsWith(query) || fold(name.vi).includes(wanted) || fold(name.en).includes(wanted)
  return isFound ? [{ code, name }] : []
}

/** Criteria by code or name, in the assessments of rounds under way that the reader may look at; at most so many. */
export async function findCriteria(
  { fx, actor, on }: SignedIn,
  query: string,
  most: number,
): Promise<readonly FoundCriterion[]> {
  const open = new Set(
    (await readRounds(fx, actor)).filter(({ state }) => state !== 'closed').map(({ id }) => id),
  )
  const assessments = (await listAssessments(fx.db, actor, on)).filter(({ round }) => open.has(round))
  const byEdition = Map.groupBy(assessments, ({ edition }) => `${edition.id}@${edition.version}`)
  const found: FoundCriterion[] = []
  for (const group of byEdition.values()) {
    const { edition } = await loadProgram(fx.db, group[0].edition)
    for (const criterion of criteriaNamed(edition.tree, query))
      for (const { id, unitName } of group)
        if (found.length < most) found.push({ assessment: id, unit: unitName, ...criterion })
  }
  return found
}
