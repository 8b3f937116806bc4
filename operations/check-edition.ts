import { type Path, type Problem, postOrder, unusedAcknowledgements } from '@thuocdo/engine'
import { checkExamples } from './check-examples.ts'
import { type LoadedEdition, readEdition } from './read-edition.ts'
import { scoreLoaded, type World } from './score-edition.ts'

/**
 * Everything that can be said about one edition: its form, what decrees get wrong, its tables, whether the published
 * numbers follow from the published inputs, its examples, and acknowledgements that nothing needs any more.
 */
export async function checkFolder(world: World, named: string): Promise<readonly Problem[]> {
  const loaded = await readEdition(world.frameworks, named)
  if (!loaded.ok) return loaded.problems
  const scored = await scoreLoaded(world, loaded.value)
  const examples = scored.ok
    ? await checkExamples(loaded.value.folder, scored.value.result, world.register)
    : []
  const found = [...scored.problems, ...examples]
  return [...found.map(p => placed(p, loaded.value)), ...(scored.ok ? unused(loaded.value, found) : [])]
}

/** A problem without a place is about the edition as a whole, or about one of its nodes. */
const placed = (p: Problem, loaded: LoadedEdition): Problem =>
  p.place ? p : { ...p, place: loaded.placeOf(pathOf(p, loaded)) }

function pathOf({ at, subject }: Problem, { edition }: LoadedEdition): Path {
  const node = [...postOrder(edition.tree)].find(({ node }) => node.code === subject)
  return at.length === 0 && node ? [...node.path, 'code'] : at
}

const unused = ({ edition, placeOf }: LoadedEdition, found: readonly Problem[]): readonly Problem[] =>
  unusedAcknowledgements(edition, found).map(p => ({ ...p, place: placeOf(p.at) }))
