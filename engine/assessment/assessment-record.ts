import * as z from 'zod/mini'
import type { Assessment, Cell } from './assessment.ts'
import { declaredSchema, pointsSchema } from './bodies.ts'
import { assessmentStateNames } from './states.ts'

const scored = z.object({
  points: pointsSchema,
  at: z.number(),
  by: z.exactOptional(z.string()),
  reason: z.exactOptional(z.string()),
  cause: z.exactOptional(z.string()),
})

const citation = z.object({ evidence: z.string(), pages: z.exactOptional(z.string()), at: z.number() })

const cellSchema: z.ZodMiniType<Cell> = z.object({
  declared: z.exactOptional(declaredSchema),
  channel: z.exactOptional(z.enum(['desk', 'paper'])),
  document: z.exactOptional(z.string()),
  points: z.object({
    self: z.exactOptional(scored),
    'appraised-1': z.exactOptional(scored),
    explained: z.exactOptional(scored),
    'appraised-2': z.exactOptional(scored),
    final: z.exactOptional(scored),
  }),
  citations: z.array(citation),
  division: z.exactOptional(z.string()),
  person: z.exactOptional(z.string()),
  remarks: z.number(),
  appraisedBy: z.array(z.string()),
  chairedBy: z.array(z.string()),
})

const headSchema: z.ZodMiniType<AssessmentHead> = z.object({
  id: z.string(),
  round: z.string(),
  unit: z.string(),
  block: z.string(),
  edition: z.object({ id: z.string(), version: z.number() }),
  state: z.enum(assessmentStateNames),
  late: z.boolean(),
  returns: z.number(),
  remarks: z.number(),
  actedForUnit: z.array(z.string()),
})

/** An assessment without its criteria: what is kept in its own row, each criterion in one of its own. Its chain tells its length. */
export type AssessmentHead = Omit<Assessment, 'cells' | 'length'>

/** An assessment without its criteria. */
export function headOf({ cells: _, length: __, ...head }: Assessment): AssessmentHead {
  return head
}

/** Whether two states of an assessment differ in its criteria at most. */
export function hasSameHead(one: Assessment, other: Assessment): boolean {
  const head: Readonly<Record<string, unknown>> = headOf(one)
  return Object.entries(headOf(other)).every(([field, value]) => head[field] === value)
}

/** An assessment out of the rows that keep it. Throws where they are not what a fold wrote: then they must be folded anew. */
export const assessmentOf = (
  head: unknown,
  length: number,
  cells: readonly (readonly [string, unknown])[],
): Assessment => ({
  ...z.parse(headSchema, head),
  length,
  cells: Object.fromEntries(cells.map(([criterion, cell]) => [criterion, cellFrom(cell)])),
})

/** A criterion out of the row that keeps it. */
export const cellFrom = (kept: unknown): Cell => z.parse(cellSchema, kept)

/** An assessment without its criteria, out of the row that keeps it. */
export const headFrom = (kept: unknown): AssessmentHead => z.parse(headSchema, kept)
