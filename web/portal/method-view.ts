import type { Edition, Words } from '@thuocdo/engine'
import { criteriaOf } from './criteria-of.ts'
import type { OpenEdition } from './site.ts'

/** What the method page shows: the framework, and which of its nodes have a page of their own. */
export type MethodView = {
  readonly id: string
  readonly framework: Edition
  readonly short: Words
  readonly criteria: ReadonlySet<string>
}

/** Lays out how an edition is computed. */
export const methodView = (edition: OpenEdition): MethodView => ({
  id: edition.id,
  framework: edition.framework,
  short: edition.short,
  criteria: criteriaOf(edition),
})
