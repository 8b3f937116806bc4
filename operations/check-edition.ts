import { type Path, type Problem, postOrder, unusedAcknowledgements } from '@thuocdo/engine'
import { checkClaims } from './check-claims.ts'
import { checkExamples } from './check-examples.ts'
import { type LoadedEdition, readEdition } from './read-edition.ts'
import { lacksInputs, type ScoredEdition, scoreLoaded, type World } from './score-edition.ts'

/**
 * Everything that can be said about one edition: its form, what decrees get wrong, its tables, whether the published
 * numbers follow from the published inputs, its examples, what others say of it, and acknowledgements that nothing needs any more.
 */
export async function checkFolder(world: World, named: string): Promise<readonly Problem[]> {
  const loaded = await readEdition(world, named)
  if (!loaded.ok) return loaded.problems
  const scored = await scoreLoaded(world, loaded.value)
  const found = scored.ok
    ? [...scored.problems, ...(await checkResults(world, scored.value))]
    : scored.problems.map(p => (lacksInputs(scored.problems) ? toldOnly(p) : p))
  return [...found.map(p => placed(p, loaded.value)), ...(scored.ok ? unused(loaded.value, found) : [])]
}

/** What is said of the results of an edition, by its examples and by others. */
async function checkResults(world: World, scored: ScoredEdition): Promise<readonly Problem[]> {
  const { folder, register } = scored.loaded
  return [...(await checkExamples(folder, scored.result, register)), ...(await checkClaims(world, scored))]
}

/** A framework without inputs is in order: there is nothing yet to score by it. */
const toldOnly = (p: Problem): Problem => (p.code === 'no-inputs' ? { ...p, severity: 'note' } : p)

/** A problem without a place is about the edition as a whole, or about one of its nodes. */
const placed = (p: Problem, loaded: LoadedEdition): Problem =>
  p.place ? p : { ...p, place: loaded.placeOf(pathOf(p, loaded)) }

function pathOf({ at, subject }: Problem, { edition }: LoadedEdition): Path {
  const node = [...postOrder(edition.tree)].find(({ node }) => node.code === subject)
  return at.length === 0 && node ? [...node.path, 'code'] : at
}

const unused = ({ edition, placeOf }: LoadedEdition, found: readonly Problem[]): readonly Problem[] =>
  unusedAcknowledgements(edition, found).map(p => ({ ...p, place: placeOf(p.at) }))
