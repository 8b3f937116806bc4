import type { Day } from '../basics/calendar.ts'
import type { AssessmentState } from './states.ts'

/** The days from one to another, both counted. */
export type Period = { readonly from: Day; readonly to: Day }

/** What must be known of a thing before it can be said who may act on it. What does not concern it is left out. */
export type Facts = {
  /** The unit that the thing belongs to. */
  readonly unit?: string
  /** The block of the unit in its round. */
  readonly block?: string
  /** The criterion, where one is acted on; nothing where it is the assessment as a whole. */
  readonly criterion?: string
  /** Codes from the root of the framework down to the criterion, both counted. */
  readonly path?: readonly string[]
  /** The division that the criterion was given to. */
  readonly division?: string
  readonly state?: AssessmentState
  /** Who has appraised the criterion, or any criterion where the whole is acted on. */
  readonly appraisedBy?: readonly string[]
  /** Who has decided on the criterion as the chair of the council, or on any where the whole is acted on. */
  readonly chairedBy?: readonly string[]
  /** Who acted for the unit in this assessment: declared, took in, cited, explained, submitted or approved. */
  readonly actedForUnit?: readonly string[]
  /** The period that the round assesses, both days counted. */
  readonly assessed?: Period
  /** The person concerned: who is granted a role or takes over, whose account it is, who added the document. */
  readonly person?: string
  /** The last day of what is being given: of the time for which an acting head is named. */
  readonly until?: Day
}
