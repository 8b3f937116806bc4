import * as z from 'zod/mini'
import type { Problem } from '../basics/problem.ts'
import { type Outcome, refuse, unless } from '../basics/result.ts'
import { acknowledge } from './acknowledge.ts'
import { type Edition, editionSchema, nodeSchema } from './edition.ts'
import { lint, lintTree } from './lint.ts'
import { schemaProblems } from './schema-problems.ts'

/**
 * Reads one edition from parsed data and says everything that is wrong with it at once: its form, and what real decrees get
 * wrong wherever the form lets it be read. What the edition acknowledges with a reason comes back as a note.
 */
export function checkEdition(source: unknown): Outcome<Edition> {
  const parsed = z.safeParse(editionSchema, source)
  if (parsed.success) return unless(acknowledge(parsed.data, lint(parsed.data)), () => parsed.data)
  return refuse(...schemaProblems(parsed.error.issues, source), ...treeProblems(source))
}

/** The faults of a tree that can be read although something else cannot. */
function treeProblems(source: unknown): readonly Problem[] {
  const tree = typeof source === 'object' && source !== null ? Reflect.get(source, 'tree') : undefined
  const parsed = z.safeParse(nodeSchema, tree)
  return parsed.success ? lintTree(parsed.data) : []
}

/** The JSON Schema of `index.yaml`, from which editors complete and validate. Made from the catalogues. */
export const editionJsonSchema = (): unknown => z.toJSONSchema(editionSchema, { io: 'input', reused: 'ref' })
