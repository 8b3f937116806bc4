import * as z from 'zod/mini'
import { assessmentStateNames } from './states.ts'

const state = z.enum(assessmentStateNames)
const notApplicable = z.object({ missing: z.literal('not-applicable') })

/** What a unit says of a criterion: a number, the option taken, done out of assigned, answers by option, or that it does not apply. */
export const declaredSchema = z.union([
  z.object({ amount: z.number() }),
  z.object({ option: z.string() }),
  z.object({ done: z.number(), of: z.number() }),
  z.object({ counts: z.array(z.number()) }),
  notApplicable,
])

/** Points, or why there are none; not computable alone are those of criteria that compare the units with one another. */
export const pointsSchema = z.union([
  z.number(),
  notApplicable,
  z.object({ missing: z.literal('not-computable') }),
])

const declared = { declared: declaredSchema, points: pointsSchema }
const moved = z.object({ from: state, to: state })
const judged = { points: pointsSchema, reason: z.optional(z.string()), cause: z.optional(z.string()) }

/** What the body of every act on an assessment holds: ids, codes and numbers; words are disclosed apart. */
export const bodies = {
  'open-assessment': z.object({
    round: z.string(),
    unit: z.string(),
    block: z.string(),
    edition: z.string(),
    version: z.number(),
  }),
  declare: z.object(declared),
  intake: z.object({ ...declared, document: z.string() }),
  cite: z.object({
    evidence: z.string(),
    pages: z.optional(z.string()),
    dropped: z.optional(z.literal(true)),
  }),
  assign: z.object({ division: z.optional(z.string()), person: z.optional(z.string()) }),
  submit: z.object({ from: state, to: state, late: z.optional(z.literal(true)) }),
  approve: moved,
  return: moved,
  advance: moved,
  appraise: z.object({ ...judged, stage: z.enum(['appraised-1', 'appraised-2']) }),
  explain: z.object({ points: z.optional(pointsSchema) }),
  decide: z.object(judged),
  'sign-off': moved,
  remark: z.object({}),
  // Of the trail as a whole: the words behind an entry were erased, and the numbers stay.
  'erase-words': z.object({}),
} as const

/** One of the acts that an assessment is made of. */
export type AssessmentAct = keyof typeof bodies

/** Whether a text names an act that an assessment is made of. */
export const isAssessmentAct = (text: string): text is AssessmentAct => Object.hasOwn(bodies, text)

/** What a unit says of a criterion. */
export type Declared = z.output<typeof declaredSchema>

/** Points, or why there are none. */
export type Points = z.output<typeof pointsSchema>
