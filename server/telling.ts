import type { Problem } from '@thuocdo/engine'

/** Where a service says what goes wrong: faults of ours, and what somebody has to mend. */
export type Telling = {
  readonly report: (error: unknown) => void
  readonly tell: (problem: Problem) => void
}
