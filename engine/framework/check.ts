import * as z from 'zod/mini'
import { type Outcome, refuse, unless } from '../basics/result.ts'
import { acknowledge } from './acknowledge.ts'
import { type Edition, editionSchema } from './edition.ts'
import { lint } from './lint.ts'
import { schemaProblems } from './schema-problems.ts'

/**
 * Reads one edition from parsed data and says everything that is wrong with it at once: form first, and where the form
 * is right, what real decrees get wrong. What the edition acknowledges with a reason comes back as a note.
 */
export function checkEdition(source: unknown): Outcome<Edition> {
  const parsed = z.safeParse(editionSchema, source)
  if (!parsed.success) return refuse(...schemaProblems(parsed.error.issues, source))
  return unless(acknowledge(parsed.data, lint(parsed.data)), () => parsed.data)
}

/** The JSON Schema of `index.yaml`, from which editors complete and validate. Made from the catalogues. */
export const editionJsonSchema = (): unknown => z.toJSONSchema(editionSchema, { io: 'input', reused: 'ref' })
